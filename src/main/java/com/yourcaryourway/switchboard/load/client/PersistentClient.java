package com.yourcaryourway.switchboard.load.client;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A session that comes back by itself after each loss, at the next node, as the browser's does: growing pauses drawn by
 * lot, and an attempt that hangs is given up. One event loop; its owner calls {@link #upkeep} about once a second.
 */
public final class PersistentClient {
    private static final long OPEN_MILLIS = 5_000;
    private static final long READY_MILLIS = 7_000;

    /** A connection that lasted this long was a good one: the next loss is not the same trouble going on. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int FIRST_FINAL = 4_500;
    private static final int LAST_FINAL = 4_999;

    private final SimulatedClient client;
    private final Timers timers;
    private final RandomGenerator lot;
    private final Dialling dialling;
    private final Listener listener;
    private int attempt;
    private int current;
    private boolean over;
    private long readyAt;

    /** Runs something later, on the event loop of the client. */
    public interface Timers {
        void after(long millis, Runnable work);
    }

    /** Who is told what becomes of the session. Called on its event loop; must not block. Nodes are by index. */
    public interface Listener {
        /** A push, for the first time and in order of {@code n}. {@code at} is {@link System#nanoTime()}. */
        void pushed(ServerFrame.Push push, long at);

        void dialled(int node);

        /** The session is there, on this node; {@code since} is when it was dialled. */
        void ready(ServerFrame.Ready ready, int node, long since);

        /** The connection was lost; the client goes on trying. */
        void lost(String how);

        /** The server will not have the session any more. */
        void ended(String why);

        /** The server broke the protocol, or sent an error that answers nothing. */
        void breached(String what);
    }

    /**
     * A client that has no session yet.
     *
     * @param first the index of the node to dial first
     */
    public PersistentClient(
            WebSocketClient sockets,
            Timers timers,
            RandomGenerator lot,
            List<NodeAddress> nodes,
            int first,
            Listener listener) {
        this.client = new SimulatedClient(sockets, new Heard());
        this.timers = timers;
        this.lot = lot;
        this.dialling = new Dialling(nodes, first);
        this.listener = listener;
    }

    /** Begins the session; this first attempt is not repeated. */
    public Future<ServerFrame.Ready> hello(String name, String role) {
        int node = dialling.next();
        long since = System.nanoTime();
        return client.hello(dialling.address(node), name, role).onSuccess(ready -> welcome(ready, node, since));
    }

    /** Like {@link SimulatedClient#request}; fails when the session is over, too. */
    public Future<ServerFrame.Ok> request(String type, String fields) {
        return over ? Future.failedFuture(sessionOver()) : client.request(type, fields);
    }

    /** Whether the session was ended, by either side. */
    public boolean isOver() {
        return over;
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    public void upkeep(long now) {
        client.upkeep(now);
    }

    /** Cuts the TCP connection; the client comes back by itself, at the next node. */
    public void cut() {
        lose("cut", 0);
    }

    /** Like {@link #cut()}, and dials a given node first. */
    public void cut(int node) {
        dialling.prefer(node);
        cut();
    }

    /** Ends the session. */
    public Future<Void> bye() {
        over = true;
        current++;
        return client.bye();
    }

    private void welcome(ServerFrame.Ready ready, int node, long since) {
        current++;
        readyAt = System.nanoTime();
        listener.ready(ready, node, since);
    }

    private void lose(String how, long atLeast) {
        if (over) {
            return;
        }
        if (readyAt != 0 && System.nanoTime() - readyAt >= SETTLED_NANOS) {
            attempt = 0;
        }
        readyAt = 0;
        current++;
        client.cut();
        listener.lost(how);
        again(atLeast);
    }

    private void again(long atLeast) {
        int id = ++current;
        timers.after(Math.max(atLeast, Backoff.millis(attempt++, lot)), () -> {
            if (id == current && !over) {
                dial();
            }
        });
    }

    private void dial() {
        int id = ++current;
        int node = dialling.next();
        long since = System.nanoTime();
        listener.dialled(node);
        timers.after(OPEN_MILLIS, () -> giveUp(id, client.isOpen() ? READY_MILLIS : 0));
        client.resume(dialling.address(node))
                .onSuccess(ready -> welcome(ready, node, since))
                .onFailure(e -> failed(id, e));
    }

    /** The attempt hangs: at once, or when it has had this much more time. */
    private void giveUp(int id, long millis) {
        if (id != current || over) {
            return;
        }
        if (millis > 0) {
            timers.after(millis, () -> giveUp(id, 0));
        } else {
            current++;
            client.cut();
            again(0);
        }
    }

    private void failed(int id, Throwable e) {
        if (id != current || over) {
            return; // Given up before.
        }
        if (e instanceof RequestFailed refused && "no_such_session".equals(refused.code())) {
            end(refused.code());
        } else {
            again(0);
        }
    }

    private void end(String why) {
        over = true;
        current++;
        listener.ended(why);
        client.giveUp(sessionOver());
    }

    private static RequestFailed sessionOver() {
        return new RequestFailed("no_such_session", "the session is over", false);
    }

    private final class Heard implements ClientListener {
        @Override
        public void pushed(ServerFrame.Push push, long at) {
            listener.pushed(push, at);
        }

        @Override
        public void refused(String code) {
            if (!"silent".equals(code)) { // Which is a loss, and told as one.
                listener.breached(code);
            }
        }

        @Override
        public void disconnected(int code, String reason) {
            if (code >= FIRST_FINAL && code <= LAST_FINAL) {
                end("closed with " + code);
            } else {
                lose("closed with " + code, code == 4000 || code == 4029 ? millis(reason) : 0);
            }
        }

        private static long millis(String reason) {
            return reason.matches("[0-9]{1,6}") ? Long.parseLong(reason) : 0;
        }
    }
}
