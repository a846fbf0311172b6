package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that is asked to stop sends its clients to the others. */
@BesideOthers
class SigtermIT {
    private static final int GOING_AWAY = 4000;
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    final TestCluster cluster = TestCluster.of(2).with("SWITCHBOARD_SHUTDOWN_BALANCER", "2s");

    @Test
    void clientsOfAStoppedNodeGoOnWithNothingMissing() throws Exception {
        // Given a conversation across two nodes, and a signal that is not acknowledged yet
        NodeProcess leaving = cluster.node(0);
        NodeProcess staying = cluster.node(1);
        TestClient customer = TestClient.customer(leaving, "ann");
        TestClient agent = TestClient.agent(staying, "bob");
        JsonObject opened = customer.ok("room.open", "subject", "Wipers").getJsonObject("room");
        String room = opened.getString("id");
        agent.ok("room.join", "room", room);
        say(agent, room, "before");
        customer.push("chat.message");

        // When
        leaving.process().sendSigterm();

        // Then it is not ready before it sends anybody away
        Await.until("not ready", PATIENCE, () -> leaving.admin("/health/ready").statusCode() == 503);
        assertThat(customer.closeCode()).isEqualTo(GOING_AWAY);
        assertThat(Integer.parseInt(customer.closeReason())).isNotNegative();

        // And the session goes on elsewhere with everything
        say(agent, room, "meanwhile");
        TestClient moved = TestClient.resume(staying, customer.resumption());
        assertThat(moved.ready().getBoolean("resumed")).isTrue();
        assertThat(moved.ready().getBoolean("complete")).isTrue();
        assertThat(text(moved.push("chat.message"))).isEqualTo("meanwhile");
        say(moved, room, "here I am");
        agent.push("chat.message", push -> text(push).equals("here I am"));
        assertThat(leaving.process().awaitExit(STOP)).isZero();

        // And those who stay keep everything when it is gone
        say(agent, room, "after");
        assertThat(text(moved.push("chat.message", push -> text(push).equals("after"))))
                .isEqualTo("after");
        assertThat(agent.frames("room.left")).isEmpty();
        moved.close();
        agent.close();
    }

    private static void say(TestClient member, String room, String text) {
        member.ok("chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", text);
    }

    private static String text(JsonObject push) {
        return push.getJsonObject("message").getString("text");
    }
}
