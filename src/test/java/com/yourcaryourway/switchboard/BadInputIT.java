package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What broken, curious and hostile clients get for an answer, and that nobody else notices. */
@BesideOthers
class BadInputIT {
    private static final int TOO_BIG = 1009;
    private static final int SLOW = 4008;
    private static final int SILENT = 4009;
    private static final int FLOODING = 4029;
    private static final int PROTOCOL_ERROR = 4501;

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(2)
            .with("SWITCHBOARD_LIMITS_HELLO", "2s")
            .with("SWITCHBOARD_LIMITS_FRAMES_PER_SECOND", "50")
            .with("SWITCHBOARD_LIMITS_BURST", "60")
            .with("SWITCHBOARD_LIMITS_OUTBOX_FRAMES", "40");

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private TestClient customer;
    private TestClient agent;
    private TestClient stranger;
    private String room;
    private String agentSeat;
    private String customerSeat;

    /** Two who talk, and a third who has nothing to do with them. */
    @BeforeEach
    void aConversationAndAStranger() throws Exception {
        customer = TestClient.customer(CLUSTER.node(0), "Customer " + suffix);
        agent = TestClient.agent(CLUSTER.node(1), "Agent " + suffix);
        stranger = TestClient.customer(CLUSTER.node(0), "Stranger " + suffix);
        JsonObject opened = customer.ok("room.open", "subject", "Noise").getJsonObject("room");
        room = opened.getString("id");
        customerSeat = opened.getString("you");
        agentSeat = agent.ok("room.join", "room", room).getJsonObject("room").getString("you");
        customer.push(
                "room.joined",
                push -> push.getJsonObject("member").getString("id").equals(agentSeat));
    }

    @AfterEach
    void theOthersGoOnAndNewOnesAreServed() throws Exception {
        talk(customer, agent, room);
        try (TestClient newCustomer = TestClient.customer(CLUSTER.node(0), "New customer " + suffix);
                TestClient newAgent = TestClient.agent(CLUSTER.node(0), "New agent " + suffix)) {
            String newRoom = newCustomer
                    .ok("room.open", "subject", "Again")
                    .getJsonObject("room")
                    .getString("id");
            newAgent.ok("room.join", "room", newRoom);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"chat.send","text":"Hel      | bad_frame
                    not JSON at all                      | bad_frame
                    []                                   | bad_frame
                    42                                   | bad_frame
                    {}                                   | bad_frame
                    {"type":7}                           | bad_frame
                    {"type":"room.open","subject":7}     | bad_frame
                    {"type":"room.open","subject":" "}   | bad_frame
                    {"type":"room.open"}                 | bad_frame
                    {"type":"ack","n":"many"}            | bad_frame
                    {"type":"ack","n":-1}                | bad_frame
                    {"type":"bye","id":0}                | bad_frame
                    {"type":"room.destroy"}              | unknown_type
                    {"type":"ready"}                     | unknown_type
                    """)
    void aBadFrameIsAnswered(String frame, String code) {
        stranger.sendText(frame);

        assertThat(stranger.errorCode()).isEqualTo(code);
    }

    @Test
    void anErrorNamesTheRequestWhereItCanBeRead() {
        stranger.sendText("{\"id\":5,\"type\":\"room.destroy\"}");

        assertThat(stranger.answer(5).getString("code")).isEqualTo("unknown_type");
    }

    @Test
    void deepNestingIsABadFrame() {
        stranger.sendText("{\"type\":\"ack\",\"n\":0,\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");

        assertThat(stranger.errorCode()).isEqualTo("bad_frame");
    }

    @Test
    void aTextThatIsTooLongIsTooLarge() {
        assertThat(customer.refused(
                        "chat.send",
                        "room",
                        room,
                        "messageId",
                        UUID.randomUUID().toString(),
                        "text",
                        "x".repeat(4_001)))
                .isEqualTo("too_large");
    }

    @Test
    void aFrameOf70KibibytesEndsTheConnection() {
        stranger.sendText(
                object("type", "room.open", "subject", "x".repeat(70 << 10)).encode());

        assertThat(stranger.closeCode()).isEqualTo(TOO_BIG);
    }

    @Test
    void aFrameOfAMegabyteEndsTheConnection() {
        stranger.sendText(
                object("type", "room.open", "subject", "x".repeat(1 << 20)).encode());

        assertThat(stranger.closeCode()).isEqualTo(TOO_BIG);
    }

    @Test
    void aBinaryFrameIsABadFrame() {
        stranger.sendBinary("{\"type\":\"bye\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(stranger.errorCode()).isEqualTo("bad_frame");
    }

    @Test
    void helloCanBeSaidOnce() {
        assertThat(stranger.hello("Stranger again " + suffix, "customer").getString("code"))
                .isEqualTo("bad_frame");
    }

    @Test
    void framesBeforeHelloAreBadAndAHelloMayFollow() throws Exception {
        try (TestClient early = TestClient.connect(CLUSTER.node(0))) {
            assertThat(early.refused("room.open", "subject", "Early")).isEqualTo("bad_frame");

            assertThat(early.hello("Early " + suffix, "customer").getString("type"))
                    .isEqualTo("ready");
        }
    }

    @Test
    void whoSaysNoHelloIsClosed() throws Exception {
        try (TestClient mute = TestClient.connect(CLUSTER.node(0))) {
            assertThat(mute.closeCode()).isEqualTo(SILENT);
        }
    }

    @Test
    void aVersionThatIsNotSupportedIsBadVersionWithThoseThatAre() throws Exception {
        try (TestClient modern = TestClient.connect(CLUSTER.node(0))) {
            modern.send(object("type", "hello", "version", 2, "name", "Modern " + suffix, "role", "customer"));

            JsonObject error = modern.await("an error", frame -> TestClient.isType(frame, "error"));
            assertThat(error.getString("code")).isEqualTo("bad_version");
            assertThat(error.getString("message")).contains("1");
        }
    }

    @Test
    void aNameInUseIsTakenOnEveryNodeAndInEveryCase() throws Exception {
        for (int node = 0; node < 2; node++) {
            for (String name : new String[] {
                "Customer " + suffix, ("Customer " + suffix).toUpperCase(Locale.ROOT), "  customer " + suffix + " "
            }) {
                try (TestClient twin = TestClient.connect(CLUSTER.node(node))) {
                    assertThat(twin.hello(name, "customer").getString("code")).isEqualTo("name_taken");
                }
            }
        }
    }

    @Test
    void aStrangerCanDoNothingInARoom() {
        assertNothingCanBeDoneIn(room, "not_permitted");
        // A leave may be a repeat, and who has no seat has left.
        stranger.ok("room.leave", "room", room);

        talk(customer, agent, room);
        assertThat(agent.frames("chat.message")).hasSize(1);
        assertThat(agent.frames("room.left")).isEmpty();
        assertThat(agent.frames("signal")).isEmpty();
        assertThat(agent.frames("room.closed")).isEmpty();
    }

    @Test
    void nothingCanBeDoneInARoomThatDoesNotExist() {
        assertNothingCanBeDoneIn("r-none", "no_such_room");
        assertThat(stranger.refused("room.leave", "room", "r-none")).isEqualTo("no_such_room");
        try (TestClient other = TestClient.agent(CLUSTER.node(0), "Other agent " + suffix)) {
            assertThat(other.refused("room.join", "room", "r-none")).isEqualTo("no_such_room");
            assertThat(other.refused("room.join", "room", room)).isEqualTo("room_full");
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Without a seat, whether there is such a room shows only where its owner is asked anyway. */
    private void assertNothingCanBeDoneIn(String target, String code) {
        String id = UUID.randomUUID().toString();
        assertThat(stranger.refused("signal", "room", target, "to", agentSeat, "candidate", object("candidate", "x")))
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
        assertThat(customer.refused("signal", "room", room, "to", customerSeat, "candidate", object("candidate", "x")))
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

    @Test
    void tenBadFramesEndTheConnection() {
        for (int i = 0; i < 10; i++) {
            stranger.sendText("nonsense");
        }

        assertThat(stranger.closeCode()).isEqualTo(PROTOCOL_ERROR);
        assertThat(stranger.frames("error")).hasSize(10);
    }

    @Test
    void aFloodIsLimitedThenEndedAndDisturbsNobody() {
        JsonObject typing = object("type", "chat.typing", "room", room, "typing", true);
        for (int i = 0; i < 3_000 && stranger.isOpen(); i++) {
            stranger.send(typing);
        }

        assertThat(stranger.closeCode()).isEqualTo(FLOODING);
        assertThat(Integer.parseInt(stranger.closeReason())).isPositive();
        assertThat(stranger.frames("error").stream().map(frame -> frame.getString("code")))
                .contains("rate_limited");
        talk(customer, agent, room);
    }

    @Test
    void whoDoesNotReadIsSentAwayAndTheOthersGoOn() throws Exception {
        try (TestClient sender = TestClient.agent(CLUSTER.node(1), "Sender " + suffix)) {
            String full = stranger.ok("room.open", "subject", "Deaf")
                    .getJsonObject("room")
                    .getString("id");
            sender.ok("room.join", "room", full);
            stranger.stopReading();

            // More than the outbox keeps, and less than the sender may send at once
            for (int i = 0; i < 50; i++) {
                sender.ok(
                        "chat.send",
                        "room",
                        full,
                        "messageId",
                        UUID.randomUUID().toString(),
                        "text",
                        "for you");
            }

            stranger.readAgain();
            assertThat(stranger.closeCode()).isEqualTo(SLOW);
            Await.until(
                    "the sender has all of it",
                    Duration.ofSeconds(20),
                    () -> sender.frames("chat.message").size() == 50);
        }
    }
}
