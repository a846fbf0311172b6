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

/** What broken and hostile clients get for an answer, and that nobody else notices. */
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

    private Scene scene;
    private TestClient stranger;
    private String suffix;

    @BeforeEach
    void aConversationAndAStranger() throws Exception {
        scene = new Scene(CLUSTER);
        stranger = scene.stranger;
        suffix = scene.suffix;
    }

    @AfterEach
    void theOthersGoOnAndNewOnesAreServed() throws Exception {
        scene.end();
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
        assertThat(scene.customer.refused(
                        "chat.send",
                        "room",
                        scene.room,
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
    void tenBadFramesEndTheConnection() {
        for (int i = 0; i < 10; i++) {
            stranger.sendText("nonsense");
        }

        assertThat(stranger.closeCode()).isEqualTo(PROTOCOL_ERROR);
        assertThat(stranger.frames("error")).hasSize(10);
    }

    @Test
    void aFloodIsLimitedThenEndedAndDisturbsNobody() {
        JsonObject typing = object("type", "chat.typing", "room", scene.room, "typing", true);
        for (int i = 0; i < 3_000 && stranger.isOpen(); i++) {
            stranger.send(typing);
        }

        assertThat(stranger.closeCode()).isEqualTo(FLOODING);
        assertThat(Integer.parseInt(stranger.closeReason())).isPositive();
        assertThat(stranger.frames("error").stream().map(frame -> frame.getString("code")))
                .contains("rate_limited");
        scene.talk();
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
