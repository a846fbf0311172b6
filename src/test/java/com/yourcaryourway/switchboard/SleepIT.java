package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.objects;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.RoomOfTwo;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that is stopped as it stands, and wakes with all that has queued up: it acts on nothing of it. */
@BesideOthers
class SleepIT {
    private static final int GOING_AWAY = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Longer than the gap that fences a node, shorter than the silence after which the others remove it. */
    private static final Duration NAP = Duration.ofMillis(3_600);

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(3)
            .with("SWITCHBOARD_CLUSTER_SILENCE", "8s")
            .with("SWITCHBOARD_CLUSTER_MERGE_FIRST", "3s")
            .with("SWITCHBOARD_CLUSTER_MERGE_NEXT", "3s");

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private record Talk(TestClient customer, TestClient agent, String room) implements AutoCloseable {
        static Talk between(TestClient customer, TestClient agent) {
            return new Talk(customer, agent, RoomOfTwo.open(customer, agent).id());
        }

        List<String> history(TestClient reader) {
            return objects(reader.ok("room.history", "room", room).getJsonArray("messages")).stream()
                    .map(message -> message.getString("text"))
                    .toList();
        }

        @Override
        public void close() {
            customer.close();
            agent.close();
        }
    }

    @Test
    void aShortSleepFencesTheNodeUntilItsPeersConfirmIt() throws Exception {
        NodeProcess sleeper = CLUSTER.node(2);
        try (Talk talk = talk(sleeper)) {
            // Given a message that waits in the sockets of a node that sleeps
            sleeper.pause();
            long woken = System.nanoTime() + NAP.toNanos();
            String message = UUID.randomUUID().toString();
            long request = talk.customer()
                    .ask("chat.send", "room", talk.room(), "messageId", message, "text", "are you there?");
            Await.until("the nap is over", PATIENCE, () -> System.nanoTime() > woken);

            // When it wakes
            sleeper.goOn();

            // Then it answers nothing and sends its clients away
            assertThat(talk.customer().closeCode()).isEqualTo(GOING_AWAY);
            assertThat(talk.customer().frames("ok")).noneMatch(answer -> answer.getLong("re") == request);

            // And a resume elsewhere is complete, and the message is said once
            TestClient resumed = resume(CLUSTER.node(0), talk.customer().resumption());
            assertThat(resumed.ready().getBoolean("complete")).isTrue();
            resumed.ok("chat.send", "room", talk.room(), "messageId", message, "text", "are you there?");
            talk.agent().push("chat.message");
            assertThat(talk.history(resumed)).containsExactly("are you there?");
            assertServesAgain(sleeper);
            resumed.close();
        }
    }

    @Test
    void aNodeThatTheOthersRemovedWhileItSleptServesAgainWhenItHasJoined() throws Exception {
        NodeProcess sleeper = CLUSTER.node(2);
        try (Talk talk = talk(sleeper)) {
            // Given a node that was removed
            sleeper.pause();
            Await.until("it is removed", PATIENCE, () -> CLUSTER.node(0).metric("switchboard_cluster_size") == 2);
            JsonObject resumption = talk.customer().resumption();
            TestClient resumed = resume(CLUSTER.node(0), resumption);
            assertThat(resumed.ready().getBoolean("complete")).isFalse();
            say(resumed, talk.room(), "here again");
            talk.agent().push("chat.message");

            // When it wakes
            sleeper.goOn();

            // Then it gives up its clients, and what was said meanwhile stands
            assertThat(talk.customer().closeCode()).isEqualTo(GOING_AWAY);
            assertServesAgain(sleeper);
            say(talk.agent(), talk.room(), "welcome back");
            resumed.push("chat.message", push -> text(push).equals("welcome back"));
            assertThat(talk.history(resumed)).containsExactly("here again", "welcome back");
            assertThat(talk.agent().frames("room.left")).isEmpty();
            resumed.close();
        }
    }

    private Talk talk(NodeProcess home) throws Exception {
        return Talk.between(
                TestClient.customer(home, "customer-" + suffix), TestClient.agent(CLUSTER.node(1), "agent-" + suffix));
    }

    private void assertServesAgain(NodeProcess node) throws Exception {
        Await.until(
                "it is ready and sees all",
                PATIENCE,
                () -> node.isReady()
                        && CLUSTER.node(0).metric("switchboard_cluster_size")
                                == CLUSTER.nodes().size());
        try (Talk fresh = Talk.between(
                TestClient.customer(node, "new-" + suffix), TestClient.agent(CLUSTER.node(1), "helper-" + suffix))) {
            say(fresh.customer(), fresh.room(), "hello");
            fresh.agent().push("chat.message");
        }
    }

    private static void say(TestClient member, String room, String text) {
        member.ok("chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
    }

    private static String text(JsonObject push) {
        return push.getJsonObject("message").getString("text");
    }

    /** As clients do: what is temporary is tried again. */
    private static TestClient resume(NodeProcess node, JsonObject resumption) throws Exception {
        TestClient client = TestClient.connect(node);
        Await.until("the resume", PATIENCE, () -> {
            JsonObject answer = client.hello(resumption);
            assertThat(answer.getBoolean("temporary", true)).as(answer.encode()).isTrue();
            return TestClient.isType(answer, "ready");
        });
        return client;
    }
}
