package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One session over any number of connections: hello, requests, pushes, acknowledgements, resume. Belongs to the event
 * loop that it is used on first. It sets no timer: its owner calls {@link #upkeep} about once a second.
 */
public final class SimulatedClient {
    /** Under the 5 s of the protocol by more than the time between two upkeeps. */
    private static final long ACKNOWLEDGE_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(3_500);

    private final WebSocketClient sockets;
    private final ClientListener listener;
    private final Requests requests = new Requests();
    private final Inbox inbox = new Inbox(ACKNOWLEDGE_AFTER_NANOS);
    private @Nullable Connection connection;
    private @Nullable Promise<ServerFrame.Ready> greeting;
    private ServerFrame.@Nullable Ready ready;
    private long heardAt;

    public SimulatedClient(WebSocketClient sockets, ClientListener listener) {
        this.sockets = sockets;
        this.listener = listener;
    }

    /** Connects and begins a session in open mode. {@code role} is the wire name. */
    public Future<ServerFrame.Ready> hello(NodeAddress node, String name, String role) {
        return connect(
                node,
                "{\"type\":\"hello\",\"version\":1,\"name\":" + Json.encode(name) + ",\"role\":\"" + role + "\"}");
    }

    /**
     * Drops the connection and goes on with the session at any node; requests that were not handled are sent again.
     *
     * @throws IllegalStateException if there was no session yet
     */
    public Future<ServerFrame.Ready> resume(NodeAddress node) {
        ServerFrame.Ready session = ready;
        if (session == null) {
            throw new IllegalStateException("there is no session to resume");
        }
        return connect(node, inbox.resume(session.session(), session.resumeToken()));
    }

    /**
     * Sends a frame that asks for a reply. Fails with {@link RequestFailed}; while the session has no connection it
     * waits for a resume.
     *
     * @param fields JSON members, each with a comma in front
     */
    public Future<ServerFrame.Ok> request(String type, String fields) {
        return requests.ask(type, fields, this::whenConnected);
    }

    /** Sends a frame that asks for no reply; without a connection it goes nowhere. */
    public void send(String type, String fields) {
        whenConnected("{\"type\":\"" + type + '"' + fields + '}');
    }

    public boolean isConnected() {
        return connection != null && greeting == null;
    }

    /** Whether there is a connection at all, greeted or not. */
    public boolean isOpen() {
        return connection != null;
    }

    /** Acknowledges what has waited, and gives up a connection that was silent for 2.5 heartbeats. */
    public void upkeep(long now) {
        ServerFrame.Ready session = ready;
        if (session == null || !isConnected()) {
            return;
        }
        if (inbox.isAcknowledgementLate(now)) {
            write(inbox.acknowledge());
        }
        long silence = TimeUnit.MILLISECONDS.toNanos(2_500L * session.heartbeatSeconds());
        if (silence > 0 && now - heardAt > silence) {
            listener.refused("silent");
            drop();
            listener.disconnected(Connection.ABNORMAL, "");
        }
    }

    /** The session is over at the server: fails all requests that have no answer. */
    void giveUp(RequestFailed reason) {
        cut();
        requests.fail(reason);
    }

    /** Ends the session and the connection. */
    public Future<Void> bye() {
        write("{\"type\":\"bye\"}");
        return drop();
    }

    /** Ends the TCP connection, as a network that fails does; the session can be resumed. The listener is not told. */
    public void cut() {
        Connection current = connection;
        abandon();
        connection = null;
        if (current != null) {
            current.cut();
        }
    }

    /** Drops the connection without a word; the session can be resumed. The listener is not told. */
    public Future<Void> drop() {
        abandon();
        Connection current = connection;
        connection = null;
        return current == null ? Future.succeededFuture() : current.close();
    }

    /** A connection that is under way is of no use any more. */
    private void abandon() {
        Promise<ServerFrame.Ready> waiting = greeting;
        greeting = null;
        if (waiting != null) {
            waiting.tryFail("the connection was given up");
        }
    }

    private Future<ServerFrame.Ready> connect(NodeAddress node, String hello) {
        drop();
        Promise<ServerFrame.Ready> promise = Promise.promise();
        greeting = promise;
        Connection.open(sockets, node, this::received, this::ended)
                .onSuccess(opened -> greet(opened, promise, hello))
                .onFailure(promise::tryFail);
        return promise.future();
    }

    private void greet(Connection opened, Promise<ServerFrame.Ready> promise, String hello) {
        if (greeting != promise) {
            opened.close(); // A later connect has taken over while this one was under way.
            promise.tryFail("another connection took over");
            return;
        }
        connection = opened;
        heardAt = System.nanoTime();
        write(hello);
    }

    private void ended(int code, String reason) {
        connection = null;
        if (greeting != null) {
            greeting.tryFail("the server closed the connection with " + code);
        } else {
            listener.disconnected(code, reason);
        }
    }

    private void received(String text) {
        heardAt = System.nanoTime();
        ServerFrame frame;
        try {
            frame = FrameReader.read(text);
        } catch (IOException e) {
            listener.refused("unreadable_frame");
            return;
        }
        if (frame instanceof ServerFrame.Push push) {
            pushed(push);
        } else if (frame instanceof ServerFrame.Ok ok) {
            if (ok.room() != null) {
                inbox.entered(ok.room());
            }
            requests.answer(ok);
        } else if (frame instanceof ServerFrame.Failed failed) {
            failed(failed);
        } else if (frame instanceof ServerFrame.Ready session) {
            begun(session);
        } else {
            write(inbox.acknowledge());
        }
    }

    private void pushed(ServerFrame.Push push) {
        if (push.n() < inbox.next()) {
            listener.refused(push.n() == ServerFrame.NONE ? "push_without_number" : "push_repeated");
            return;
        }
        if (push.n() > inbox.next()) {
            listener.refused("push_gap");
        }
        inbox.read(push, heardAt);
        listener.pushed(push, heardAt);
        if (inbox.isAcknowledgementDue()) {
            write(inbox.acknowledge());
        }
    }

    private void failed(ServerFrame.Failed failed) {
        if (requests.answer(failed)) {
            return;
        }
        if (greeting != null) {
            greeting.tryFail(RequestFailed.of(failed));
        } else if (failed.re() == ServerFrame.NONE) { // Else a second reply, as there may be after a resume.
            listener.refused(failed.code());
        }
    }

    private void begun(ServerFrame.Ready session) {
        Promise<ServerFrame.Ready> promise = greeting;
        if (promise == null) {
            listener.refused("unexpected_ready");
            return;
        }
        greeting = null;
        ready = session;
        if (!session.resumed()) {
            inbox.begin(session.n());
        }
        requests.repeat(session.resumed() ? session.received() : 0, this::write);
        promise.tryComplete(session);
    }

    private void whenConnected(String frame) {
        if (isConnected()) {
            write(frame);
        }
    }

    private void write(String frame) {
        if (connection != null) {
            connection.write(frame);
        }
    }
}
