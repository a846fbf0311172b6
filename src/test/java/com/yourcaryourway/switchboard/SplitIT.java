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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The network between the nodes is cut while clients on both sides talk: both sides serve, and afterwards have one history. */
@BesideOthers
class SplitIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(3)
            .inNetworksOfTheirOwn()
            .with("SWITCHBOARD_CLUSTER_SILENCE", "4s")
            .with("SWITCHBOARD_CLUSTER_MERGE_FIRST", "3s")
            .with("SWITCHBOARD_CLUSTER_MERGE_NEXT", "3s")
            .with("SWITCHBOARD_SESSIONS_GRACE", "6s");

    private static final int CUT_OFF = 0;
    private final NodeProcess alone = CLUSTER.node(CUT_OFF);
    private final NodeProcess majority = CLUSTER.node(1);
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private TestClient customer;
    private TestClient agent;
    private String room;

    @BeforeEach
    void talk() throws Exception {
        customer = TestClient.customer(alone, "customer-" + suffix);
        agent = TestClient.agent(majority, "agent-" + suffix);
        room = RoomOfTwo.open(customer, agent).id();
    }

    @AfterEach
    void hangUp() {
        customer.close();
        agent.close();
    }

    @Test
    void aSplitShorterThanTheGraceLeavesOneHistory() throws Exception {
        CLUSTER.network().cut(CUT_OFF);
        awaitSizes(1, 2);
        say(customer, "from the one");
        say(agent, "from the others");
        CLUSTER.network().heal(CUT_OFF);

        awaitSizes(3, 3);
        awaitOneHistory("from the one", "from the others");
        say(customer, "one again");
        awaitOneHistory("from the one", "from the others", "one again");
        assertThat(customer.frames("room.closed")).isEmpty();
    }

    @Test
    void aSplitLongerThanTheGraceEndsNoConversationAndTakesNoAgentsPlace() throws Exception {
        // Given a second room, and an agent on its customer's side
        try (var otherCustomer = TestClient.customer(alone, "other-customer-" + suffix);
                var otherAgent = TestClient.agent(majority, "other-agent-" + suffix);
                var rival = TestClient.agent(alone, "rival-" + suffix)) {
            String otherRoom = otherCustomer
                    .ok("room.open", "subject", "Oil")
                    .getJsonObject("room")
                    .getString("id");
            otherAgent.ok("room.join", "room", otherRoom);
            otherCustomer.push("room.joined");

            // When the customers' side has taken the agents for gone, and the rival has one of the rooms
            CLUSTER.network().cut(CUT_OFF);
            customer.push("room.left");
            otherCustomer.push("room.left");
            rival.ok("room.join", "room", otherRoom);
            say(customer, "are you there?");
            say(agent, "I am");
            CLUSTER.network().heal(CUT_OFF);
            awaitSizes(3, 3);

            // Then both sides' messages are there, and the agent goes on as if nothing had been
            awaitOneHistory("are you there?", "I am");
            Await.until("the agent can write", PATIENCE, () -> isSaid(agent, "back with you"));
            awaitOneHistory("are you there?", "I am", "back with you");
            assertThat(customer.frames("room.closed")).isEmpty();
            assertThat(agent.frames("room.left")).isEmpty();

            // And of two agents the earlier keeps the room
            rival.push("room.left", left -> "replaced".equals(left.getString("reason")));
            assertThat(otherAgent.frames("room.left"))
                    .noneMatch(left -> left.getString("reason").equals("gone"));
            otherAgent.ok("room.leave", "room", otherRoom);
        }
    }

    private boolean isSaid(TestClient member, String text) {
        JsonObject answer = member.request(
                "chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
        return "ok".equals(answer.getString("type"));
    }

    private void awaitSizes(int ofAlone, int ofMajority) throws Exception {
        Await.until(
                "the sides see " + ofAlone + " and " + ofMajority,
                PATIENCE,
                () -> size(alone) == ofAlone && size(majority) == ofMajority);
    }

    private static double size(NodeProcess node) throws Exception {
        return node.metric("switchboard_cluster_size");
    }

    private void awaitOneHistory(String... texts) throws Exception {
        awaitHistory(customer, texts);
        awaitHistory(agent, texts);
        assertThat(history(customer)).isEqualTo(history(agent));
    }

    private void awaitHistory(TestClient reader, String... texts) throws Exception {
        Await.until("the history has " + List.of(texts), PATIENCE, () -> {
            List<String> history = history(reader);
            return history.size() == texts.length && history.containsAll(List.of(texts));
        });
    }

    private List<String> history(TestClient reader) {
        JsonObject page = reader.request("room.history", "room", room);
        return page.containsKey("messages")
                ? objects(page.getJsonArray("messages")).stream()
                        .map(message -> message.getString("text"))
                        .toList()
                : List.of();
    }

    private void say(TestClient member, String text) {
        member.ok("chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
    }
}
