package com.yourcaryourway.switchboard.load;

import java.util.BitSet;

/**
 * The check of one sender by number: what it sent, and what the other member saw of that. Numbers count from 0. Belongs
 * to the event loop of the pair.
 */
final class Tally {
    private final BitSet sent = new BitSet();
    private final BitSet owed = new BitSet();
    private final BitSet refused = new BitSet();
    private final BitSet arrived = new BitSet();
    private int highest = -1;
    private long duplicated;
    private long reordered;
    private long strays;

    void sent(long number) {
        sent.set(index(number));
    }

    /** From here on the frame must arrive: it was acknowledged, or it is of a kind that is not. */
    void owed(long number) {
        owed.set(index(number));
    }

    void refused(long number) {
        refused.set(index(number));
    }

    /** Whether the number was not seen before, and was sent. */
    boolean arrived(long number) {
        if (number < 0 || number > Integer.MAX_VALUE || !sent.get((int) number)) {
            strays++;
            return false;
        }
        int index = (int) number;
        if (arrived.get(index)) {
            duplicated++;
            return false;
        }
        arrived.set(index);
        if (index < highest) {
            reordered++;
        } else {
            highest = index;
        }
        return true;
    }

    /** Something arrived that this sender cannot have sent. */
    void stray() {
        strays++;
    }

    Score score() {
        BitSet lost = copy(owed);
        lost.andNot(arrived);
        BitSet unanswered = copy(sent);
        unanswered.andNot(owed);
        unanswered.andNot(refused);
        return new Score(
                sent.cardinality(),
                arrived.cardinality(),
                lost.cardinality(),
                duplicated,
                reordered,
                strays,
                refused.cardinality(),
                unanswered.cardinality());
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }

    private static int index(long number) {
        return Math.toIntExact(number);
    }
}
