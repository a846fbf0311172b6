package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.object;
import static com.yourcaryourway.switchboard.fixture.TestClient.objects;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.RoomOfTwo;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session outlives its connections: on the node where it was, and on the other. */
@BesideOthers
class SessionIT {
    private static final int REPLACED = 4502;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(2);

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private TestClient customer;
    private TestClient agent;
    private String room;
    private String customerSeat;
    private String agentSeat;

    @BeforeEach
    void aConversation() throws Exception {
        customer = TestClient.customer(CLUSTER.node(0), "customer-" + suffix);
        agent = TestClient.agent(CLUSTER.node(1), "agent-" + suffix);
        RoomOfTwo opened = RoomOfTwo.open(customer, agent);
        room = opened.id();
        customerSeat = opened.customerSeat();
        agentSeat = opened.agentSeat();
    }

    @AfterEach
    void leave() {
        customer.close();
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aResumeGetsWhatWasMissedOnceAndInOrder(int node) {
        // Given a customer whose connection is lost
        JsonObject resumption = customer.resumption();
        customer.drop();
        awaitPresence(agent, customerSeat, false);
        for (int i = 0; i < 3; i++) {
            say(agent, "while away " + i);
            agent.ok("signal", "room", room, "to", customerSeat, "candidate", object("candidate", "c" + i));
        }

        // When the same session goes on
        customer = resume(node, resumption);

        // Then it is complete, numbered from where the client was, and nothing comes twice
        assertThat(customer.ready().getBoolean("resumed")).isTrue();
        assertThat(customer.ready().getBoolean("complete")).isTrue();
        assertThat(customer.ready().getLong("n")).isEqualTo(resumption.getLong("n"));
        assertThat(customer.ready().getString("node"))
                .isEqualTo(CLUSTER.node(node).id());
        assertThat(customer.ready().getJsonArray("rooms")).isEmpty();
        say(agent, "last");
        customer.push("chat.message", push -> text(push).equals("last"));
        assertThat(customer.frames("chat.message").stream().map(SessionIT::text))
                .containsExactly("while away 0", "while away 1", "while away 2", "last");
        customer.push("signal", push -> candidate(push).equals("c2"));
        assertThat(customer.frames("signal").stream().map(SessionIT::candidate)).containsExactly("c0", "c1", "c2");

        // And the other side saw somebody who was away, not one who left
        awaitPresence(agent, customerSeat, true);
        say(customer, "back");
        agent.push("chat.message", push -> text(push).equals("back"));
        agent.ok("signal", "room", room, "to", customerSeat, "candidate", object("candidate", "c3"));
        customer.push("signal", push -> candidate(push).equals("c3"));
        customer.ok("signal", "room", room, "to", agentSeat, "candidate", object("candidate", "d0"));
        agent.push("signal", push -> candidate(push).equals("d0"));
        assertThat(agent.frames("room.left")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anAnswerThatWasLostComesAgain(int node) {
        // Given a message that was stored, and whose sender was gone before the answer
        JsonObject resumption = customer.resumption();
        customer.ignoreFromNowOn();
        String message = UUID.randomUUID().toString();
        long request = customer.ask("chat.send", "room", room, "messageId", message, "text", "heard?");
        JsonObject stored = agent.push("chat.message").getJsonObject("message");
        customer.drop();
        awaitPresence(agent, customerSeat, false);

        // When
        customer = resume(node, resumption);

        // Then
        assertThat(customer.ready().getLong("received")).isEqualTo(request);
        JsonObject answer = customer.answer(request);
        assertThat(answer.getJsonObject("message").getLong("seq")).isEqualTo(stored.getLong("seq"));
        JsonObject again = customer.ok("chat.send", "room", room, "messageId", message, "text", "heard?");
        assertThat(again.getJsonObject("message")).isEqualTo(answer.getJsonObject("message"));
        say(customer, "end");
        agent.push("chat.message", push -> text(push).equals("end"));
        assertThat(agent.frames("chat.message")).hasSize(2);
        assertThat(customer.frames("chat.message")).hasSize(2);
    }

    @Test
    void theLaterOfTwoResumesWins() {
        TestClient first = resume(0, customer.resumption());
        assertThat(customer.closeCode()).isEqualTo(REPLACED);

        TestClient second = resume(1, first.resumption());
        assertThat(first.closeCode()).isEqualTo(REPLACED);

        customer = second;
        say(customer, "it is still me");
        agent.push("chat.message", push -> text(push).equals("it is still me"));
        assertThat(agent.frames("room.left")).isEmpty();
    }

    @Test
    void ofTwoResumesAtOnceOneGoesOn() throws Exception {
        JsonObject resumption = customer.resumption();
        customer.drop();
        TestClient here = TestClient.connect(CLUSTER.node(0));
        TestClient there = TestClient.connect(CLUSTER.node(1));

        JsonObject hello = object("type", "hello", "version", 1, "resume", resumption);
        here.send(hello);
        there.send(hello);

        Await.until("one of them is replaced", PATIENCE, () -> here.isOpen() != there.isOpen());
        TestClient loser = here.isOpen() ? there : here;
        customer = here.isOpen() ? here : there;
        assertThat(loser.closeCode()).isEqualTo(REPLACED);
        customer.await("ready", frame -> TestClient.isType(frame, "ready"));
        assertThat(customer.ready().getBoolean("complete")).isTrue();
        customer.continueRequestsAfter(1_000);
        say(customer, "one of me");
        agent.push("chat.message", push -> text(push).equals("one of me"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aResumeThatHasNothingGetsSnapshots(int node) {
        say(customer, "one");
        say(agent, "two");
        agent.push("chat.message", push -> text(push).equals("two"));
        JsonObject resumption = customer.resumption();
        resumption.remove("n");
        resumption.remove("rooms");
        customer.drop();

        customer = resume(node, resumption);

        assertThat(objects(customer.ready().getJsonArray("rooms")))
                .singleElement()
                .satisfies(snapshot -> {
                    assertThat(snapshot.getString("id")).isEqualTo(room);
                    assertThat(snapshot.getString("you")).isEqualTo(customerSeat);
                    assertThat(objects(snapshot.getJsonArray("messages")).stream()
                                    .map(each -> each.getString("text")))
                            .containsExactly("one", "two");
                });
        say(agent, "three");
        customer.push("chat.message", push -> text(push).equals("three"));
        assertThat(customer.frames("chat.message")).hasSize(1);
    }

    @Test
    void aWrongTokenIsNoSuchSessionAndTheRightOneMayFollow() throws Exception {
        JsonObject resumption = customer.resumption();
        customer.drop();
        TestClient client = TestClient.connect(CLUSTER.node(1));

        JsonObject refusal = client.hello(resumption.copy().put("token", "guessed"));
        JsonObject ready = client.hello(resumption);

        assertThat(refusal.getString("code")).isEqualTo("no_such_session");
        assertThat(refusal.getBoolean("temporary")).isFalse();
        assertThat(ready.getBoolean("resumed")).isTrue();
        customer = client;
    }

    @Test
    void theFormerTokenIsGoodUntilTheFirstFrameAfterReady() throws Exception {
        // Given a client that was lost before it heard of its new token
        JsonObject former = customer.resumption();
        customer.drop();
        resume(1, former).drop();

        // When it comes with the one it has, and then speaks
        customer = resume(0, former);
        say(customer, "I have it now");
        say(customer, "and go on");

        // Then the one before is worth nothing any more
        try (TestClient late = TestClient.connect(CLUSTER.node(1))) {
            assertThat(late.hello(former).getString("code")).isEqualTo("no_such_session");
        }
    }

    @Test
    void aNameIsFreeAfterBye() throws Exception {
        String name = "customer-" + suffix;
        try (TestClient other = TestClient.connect(CLUSTER.node(1))) {
            assertThat(other.hello(name, "customer").getString("code")).isEqualTo("name_taken");
            JsonObject resumption = customer.resumption();

            customer.send(object("type", "bye"));

            assertThat(customer.closeCode()).isEqualTo(1000);
            Await.until(name + " is free", PATIENCE, () -> TestClient.isType(other.hello(name, "customer"), "ready"));
            try (TestClient late = TestClient.connect(CLUSTER.node(0))) {
                assertThat(late.hello(resumption).getString("code")).isEqualTo("no_such_session");
            }
        }
    }

    private TestClient resume(int node, JsonObject resumption) {
        try {
            return TestClient.resume(CLUSTER.node(node), resumption);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void say(TestClient member, String text) {
        member.ok("chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
    }

    private static void awaitPresence(TestClient watcher, String member, boolean connected) {
        watcher.push(
                "room.presence",
                push -> push.getString("member").equals(member) && push.getBoolean("connected") == connected);
    }

    private static String text(JsonObject push) {
        return push.getJsonObject("message").getString("text");
    }

    private static String candidate(JsonObject push) {
        return push.getJsonObject("candidate").getString("candidate");
    }
}
