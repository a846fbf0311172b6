package com.yourcaryourway.switchboard;

import static com.yourcaryourway.switchboard.sabotage.Sabotage.DROPPED;
import static com.yourcaryourway.switchboard.sabotage.Sabotage.FALSELY_COMPLETE;
import static com.yourcaryourway.switchboard.sabotage.Sabotage.REPEATED;
import static com.yourcaryourway.switchboard.sabotage.Sabotage.SOUND;
import static com.yourcaryourway.switchboard.sabotage.Sabotage.STORED_LATE;
import static com.yourcaryourway.switchboard.sabotage.Sabotage.SWAPPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.JarProcess;
import com.yourcaryourway.switchboard.fixture.PatchedJar;
import com.yourcaryourway.switchboard.fixture.TestClient;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault checker is itself checked: nodes that break a promise, a different one in each room, are caught at each. */
@BesideOthers
class SabotageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String CALLED = "com.yourcaryourway.switchboard.sabotage.Sabotage.";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theCheckerCatchesEachPromiseThatIsBroken() throws Exception {
        try (var checker = JarProcess.start(
                sabotaged(),
                folder,
                Map.of(),
                "check-faults",
                "--nodes=2",
                "--rooms=16",
                "--rate=2",
                // The clients of some rooms, FALSELY_COMPLETE among them, are cut off; then a node is killed. The
                // signals
                // of a second or more between the two, at the least, do not come in that room, and nobody was told.
                "--seconds=6",
                "--rest=8",
                "--seed=31004",
                "--faults=cut,kill",
                "--logs=logs",
                "--json=found.json")) {
            int exit = checker.awaitExit(PATIENCE);

            var printed = String.join("\n", checker.out()) + "\n" + String.join("\n", checker.err());
            assertThat(exit).as(printed).isEqualTo(1);
            var broken = broken(new JsonObject(Files.readString(folder.resolve("found.json"))));
            var agents = new TreeSet<String>();
            broken.tailMap(SOUND, false).values().forEach(agents::addAll);
            broken.tailMap(SOUND, false).clear();
            assertThat(broken)
                    .as(printed)
                    .containsEntry(DROPPED, Set.of("SEEN"))
                    .containsEntry(REPEATED, Set.of("ONCE"))
                    .containsEntry(SWAPPED, Set.of("ORDER"))
                    // What was said to be stored is neither in the history nor with the other member.
                    .containsEntry(STORED_LATE, Set.of("SEEN", "STORED"))
                    .containsEntry(FALSELY_COMPLETE, Set.of("SIGNALS"))
                    .hasSize(5);
            // A second agent may also hear of a room that is not its own.
            assertThat(agents).as(printed).contains("ONE_AGENT").isSubsetOf("ONE_AGENT", "PROTOCOL");
        }
    }

    /** What the checker found, by room. */
    private static NavigableMap<Integer, Set<String>> broken(JsonObject report) {
        var broken = new TreeMap<Integer, Set<String>>();
        TestClient.objects(report.getJsonArray("violations"))
                .forEach(violation -> broken.computeIfAbsent(violation.getInteger("room"), room -> new TreeSet<>())
                        .add(violation.getString("promise")));
        return broken;
    }

    private Path sabotaged() throws Exception {
        return new PatchedJar(folder)
                .change("session/Session", "public void push(EncodedPush push) {", """
                        public void push(EncodedPush push) {
                            %spush(principal.name(), epoch, push, this::give);
                        }

                        private void give(EncodedPush push) {
                        """.formatted(CALLED))
                .change(
                        "gateway/Greeter",
                        "session.complete(),",
                        "%ssaysComplete(session.principal().name(), session.complete()),".formatted(CALLED))
                .change(
                        "gateway/ChatActions",
                        "() -> conversations.submit(message.room(), command)",
                        "() -> %sstore(session.principal().name(), () -> conversations.submit(message.room(), command))"
                                .formatted(CALLED))
                .change(
                        "room/Seating",
                        "if (state.seat(Role.AGENT) != null) {",
                        "if (state.seat(Role.AGENT) != null && !%sletsIn(state.seats().get(0).name(), command.name())) {"
                                .formatted(CALLED))
                .add("sabotage")
                .make();
    }
}
