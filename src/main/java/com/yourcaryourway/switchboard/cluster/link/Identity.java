package com.yourcaryourway.switchboard.cluster.link;

import java.util.function.LongSupplier;

/**
 * What a link is known by on both sides: this node's incarnation of it and the peer's. Either side draws a new one when
 * it saw the other go or gave it up, and then nothing that belongs to the old pair is heard any more. Bus context.
 */
final class Identity {
    private final LongSupplier numbers;
    private final long birth;
    private long mine;
    private long theirs;
    private long theirBirth;
    private boolean removedHere;

    /** {@code numbers} rise over all links of this node's life. */
    Identity(LongSupplier numbers) {
        this.numbers = numbers;
        this.birth = numbers.getAsLong();
        this.mine = birth;
    }

    void renew() {
        mine = numbers.getAsLong();
    }

    /** Takes a later incarnation of the peer for the current one; false if it is the current one. */
    boolean meet(long incarnation) {
        if (incarnation == theirs) {
            return false;
        }
        theirs = incarnation;
        return true;
    }

    /** Learns when the peer last saw this node join; the second time can only mean that it saw it leave between. */
    void learn(long peersBirth) {
        removedHere |= theirBirth != 0 && theirBirth != peersBirth;
        theirBirth = peersBirth;
    }

    /** Whether the peer removed this node from the cluster while this node went on seeing the peer. */
    boolean removedHere() {
        return removedHere;
    }

    long mine() {
        return mine;
    }

    long theirs() {
        return theirs;
    }

    long birth() {
        return birth;
    }
}
