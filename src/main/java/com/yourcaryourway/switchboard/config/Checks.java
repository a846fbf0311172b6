package com.yourcaryourway.switchboard.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the values of one record, so that its constructor can report all of it. One thread. */
final class Checks {
    private final List<Problem> problems = new ArrayList<>();

    Checks range(String path, int value, int min, int max) {
        return that(path, value >= min && value <= max, "must be from " + min + " to " + max + ", is " + value);
    }

    Checks port(String path, int value) {
        return range(path, value, 0, 65_535);
    }

    Checks range(String path, Duration value, Duration min, Duration max) {
        return that(
                path,
                value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                "must be from " + Durations.format(min) + " to " + Durations.format(max) + ", is "
                        + Durations.format(value));
    }

    Checks notBlank(String path, String value) {
        return that(path, !value.isBlank(), "must not be empty");
    }

    /** Notes a problem unless the rule holds. */
    Checks that(String path, boolean holds, String message) {
        if (!holds) {
            problems.add(new Problem(path, message));
        }
        return this;
    }

    /** Ends the checks: throws when any of them failed. */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
    }
}
