package com.yourcaryourway.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What signals are promised whatever the network does. */
class SignalDeliveryTest {
    private static final int STEPS = 200;
    private static final List<Consumer<SignalNetwork>> NETWORK = List.of(
            SignalNetwork::send,
            SignalNetwork::send,
            SignalNetwork::deliverOne,
            SignalNetwork::deliverOne,
            SignalNetwork::dropOne,
            SignalNetwork::repeatOne,
            SignalNetwork::deliverReceipt,
            SignalNetwork::dropReceipt,
            SignalNetwork::chase,
            SignalNetwork::moveSender,
            SignalNetwork::moveReceiver);

    @Property(tries = 300)
    void eachArrivesOnceAndInOrderWhileNobodyForgets(@ForAll Random chance) {
        var network = new SignalNetwork(chance);

        walk(network, chance, each -> {});

        assertThat(network.settle()).isTrue();
        assertThat(network.delivered).isEqualTo(requests(1, network.lastRequest()));
    }

    @Property(tries = 300)
    void eachArrivesAtMostOnceAndInOrderWhenItsSenderForgets(@ForAll Random chance) {
        var network = new SignalNetwork(chance);

        walk(network, chance, SignalNetwork::crashSender);
        network.crashSender();
        long first = network.lastRequest() + 1;
        network.send();
        network.send();

        assertThat(network.settle()).isTrue();
        assertThat(network.delivered).isSorted().doesNotHaveDuplicates().endsWith(first, first + 1);
    }

    @Property(tries = 300)
    void whenTheReceiverForgetsTheRestArrivesInOrderAndNothingIsStuck(@ForAll Random chance) {
        var network = new SignalNetwork(chance);

        walk(network, chance, SignalNetwork::crashReceiver);
        assertThat(network.settle()).isTrue();
        network.send();
        network.moveReceiver();
        network.send();

        assertThat(network.settle()).isTrue();
        assertThat(network.delivered).isNotEmpty();
        assertThat(network.delivered).isEqualTo(requests(network.delivered.get(0), network.lastRequest()));
    }

    @Property(tries = 300)
    void nothingIsStuckWhoeverForgets(@ForAll Random chance) {
        var network = new SignalNetwork(chance);

        walk(network, chance, each -> {
            if (chance.nextBoolean()) {
                each.crashSender();
            } else {
                each.crashReceiverOnly();
            }
        });
        assertThat(network.settle()).isTrue();
        network.send();
        network.send();

        assertThat(network.settle()).isTrue();
        assertThat(network.delivered).endsWith(network.lastRequest() - 1, network.lastRequest());
    }

    private static void walk(SignalNetwork network, Random chance, Consumer<SignalNetwork> crash) {
        for (int step = 0; step < STEPS; step++) {
            if (chance.nextInt(40) == 0) {
                crash.accept(network);
            } else {
                NETWORK.get(chance.nextInt(NETWORK.size())).accept(network);
            }
        }
    }

    private static List<Long> requests(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
