package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a session that nobody resumes, or whose node dies. */
@BesideOthers
class ExpiryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final TestCluster cluster =
            TestCluster.of(3).with("SWITCHBOARD_SESSIONS_GRACE", "5s").with("SWITCHBOARD_ROOMS_CUSTOMER_GONE", "2s");

    /** An open room with its customer and its agent. */
    private record Conversation(
            TestClient customer, TestClient agent, String room, String customerSeat, String agentSeat) {
        static Conversation between(TestClient customer, TestClient agent) {
            JsonObject opened = customer.ok("room.open", "subject", "Battery").getJsonObject("room");
            String room = opened.getString("id");
            JsonObject joined = agent.ok("room.join", "room", room).getJsonObject("room");
            return new Conversation(customer, agent, room, opened.getString("you"), joined.getString("you"));
        }

        void awaitPresence(TestClient watcher, String member, boolean connected) {
            watcher.push(
                    "room.presence",
                    push -> push.getString("member").equals(member) && push.getBoolean("connected") == connected);
        }

        /** The agent lost the room, and another may pick it up. */
        void awaitBackInTheQueue(TestClient watcher) {
            JsonObject left = customer.push("room.left");
            assertThat(left.getString("member")).isEqualTo(agentSeat);
            assertThat(left.getString("reason")).isEqualTo("gone");
            watcher.ok("room.join", "room", room);
        }

        void say(TestClient member, String text) {
            member.ok("chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
        }
    }

    @Test
    void whatNobodyResumesIsOverAndANodesDeathEndsNoSession() throws Exception {
        try (TestClient watcher = TestClient.agent(cluster.node(0), "watcher")) {
            anAgentsRoomGoesBackToTheQueue(watcher);
            aCustomersRoomIsClosed(watcher);
            sessionsOfAKilledNodeGoOnElsewhere(watcher);
        }
    }

    private void anAgentsRoomGoesBackToTheQueue(TestClient watcher) throws Exception {
        var talk = Conversation.between(
                TestClient.customer(cluster.node(0), "ann"), TestClient.agent(cluster.node(1), "bob"));
        JsonObject resumption = talk.agent().resumption();

        talk.agent().drop();

        talk.awaitPresence(talk.customer(), talk.agentSeat(), false);
        talk.awaitBackInTheQueue(watcher);
        assertOver(resumption, "bob", "agent");
        talk.customer().close();
    }

    private void aCustomersRoomIsClosed(TestClient watcher) throws Exception {
        var talk = Conversation.between(TestClient.customer(cluster.node(1), "carl"), watcher);
        JsonObject resumption = talk.customer().resumption();

        talk.customer().drop();

        talk.awaitPresence(watcher, talk.customerSeat(), false);
        JsonObject closed =
                watcher.push("room.closed", push -> push.getString("room").equals(talk.room()));
        assertThat(closed.getString("reason")).isEqualTo("gone");
        assertThat(closed.getValue("by")).isNull();
        assertOver(resumption, "carl", "customer");
    }

    private void sessionsOfAKilledNodeGoOnElsewhere(TestClient watcher) throws Exception {
        // Given two conversations whose agents are on the node that is going to die
        var resuming = Conversation.between(
                TestClient.customer(cluster.node(0), "dora"), TestClient.agent(cluster.node(2), "eve"));
        var silent = Conversation.between(
                TestClient.customer(cluster.node(1), "fred"), TestClient.agent(cluster.node(2), "gus"));
        JsonObject silentResumption = silent.agent().resumption();
        resuming.say(resuming.customer(), "before");
        resuming.agent().push("chat.message");

        // When
        cluster.node(2).kill();
        resuming.say(resuming.customer(), "meanwhile");
        TestClient resumed = resume(resuming.agent().resumption());

        // Then one goes on, and is told that something may be missing, but no message is
        assertThat(resumed.ready().getBoolean("resumed")).isTrue();
        assertThat(resumed.ready().getBoolean("complete")).isFalse();
        JsonObject missed = resumed.push("chat.message");
        assertThat(missed.getJsonObject("message").getString("text")).isEqualTo("meanwhile");
        resuming.say(resumed, "here I am");
        for (TestClient member : List.of(resuming.customer(), resumed)) {
            member.push(
                    "chat.message",
                    push -> push.getJsonObject("message").getString("text").equals("here I am"));
        }
        assertThat(resumed.frames("chat.message").stream()
                        .map(push -> push.getJsonObject("message").getString("text")))
                .containsExactly("meanwhile", "here I am");

        // And the other is over when its grace is
        silent.awaitBackInTheQueue(watcher);
        assertOver(silentResumption, "gus", "agent");
        assertThat(resuming.customer().frames("room.left")).isEmpty();
        resumed.close();
    }

    /** As clients do: what is temporary is tried again. */
    private TestClient resume(JsonObject resumption) throws Exception {
        TestClient client = TestClient.connect(cluster.node(1));
        Await.until("the resume", PATIENCE, () -> {
            JsonObject answer = client.hello(resumption);
            assertThat(answer.getBoolean("temporary", true)).as(answer.encode()).isTrue();
            return TestClient.isType(answer, "ready");
        });
        return client;
    }

    private void assertOver(JsonObject resumption, String name, String role) throws Exception {
        try (TestClient late = TestClient.connect(cluster.node(1))) {
            Await.until(name + " is over", PATIENCE, () -> "no_such_session"
                    .equals(late.hello(resumption).getString("code")));
            Await.until(name + " is free", PATIENCE, () -> TestClient.isType(late.hello(name, role), "ready"));
        }
    }
}
