package com.yourcaryourway.switchboard.cluster.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.NodeId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OngoingCallsTest {
    private static final NodeId NODE = new NodeId("node");

    private final Vertx vertx = Vertx.vertx();
    private final Context bus = vertx.getOrCreateContext();
    private final OngoingCalls ongoing = new OngoingCalls(bus);
    private final Attempts attempts = new Attempts();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void allIsDoneAgainAtOnceWhenAMemberIsGone() throws Exception {
        Future<String> one = ongoing.begin(attempts::begin);
        attempts.nextHangs();
        Future<String> other = ongoing.begin(attempts::begin);
        attempts.nextHangs();

        var begunAtOnce = new CompletableFuture<Integer>();
        bus.runOnContext(ignored -> {
            ongoing.removed(NODE);
            begunAtOnce.complete(attempts.waiting());
        });
        assertThat(begunAtOnce.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        attempts.next().complete("again");
        attempts.next().complete("again");

        assertThat(Attempts.await(one)).isEqualTo("again");
        assertThat(Attempts.await(other)).isEqualTo("again");
    }

    @Test
    void whatTakesLongAfterAMemberJoinedIsDoneAgainBesideAndEachTimeLater() throws Exception {
        bus.runOnContext(ignored -> ongoing.added(NODE));
        long begun = System.nanoTime();
        Future<String> result = ongoing.begin(attempts::begin);
        attempts.nextHangs();

        attempts.nextHangs();
        assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(500));
        CompletableFuture<String> third = attempts.next();
        assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1500));
        third.complete("third");

        assertThat(Attempts.await(result)).isEqualTo("third");
    }

    @Test
    void whatTakesLongAfterAMergeIsDoneAgain() throws Exception {
        bus.runOnContext(ignored -> ongoing.merged());
        Future<String> result = ongoing.begin(attempts::begin);
        attempts.nextHangs();
        attempts.next().complete("second");

        assertThat(Attempts.await(result)).isEqualTo("second");
    }

    @Test
    void whatTookLongBeforeAChangeIsDoneAgainOnceAMemberJoined() throws Exception {
        Future<String> result = ongoing.begin(attempts::begin);
        attempts.nextHangs();
        attempts.assertNoneFor(1000);

        bus.runOnContext(ignored -> ongoing.added(NODE));
        attempts.next().complete("second");

        assertThat(Attempts.await(result)).isEqualTo("second");
    }
}
