package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.BEN_IN_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.ROOM;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ana's home and Ben's home with a network between them that drops, repeats and reorders, as chance has it; both may
 * move or lose what they know. Signals are told apart by their request ids: 1, 2, 3 … One thread.
 */
final class SignalNetwork {
    private final Random chance;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Signal.Receipt> receipts = new ArrayList<>();
    private long epoch = 1;
    private long lastRequest;
    private SentSignals sender = new SentSignals(epoch, List.of());
    private HeardSignals receiver = new HeardSignals(HeardSignals.State.NONE);

    /** The requests whose signals Ben's client got since his home last lost its memory. */
    List<Long> delivered = new ArrayList<>();

    SignalNetwork(Random chance) {
        this.chance = chance;
    }

    void send() {
        signals.add(sender.add(SignalsTest.unnumbered(ROOM, BEN_IN_ROOM, ++lastRequest)));
    }

    void deliverOne() {
        if (!signals.isEmpty()) {
            hear(take(signals));
        }
    }

    void dropOne() {
        if (!signals.isEmpty()) {
            take(signals);
        }
    }

    void repeatOne() {
        if (!signals.isEmpty()) {
            signals.add(signals.get(chance.nextInt(signals.size())));
        }
    }

    void deliverReceipt() {
        if (!receipts.isEmpty()) {
            signals.addAll(sender.receipt(take(receipts)));
        }
    }

    void dropReceipt() {
        if (!receipts.isEmpty()) {
            take(receipts);
        }
    }

    void chase() {
        signals.addAll(sender.stalled());
    }

    void moveSender() {
        sender = new SentSignals(++epoch, sender.state());
    }

    void moveReceiver() {
        receiver = new HeardSignals(receiver.state());
    }

    /** Ana's client sends its last requests again, with the ids that they had. */
    void crashSender() {
        sender = new SentSignals(++epoch, List.of());
        for (long request = Math.max(1, lastRequest - chance.nextInt(5)); request <= lastRequest; request++) {
            signals.add(sender.add(SignalsTest.unnumbered(ROOM, BEN_IN_ROOM, request)));
        }
    }

    /** What is under way to Ben's home and from it is lost with it. */
    void crashReceiver() {
        signals.clear();
        receipts.clear();
        receiver = new HeardSignals(HeardSignals.State.lost(Set.of()));
        delivered = new ArrayList<>();
    }

    /** The same, but what is under way comes to its next home, old things and new. */
    void crashReceiverOnly() {
        List<Signal> underWay = List.copyOf(signals);
        crashReceiver();
        signals.addAll(underWay);
    }

    /** Delivers, and chases what is lost, until Ana's home has a receipt for everything; false if it never has. */
    boolean settle() {
        for (int round = 0; round < 50 && !sender.idle(); round++) {
            while (!signals.isEmpty() || !receipts.isEmpty()) {
                deliverOne();
                deliverReceipt();
            }
            chase();
        }
        return sender.idle();
    }

    long lastRequest() {
        return lastRequest;
    }

    private void hear(Signal signal) {
        HeardSignals.Verdict verdict = receiver.hear(signal);
        if (verdict == HeardSignals.Verdict.NEXT) {
            delivered.add(signal.request());
        }
        receipts.add(receiver.receipt(signal, verdict == HeardSignals.Verdict.EARLY));
    }

    private <T> T take(List<T> waiting) {
        return waiting.remove(chance.nextInt(waiting.size()));
    }
}
