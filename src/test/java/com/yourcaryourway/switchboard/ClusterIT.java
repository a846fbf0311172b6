package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.objects;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many conversations at once, across three nodes. */
@BesideOthers
class ClusterIT {
    private static final int ROOMS = 100;
    private static final int AGENTS = 30;
    private static final int RIVALS = 10;
    private static final int MESSAGES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(3);

    private final ExecutorService threads = Executors.newFixedThreadPool(40);
    private final List<TestClient> clients = new ArrayList<>();

    /** A customer's room, and the agent who got it. */
    private record Conversation(String room, TestClient customer, TestClient agent) {
        List<TestClient> members() {
            return List.of(customer, agent);
        }
    }

    @AfterEach
    void leave() {
        clients.forEach(TestClient::close);
        threads.shutdownNow();
    }

    @Test
    void aHundredRoomsHaveOneAgentEachAndTheSameMessagesOnBothSides() throws Exception {
        // Given a hundred waiting customers and thirty agents, spread over the nodes
        List<TestClient> agents = each(AGENTS, i -> TestClient.agent(CLUSTER.node(i), "agent-" + i));
        List<TestClient> customers = each(ROOMS, i -> TestClient.customer(CLUSTER.node(i), "customer-" + i));
        clients.addAll(agents);
        clients.addAll(customers);

        // When ten agents on different nodes want each room at the same moment
        List<Conversation> conversations = each(ROOMS, i -> open(customers.get(i), rivals(agents, i)));

        // Then all members chat at once, and both sides and the history agree
        each(ROOMS, i -> chat(conversations.get(i)));
        each(ROOMS, i -> closeAndRate(conversations.get(i), i % 2 == 0));

        // And nothing is left waiting, for those who watched all the time and for those who come now
        for (TestClient agent : agents) {
            Await.until("nobody waits for " + agent.ready().getValue("principal"), PATIENCE, () -> waiting(agent)
                    .isEmpty());
        }
        for (NodeProcess node : CLUSTER.nodes()) {
            TestClient late = TestClient.agent(node, "late-on-" + node);
            clients.add(late);
            assertThat(late.push("queue.snapshot").getJsonArray("rooms")).isEmpty();
        }
    }

    /** Ten that follow each other are on all nodes. */
    private static List<TestClient> rivals(List<TestClient> agents, int room) {
        return IntStream.range(0, RIVALS)
                .mapToObj(i -> agents.get((room * 7 + i) % AGENTS))
                .toList();
    }

    private static Conversation open(TestClient customer, List<TestClient> rivals) {
        String room = customer.ok("room.open", "subject", "Flat tyre")
                .getJsonObject("room")
                .getString("id");
        Map<TestClient, Long> asked = new LinkedHashMap<>();
        rivals.forEach(rival -> asked.put(rival, rival.ask("room.join", "room", room)));

        List<TestClient> winners = new ArrayList<>();
        asked.forEach((rival, id) -> {
            JsonObject answer = rival.answer(id);
            if (TestClient.isType(answer, "ok")) {
                winners.add(rival);
            } else {
                assertThat(answer.getString("code")).as(answer.encode()).isEqualTo("room_full");
            }
        });

        assertThat(winners).as("winners of " + room).hasSize(1);
        return new Conversation(room, customer, winners.get(0));
    }

    private static Conversation chat(Conversation talk) throws Exception {
        Map<Long, String> customers = say(talk.customer(), talk.room());
        Map<Long, String> agents = say(talk.agent(), talk.room());
        Map<String, Long> stored = new LinkedHashMap<>(stored(talk.customer(), customers));
        stored.putAll(stored(talk.agent(), agents));

        for (TestClient member : talk.members()) {
            Await.until(
                    "all messages of " + talk.room(),
                    PATIENCE,
                    () -> messages(member, talk.room()).size() >= stored.size());
            messages(member, talk.room()).forEach(message -> assertThat(stored)
                    .containsEntry(message.getString("id"), message.getLong("seq")));
        }
        return talk;
    }

    /** Sends all before the first answer; gives the messages' ids by request. */
    private static Map<Long, String> say(TestClient member, String room) {
        Map<Long, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < MESSAGES; i++) {
            String id = UUID.randomUUID().toString();
            asked.put(member.ask("chat.send", "room", room, "messageId", id, "text", "message " + i), id);
        }
        return asked;
    }

    /** The number that each message was stored with. */
    private static Map<String, Long> stored(TestClient member, Map<Long, String> asked) {
        Map<String, Long> stored = new LinkedHashMap<>();
        asked.forEach((request, id) -> {
            JsonObject message = member.answer(request).getJsonObject("message");
            assertThat(message.getString("id")).isEqualTo(id);
            stored.put(id, message.getLong("seq"));
        });
        assertThat(List.copyOf(stored.values())).isSorted();
        return stored;
    }

    private static Conversation closeAndRate(Conversation talk, boolean byCustomer) {
        (byCustomer ? talk.customer() : talk.agent()).ok("room.close", "room", talk.room());
        for (TestClient member : talk.members()) {
            member.push("room.closed", push -> push.getString("room").equals(talk.room()));
        }
        talk.customer().ok("room.rate", "room", talk.room(), "score", 5, "comment", "Quick help");
        for (TestClient member : talk.members()) {
            JsonObject rated =
                    member.push("room.rated", push -> push.getString("room").equals(talk.room()));
            assertThat(rated.getInteger("score")).isEqualTo(5);
        }

        // Whatever came twice or late has come before the closing.
        List<JsonObject> seen = messages(talk.customer(), talk.room());
        assertThat(seen).hasSize(2 * MESSAGES).doesNotHaveDuplicates();
        assertThat(seen.stream().map(message -> message.getLong("seq")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(messages(talk.agent(), talk.room())).isEqualTo(seen);
        JsonObject history = talk.customer().ok("room.history", "room", talk.room(), "limit", 100);
        assertThat(objects(history.getJsonArray("messages"))).isEqualTo(seen);
        assertThat(history.getBoolean("more")).isFalse();
        return talk;
    }

    private static List<JsonObject> messages(TestClient member, String room) {
        return member.frames("chat.message").stream()
                .filter(push -> push.getString("room").equals(room))
                .map(push -> push.getJsonObject("message"))
                .toList();
    }

    /** The queue as this agent has been told of it. */
    private static Set<String> waiting(TestClient agent) {
        var waiting = new HashSet<String>();
        for (JsonObject frame : agent.frames()) {
            switch (frame.getString("type")) {
                case "queue.snapshot" -> {
                    waiting.clear();
                    objects(frame.getJsonArray("rooms")).forEach(room -> waiting.add(room.getString("id")));
                }
                case "queue.changed" -> waiting.add(frame.getJsonObject("room").getString("id"));
                case "queue.removed" -> waiting.remove(frame.getString("room"));
                default -> {}
            }
        }
        return waiting;
    }

    private interface Step<T> {
        T run(int index) throws Exception;
    }

    /** Does it for all numbers below the count at the same time. */
    private <T> List<T> each(int count, Step<T> step) throws Exception {
        List<Callable<T>> tasks = IntStream.range(0, count)
                .<Callable<T>>mapToObj(i -> () -> step.run(i))
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(tasks)) {
            results.add(done.get());
        }
        return results;
    }
}
