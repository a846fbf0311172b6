package com.yourcaryourway.switchboard.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The part of the protocol that the load tester uses, on as many ports as nodes are wanted, with a fault to be found if
 * one is given. One event loop.
 */
final class FakeServer implements AutoCloseable {
    private static final int FAULT_AT = 30;
    private static final int HEARTBEAT_MILLIS = 2_000;

    /** What goes wrong, once, with the thirtieth frame relayed. */
    enum Fault {
        NONE,
        DROP,
        DUPLICATE,
        SWAP,
        REFUSE,
        CUT,
        NO_JOIN
    }

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Fault fault;
    private final Map<String, FakeRoom> rooms = new HashMap<>();
    private final List<Integer> ports = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger scrapes = new AtomicInteger();
    private int relayed;
    private final List<Session> sessions = new ArrayList<>();
    private @Nullable Runnable held;

    FakeServer(int nodes, Fault fault) {
        this.fault = fault;
        vertx.setPeriodic(
                HEARTBEAT_MILLIS, timer -> sessions.forEach(to -> to.send(new JsonObject().put("type", "heartbeat"))));
        for (int node = 0; node < nodes; node++) {
            ports.add(listen("node-" + node).actualPort());
        }
    }

    /** The addresses, as options of the command. */
    List<String> urls() {
        return ports.stream().map(port -> "--url=ws://127.0.0.1:" + port).toList();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private HttpServer listen(String node) {
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0).addWebSocketSubProtocol("switchboard.v1");
        return Fleet.await(vertx.createHttpServer(options)
                .webSocketHandler(socket -> new Session(socket, node))
                .requestHandler(request -> request.response().end(metrics()))
                .listen());
    }

    /** Each scrape, of any node, finds a second of CPU, 5000 operations and 1 MiB more. */
    private String metrics() {
        int scrape = scrapes.incrementAndGet();
        return "# HELP process_cpu_time_ns_total CPU\nprocess_cpu_time_ns_total " + scrape + "E9\n"
                + "switchboard_hazelcast_operations_total{map=\"rooms\"} " + 5_000 * scrape + "\n"
                + "switchboard_process_resident_bytes " + (1 << 20) * scrape + "\n";
    }

    private record FakeRoom(List<Session> members) {}

    private final class Session {
        private final ServerWebSocket socket;
        private final String node;
        private final String id = "m-" + sessions.size();
        private long pushes;
        private long events;

        Session(ServerWebSocket socket, String node) {
            this.socket = socket;
            this.node = node;
            sessions.add(this);
            socket.textMessageHandler(text -> received(new JsonObject(text)));
        }

        private void received(JsonObject frame) {
            switch (frame.getString("type")) {
                case "hello" ->
                    send(new JsonObject()
                            .put("type", "ready")
                            .put("session", "s" + id)
                            .put("resumeToken", "t")
                            .put("n", 0)
                            .putNull("received")
                            .put("node", node)
                            .put("heartbeatSeconds", 4)
                            .put("iceServers", new JsonArray().add(new JsonObject().put("urls", "stun:x"))));
                case "room.open" -> open(frame);
                case "room.join" -> join(frame);
                case "signal", "chat.send" -> relay(frame);
                case "ack" -> acknowledged.incrementAndGet();
                default -> {}
            }
        }

        private void open(JsonObject frame) {
            String room = "r-\"" + id;
            rooms.put(room, new FakeRoom(new ArrayList<>(List.of(this))));
            entered(frame, room);
        }

        private void join(JsonObject frame) {
            if (fault == Fault.NO_JOIN) {
                failed(frame, "no_such_room");
                return;
            }
            String name = frame.getString("room");
            FakeRoom room = Objects.requireNonNull(rooms.get(name));
            room.members.add(this);
            room.members.forEach(member -> member.push(event(name, "room.joined")
                    .put("member", new JsonObject().put("name", "A").put("id", id))));
            entered(frame, name);
        }

        private void entered(JsonObject frame, String room) {
            send(reply(frame)
                    .put(
                            "room",
                            new JsonObject()
                                    .put("id", room)
                                    .put("epoch", "e")
                                    .put("seq", 1)
                                    .put("you", id)
                                    .put("members", new JsonArray())));
        }

        private void relay(JsonObject frame) {
            boolean faulty = ++relayed == FAULT_AT;
            if (faulty && fault == Fault.CUT) {
                socket.close((short) 4000);
                return;
            }
            if (faulty && fault == Fault.REFUSE) {
                failed(frame, "rate_limited");
                return;
            }
            if (frame.containsKey("id")) {
                send(reply(frame).put("message", new JsonObject().put("id", frame.getString("messageId"))));
            }
            Runnable delivery = () -> deliver(frame);
            if (faulty && fault == Fault.SWAP) {
                held = delivery; // Until the same sender's next frame has gone out.
            } else if (!faulty || fault != Fault.DROP) {
                delivery.run();
            }
            if (faulty && fault == Fault.DUPLICATE) {
                delivery.run();
            }
            release(faulty);
        }

        private void release(boolean faulty) {
            if (!faulty && held != null && relayed >= FAULT_AT + 10) {
                held.run();
                held = null;
            }
        }

        private void deliver(JsonObject frame) {
            String name = frame.getString("room");
            for (Session member : Objects.requireNonNull(rooms.get(name)).members) {
                if ("chat.send".equals(frame.getString("type"))) {
                    member.push(event(name, "chat.message")
                            .put(
                                    "message",
                                    new JsonObject()
                                            .put("id", frame.getString("messageId"))
                                            .put("from", new JsonObject().put("id", id))
                                            .put("text", frame.getString("text"))));
                } else if (member != this && member.id.equals(frame.getString("to"))) {
                    var push = new JsonObject()
                            .put("type", "signal")
                            .put("room", name)
                            .put("from", id);
                    member.push(push.mergeIn(payload(frame)));
                }
            }
        }

        private JsonObject payload(JsonObject frame) {
            String kind = frame.containsKey("candidate") ? "candidate" : "description";
            return new JsonObject().put(kind, frame.getJsonObject(kind));
        }

        private JsonObject event(String room, String type) {
            return new JsonObject()
                    .put("type", type)
                    .put("room", room)
                    .put("epoch", "e")
                    .put("seq", ++events);
        }

        private void push(JsonObject push) {
            send(push.copy().put("n", ++pushes));
        }

        private JsonObject reply(JsonObject frame) {
            return new JsonObject().put("type", "ok").put("re", frame.getLong("id"));
        }

        private void failed(JsonObject frame, String code) {
            var error = new JsonObject().put("type", "error").put("code", code).put("message", "no");
            if (frame.containsKey("id")) {
                error.put("re", frame.getLong("id"));
            }
            send(error.put("temporary", false));
        }

        private void send(JsonObject frame) {
            socket.writeTextMessage(frame.encode());
        }
    }

    @Override
    public void close() {
        Fleet.await(vertx.close());
    }
}
