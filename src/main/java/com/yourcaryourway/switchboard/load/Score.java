package com.yourcaryourway.switchboard.load;

/**
 * What the check of numbers found, for one sender or for many. Any thread.
 *
 * @param delivered frames that the other member saw at least once
 * @param lost frames that had to arrive and never did
 * @param reordered frames that arrived after one with a higher number
 * @param strays frames that arrived in the wrong place, or that nobody sent
 * @param refused frames that were answered with an error
 * @param unanswered frames that asked for a reply and got none
 */
record Score(
        long sent,
        long delivered,
        long lost,
        long duplicated,
        long reordered,
        long strays,
        long refused,
        long unanswered) {
    static final Score ZERO = new Score(0, 0, 0, 0, 0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(
                sent + other.sent,
                delivered + other.delivered,
                lost + other.lost,
                duplicated + other.duplicated,
                reordered + other.reordered,
                strays + other.strays,
                refused + other.refused,
                unanswered + other.unanswered);
    }

    /** Whether each frame arrived where it had to, once and in order. */
    boolean isClean() {
        return lost + duplicated + reordered + strays + refused + unanswered == 0;
    }
}
