package com.yourcaryourway.switchboard.config;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a configuration, with everything that is wrong with it. */
public final class InvalidConfigException extends IllegalArgumentException {
    private final transient List<Problem> problems;

    public InvalidConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
