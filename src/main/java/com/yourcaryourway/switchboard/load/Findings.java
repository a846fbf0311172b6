package com.yourcaryourway.switchboard.load;

/** What a run, or a part of it, has found. {@code acrossNodes} counts the pairs whose members sit on two nodes. */
record Findings(Score score, Measured measured, int acrossNodes) {
    static Findings nothing() {
        return new Findings(Score.ZERO, Measured.nothing(), 0);
    }

    Findings plus(Findings other) {
        return new Findings(score.plus(other.score), measured.add(other.measured), acrossNodes + other.acrossNodes);
    }

    /** Whether each frame arrived once and in order, and nothing else went wrong. */
    boolean isClean() {
        return score.isClean() && measured.errors().isEmpty();
    }
}
