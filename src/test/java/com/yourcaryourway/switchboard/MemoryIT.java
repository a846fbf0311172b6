package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.fixture.TestClient.isType;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.NodeProcess;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients say more than a node's memory holds: it refuses what is too much, keeps what it has, and goes on. */
@BesideOthers
class MemoryIT {
    private static final String TEXT = "x".repeat(4_000);
    /** Too few for the bound of a room. */
    private static final int MESSAGES = 400;

    private static final int AT_ONCE = 50;
    /** Together they would need several times the memory. */
    private static final int CUSTOMERS = 60;

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(1)
            // What the JVM takes for the last word, with the collector of conf/jvm.options.
            .with("_JAVA_OPTIONS", "-Xmx96m -XX:-UseSerialGC -XX:+UseG1GC")
            .with("SWITCHBOARD_LIMITS_FRAMES_PER_SECOND", "100000")
            .with("SWITCHBOARD_LIMITS_BURST", "100000")
            .with("SWITCHBOARD_ROOMS_KEEP_CLOSED", "1s");

    private final NodeProcess node = CLUSTER.node(0);
    private final List<Talker> talkers = new ArrayList<>();

    /** A customer, its room, and how many of its messages were acknowledged. */
    private static final class Talker {
        final TestClient client;
        final String room;
        int stored;

        Talker(TestClient client) {
            this.client = client;
            this.room = client.ok("room.open", "subject", "Long")
                    .getJsonObject("room")
                    .getString("id");
        }

        /** Whether all was stored; if not, it was refused for want of memory. */
        boolean talk() {
            for (int sent = 0; sent < MESSAGES; sent += AT_ONCE) {
                List<JsonObject> refused = IntStream.range(0, AT_ONCE).mapToObj(one -> say()).toList().stream()
                        .map(client::answer)
                        .filter(answer -> isType(answer, "error"))
                        .toList();
                stored += AT_ONCE - refused.size();
                if (!refused.isEmpty()) {
                    assertThat(refused).allSatisfy(error -> assertThat(error.getString("code"))
                            .isEqualTo("overloaded"));
                    return false;
                }
            }
            return true;
        }

        private long say() {
            return client.ask(
                    "chat.send", "room", room, "messageId", UUID.randomUUID().toString(), "text", TEXT);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedAndWhatIsThereGoesOn() throws Exception {
        TestClient idle = TestClient.customer(node, "Idle");

        assertThat(fill()).as("memory was short at some time").isTrue();

        assertThat(idle.refused("room.open", "subject", "Short")).isEqualTo("overloaded");
        try (TestClient late = TestClient.connect(node)) {
            assertThat(late.hello("Late", "customer").getString("code")).isEqualTo("overloaded");
        }
        assertThat(node.metric("switchboard_memory_short")).isEqualTo(1);
        assertThat(node.isReady()).as("those who were here may come back").isTrue();
        for (Talker talker : talkers) {
            talker.client.drop();
            TestClient back = TestClient.resume(node, talker.client.resumption());
            assertThat(back.ready().getBoolean("complete")).isTrue();
            assertThat(messages(back, talker.room)).isEqualTo(talker.stored);
            back.ok("room.close", "room", talker.room);
            back.close();
        }

        Await.until("there is memory again", Duration.ofSeconds(60), () -> {
            collect();
            return isType(idle.request("room.open", "subject", "At last"), "ok");
        });
    }

    /** Whether a message was refused. */
    private boolean fill() throws Exception {
        for (int i = 0; i < CUSTOMERS; i++) {
            var talker = new Talker(TestClient.customer(node, "Talker " + i));
            talkers.add(talker);
            if (!talker.talk()) {
                return true;
            }
        }
        return false;
    }

    /** How many messages the room's history has. */
    private static int messages(TestClient client, String room) {
        int count = 0;
        Long before = null;
        JsonObject page;
        do {
            page = before == null
                    ? client.ok("room.history", "room", room)
                    : client.ok("room.history", "room", room, "before", before);
            count += page.getJsonArray("messages").size();
            before = page.getJsonArray("messages").isEmpty()
                    ? before
                    : page.getJsonArray("messages").getJsonObject(0).getLong("seq");
        } while (page.getBoolean("more"));
        return count;
    }

    /** A node with traffic collects on its own; this one has none. */
    private void collect() throws Exception {
        new ProcessBuilder("jcmd", String.valueOf(node.process().pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
