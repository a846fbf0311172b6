package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What curious clients get for an answer when they ask for what is not theirs, and that nobody else notices. */
@BesideOthers
class PermissionIT {
    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(2);

    private Scene scene;
    private TestClient customer;
    private TestClient agent;
    private TestClient stranger;
    private String room;

    @BeforeEach
    void aConversationAndAStranger() throws Exception {
        scene = new Scene(CLUSTER);
        customer = scene.customer;
        agent = scene.agent;
        stranger = scene.stranger;
        room = scene.room;
    }

    @AfterEach
    void theOthersGoOnAndNewOnesAreServed() throws Exception {
        scene.end();
    }

    @Test
    void aStrangerCanDoNothingInARoom() {
        assertNothingCanBeDoneIn(room, "not_permitted");
        // A leave may be a repeat, and who has no seat has left.
        stranger.ok("room.leave", "room", room);

        scene.talk();
        assertThat(agent.frames("chat.message")).hasSize(1);
        assertThat(agent.frames("room.left")).isEmpty();
        assertThat(agent.frames("signal")).isEmpty();
        assertThat(agent.frames("room.closed")).isEmpty();
    }

    @Test
    void nothingCanBeDoneInARoomThatDoesNotExist() {
        assertNothingCanBeDoneIn("r-none", "no_such_room");
        assertThat(stranger.refused("room.leave", "room", "r-none")).isEqualTo("no_such_room");
        try (TestClient other = TestClient.agent(CLUSTER.node(0), "Other agent " + scene.suffix)) {
            assertThat(other.refused("room.join", "room", "r-none")).isEqualTo("no_such_room");
            assertThat(other.refused("room.join", "room", room)).isEqualTo("room_full");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Without a seat, whether there is such a room shows only where its owner is asked anyway. */
    private void assertNothingCanBeDoneIn(String target, String code) {
        String id = UUID.randomUUID().toString();
        assertThat(stranger.refused(
                        "signal", "room", target, "to", scene.agentSeat, "candidate", object("candidate", "x")))
                .isEqualTo("not_permitted");
        assertThat(stranger.refused("room.history", "room", target)).isEqualTo("not_permitted");
        assertThat(stranger.refused("chat.send", "room", target, "messageId", id, "text", "psst"))
                .isEqualTo(code);
        assertThat(stranger.refused("room.close", "room", target)).isEqualTo(code);
        assertThat(stranger.refused("room.rate", "room", target, "score", 0)).isEqualTo(code);
        assertThat(stranger.refused("call.start", "room", target)).isIn("not_permitted", code);
    }

    @Test
    void aSignalGoesToTheOtherMemberOnly() {
        assertThat(customer.refused(
                        "signal", "room", room, "to", scene.customerSeat, "candidate", object("candidate", "x")))
                .isEqualTo("no_such_member");
        assertThat(customer.refused("signal", "room", room, "to", "m-none", "candidate", object("candidate", "x")))
                .isEqualTo("no_such_member");
    }

    @Test
    void aCustomerDoesNotJoinAndAnAgentDoesNotOpen() {
        assertThat(stranger.refused("room.join", "room", room)).isEqualTo("not_permitted");
        assertThat(agent.refused("room.open", "subject", "Mine")).isEqualTo("not_permitted");
        assertThat(stranger.refused("agent.available", "available", true)).isEqualTo("not_permitted");
        assertThat(agent.refused("room.rate", "room", room, "score", 5)).isEqualTo("not_permitted");
    }

    @Test
    void aCustomerHasOneOpenRoom() {
        assertThat(customer.refused("room.open", "subject", "Another")).isEqualTo("already_in_room");
    }
}
