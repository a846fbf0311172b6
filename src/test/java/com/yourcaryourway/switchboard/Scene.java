package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.fixture.RoomOfTwo;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.util.UUID;

/** Two who talk over two nodes, and a third on the first node who has nothing to do with them. */
final class Scene {
    /** Makes the names of a test its own. */
    final String suffix = UUID.randomUUID().toString().substring(0, 8);

    final TestClient customer;
    final TestClient agent;
    final TestClient stranger;
    final String room;
    final String agentSeat;
    final String customerSeat;
    private final TestCluster cluster;

    Scene(TestCluster cluster) throws Exception {
        this.cluster = cluster;
        customer = TestClient.customer(cluster.node(0), "Customer " + suffix);
        agent = TestClient.agent(cluster.node(1), "Agent " + suffix);
        stranger = TestClient.customer(cluster.node(0), "Stranger " + suffix);
        RoomOfTwo opened = RoomOfTwo.open(customer, agent);
        room = opened.id();
        customerSeat = opened.customerSeat();
        agentSeat = opened.agentSeat();
    }

    /** Asserts that what the customer says reaches the agent. */
    void talk() {
        talk(customer, agent, room);
    }

    /** Asserts that the two go on talking and that new ones are served; then all leave. */
    void end() throws Exception {
        talk();
        try (TestClient newCustomer = TestClient.customer(cluster.node(0), "New customer " + suffix);
                TestClient newAgent = TestClient.agent(cluster.node(0), "New agent " + suffix)) {
            String newRoom = RoomOfTwo.open(newCustomer, newAgent).id();
            talk(newCustomer, newAgent, newRoom);
        } finally {
            customer.close();
            agent.close();
            stranger.close();
        }
    }

    private static void talk(TestClient customer, TestClient agent, String room) {
        String text = UUID.randomUUID().toString();
        customer.ok("chat.send", "room", room, "messageId", text, "text", text);
        agent.push(
                "chat.message",
                push -> push.getJsonObject("message").getString("text").equals(text));
    }
}
