package com.yourcaryourway.switchboard.faults.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A wall clock that is wrong by some seconds, for a node's process only (libfaketime). Time that passes is right. */
final class WrongClock {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final Path LIBRARY = Path.of("faketime", "libfaketimeMT.so.1");

    private WrongClock() {}

    /** What makes it so; nothing for 0. Fails with {@link NotStarted} when the library is missing. */
    static Map<String, String> by(int seconds) throws NotStarted {
        return seconds == 0
                ? Map.of()
                : Map.of(
                        "LD_PRELOAD",
                        library().toString(),
                        "FAKETIME",
                        (seconds > 0 ? "+" : "") + seconds + "s",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Else it moves deadlines by the monotonic clock too, and every wait of the JVM ends at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0");
    }

    private static Path library() throws NotStarted {
        try (Stream<Path> places = Files.list(LIBRARIES)) {
            return places.map(place -> place.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new NotStarted("wrong clocks need libfaketime (Debian: faketime)", null));
        } catch (IOException e) {
            throw new NotStarted("wrong clocks need libfaketime, and " + LIBRARIES + " cannot be read", e);
        }
    }
}
