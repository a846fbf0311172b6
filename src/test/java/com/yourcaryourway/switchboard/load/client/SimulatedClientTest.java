package com.yourcaryourway.switchboard.load.client;

import static com.yourcaryourway.switchboard.load.client.ScriptedServer.ready;
import static com.yourcaryourway.switchboard.load.client.ScriptedServer.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulatedClientTest {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final SimulatedClient client = new SimulatedClient(vertx.createWebSocketClient(), new Recorder());
    private ScriptedServer server = new ScriptedServer(vertx, "switchboard.v1");

    SimulatedClientTest() throws Exception {}

    private final class Recorder implements ClientListener {
        @Override
        public void pushed(ServerFrame.Push push, long at) {
            told.add("pushed " + push.n());
        }

        @Override
        public void refused(String code) {
            told.add("refused " + code);
        }

        @Override
        public void disconnected(int code, String reason) {
            told.add("disconnected " + code);
        }
    }

    private ServerWebSocket socket = begin();

    private ServerWebSocket begin() throws Exception {
        var hello = call(() -> client.hello(server.address(), "Ana", "customer"));
        ServerWebSocket accepted = server.accept();
        assertThat(server.receive())
                .isEqualTo(new JsonObject("{\"type\":\"hello\",\"version\":1,\"name\":\"Ana\",\"role\":\"customer\"}"));
        ready(accepted, false, "null");
        hello.get();
        return accepted;
    }

    @BeforeEach
    void theHandshakeIsThatOfAProgramAndNotOfAPage() {
        assertThat(socket.path()).isEqualTo("/ws");
        assertThat(socket.subProtocol()).isEqualTo("switchboard.v1");
        assertThat(socket.headers().contains("Origin")).isFalse();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void aRequestGetsItsOwnAnswer() throws Exception {
        var first = call(() -> client.request("room.join", ",\"room\":\"a\""));
        var second = call(() -> client.request("room.join", ",\"room\":\"b\""));
        assertThat(server.receive().getLong("id")).isEqualTo(1);
        assertThat(server.receive().getLong("id")).isEqualTo(2);

        say(socket, "{'type':'error','re':2,'code':'room_full','message':'no'}");
        say(socket, "{'type':'ok','re':1}");

        assertThat(first.get().re()).isEqualTo(1);
        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(RequestFailed.class)
                .hasMessageContaining("room_full");
    }

    @Test
    void everyThirtySecondPushIsAcknowledged() throws Exception {
        for (int n = 1; n <= 64; n++) {
            say(socket, "{'n':" + n + ",'type':'x'}");
        }

        assertThat(server.receive()).isEqualTo(new JsonObject("{\"type\":\"ack\",\"n\":32}"));
        assertThat(server.receive()).isEqualTo(new JsonObject("{\"type\":\"ack\",\"n\":64}"));
    }

    @Test
    void aSinglePushIsAcknowledgedInTime() throws Exception {
        say(socket, "{'n':1,'type':'x'}");
        assertThat(told.take()).isEqualTo("pushed 1");

        upkeepAfter(1);
        upkeepAfter(4);
        upkeepAfter(4);
        act(() -> client.send("mark", ""));

        assertThat(server.receive()).isEqualTo(new JsonObject("{\"type\":\"ack\",\"n\":1}"));
        assertThat(server.receive().getString("type")).isEqualTo("mark");
    }

    @Test
    void aHeartbeatIsAnsweredWithAnAcknowledgement() throws Exception {
        say(socket, "{'type':'heartbeat'}");

        assertThat(server.receive()).isEqualTo(new JsonObject("{\"type\":\"ack\",\"n\":0}"));
    }

    @Test
    void pushesThatRepeatOrSkipANumberAreTold() throws Exception {
        say(socket, "{'n':1,'type':'x'}");
        say(socket, "{'n':1,'type':'x'}");
        say(socket, "{'n':3,'type':'x'}");
        say(socket, "{'type':'x'}");
        say(socket, "nonsense");
        say(socket, "{'type':'error','code':'busy','message':'no'}");

        assertThat(told.take()).isEqualTo("pushed 1");
        assertThat(told.take()).isEqualTo("refused push_repeated");
        assertThat(told.take()).isEqualTo("refused push_gap");
        assertThat(told.take()).isEqualTo("pushed 3");
        assertThat(told.take()).isEqualTo("refused push_without_number");
        assertThat(told.take()).isEqualTo("refused unreadable_frame");
        assertThat(told.take()).isEqualTo("refused busy");
    }

    @Test
    void silenceOfTwoAndAHalfHeartbeatsEndsTheConnection() throws Exception {
        upkeepAfter(5);
        assertThat(call(() -> Future.succeededFuture(client.isConnected())).get())
                .isTrue();

        upkeepAfter(11);

        assertThat(told.take()).isEqualTo("refused silent");
        assertThat(told.take()).isEqualTo("disconnected 1006");
    }

    @Test
    void theEndOfAConnectionIsToldWithItsCode() throws Exception {
        socket.close((short) 4000, "500");

        assertThat(told.take()).isEqualTo("disconnected 4000");
    }

    @Test
    void aResumeTellsWhereItStandsAndRepeatsWhatWasNotHandled() throws Exception {
        // Given a room entered, an event and a push read, and two requests without an answer
        var entered = call(() -> client.request("room.open", ""));
        server.receive();
        say(socket, "{'type':'ok','re':1,'room':{'id':'r-1','epoch':'e','seq':3,'you':'m'}}");
        say(socket, "{'n':1,'type':'chat.message','room':'r-1','epoch':'e','seq':4}");
        say(socket, "{'n':2,'type':'signal','room':'r-1'}");
        entered.get();
        assertThat(told.take()).isEqualTo("pushed 1");
        assertThat(told.take()).isEqualTo("pushed 2");
        act(() -> client.request("chat.send", ",\"text\":\"2\""));
        var third = call(() -> client.request("chat.send", ",\"text\":\"3\""));
        server.receive();
        server.receive();
        // When the connection is cut, and one more is asked for meanwhile
        socket.close((short) 4000);
        assertThat(told.take()).isEqualTo("disconnected 4000");
        act(() -> client.request("chat.send", ",\"text\":\"4\""));
        var resumed = call(() -> client.resume(server.address()));
        ServerWebSocket next = server.accept();
        // Then the client says what it has
        assertThat(server.receive()).isEqualTo(new JsonObject("""
                {"type":"hello","version":1,"resume":{"session":"s-1","token":"t-1","n":2,"rooms":{"r-1":{"epoch":"e","seq":4}}}}"""));
        ready(next, true, "2");
        assertThat(resumed.get().resumed()).isTrue();
        // And repeats what is above the last one handled, in order
        assertThat(server.receive().getLong("id")).isEqualTo(3);
        assertThat(server.receive().getLong("id")).isEqualTo(4);
        say(next, "{'type':'ok','re':3}");
        assertThat(third.get().re()).isEqualTo(3);
        // And goes on with the numbers of its pushes
        say(next, "{'n':3,'type':'x'}");
        assertThat(told.take()).isEqualTo("pushed 3");
    }

    @Test
    void aHelloThatIsRefusedFails() throws Exception {
        var hello = call(() -> client.hello(server.address(), "Bob", "agent"));
        say(server.accept(), "{'type':'error','code':'name_taken','message':'no'}");

        assertThatThrownBy(hello::get).hasMessageContaining("name_taken");
    }

    @Test
    void aServerThatClosesInsteadOfGreetingFailsTheHello() throws Exception {
        var hello = call(() -> client.hello(server.address(), "Bob", "agent"));
        server.accept().close((short) 4500);

        assertThatThrownBy(hello::get).hasMessageContaining("4500");
    }

    @Test
    void aServerOfAnotherProtocolIsNotGreeted() throws Exception {
        server = new ScriptedServer(vertx, "other.v1");

        var hello = call(() -> client.hello(server.address(), "Bob", "agent"));

        assertThatThrownBy(hello::get).isInstanceOf(ExecutionException.class);
    }

    private void upkeepAfter(int seconds) {
        act(() -> client.upkeep(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)));
    }

    private void act(Runnable work) {
        vertx.runOnContext(v -> work.run());
    }

    private <T> CompletableFuture<T> call(Supplier<Future<T>> work) {
        var result = new CompletableFuture<Future<T>>();
        vertx.runOnContext(v -> result.complete(work.get()));
        return result.thenCompose(future -> future.toCompletionStage());
    }
}
