package com.yourcaryourway.switchboard.cluster.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IndeterminateOperationStateException;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<CompletableFuture<String>> attempts = new LinkedBlockingQueue<>();
    private final Call<String> call = new Call<>(this::attempt, vertx.getOrCreateContext());

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatSucceedsIsDoneOnce() throws Exception {
        Future<String> result = call.begin();
        next().complete("done");

        assertThat(await(result)).isEqualTo("done");
        call.again();
        assertThat(attempts).isEmpty();
    }

    @Test
    void whatIsNotKnownToBeDoneIsDoneAgain() throws Exception {
        Future<String> result = call.begin();
        next().completeExceptionally(unknown());
        next().completeExceptionally(unknown());
        next().complete("third");

        assertThat(await(result)).isEqualTo("third");
    }

    @Test
    void besideAnAttemptThatHangsAnotherCounts() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = next();
        call.again();
        next().complete("second");
        assertThat(await(result)).isEqualTo("second");

        hangs.completeExceptionally(unknown());

        assertThat(await(result)).isEqualTo("second");
        assertThat(attempts).isEmpty();
    }

    @Test
    void anAttemptThatWasGivenUpStillCountsWhenItSucceedsFirst() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = next();
        call.again();
        assertThat(next()).isNotDone();

        hangs.complete("first");

        assertThat(await(result)).isEqualTo("first");
    }

    @Test
    void theFailureOfAnAttemptBesideWhichAnotherWasBegunSaysNothing() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = next();
        call.again();
        CompletableFuture<String> second = next();

        hangs.completeExceptionally(new IllegalStateException("too late to matter"));
        second.complete("second");

        assertThat(await(result)).isEqualTo("second");
    }

    @Test
    void whatRepeatingDoesNotRepairFailsAtOnce() throws Exception {
        Future<String> result = call.begin();
        next().completeExceptionally(new IllegalStateException("a defect"));

        assertThatThrownBy(() -> await(result)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNodeThatHasLeftIsUnavailable() throws Exception {
        Future<String> result = call.begin();
        next().completeExceptionally(new HazelcastInstanceNotActiveException());

        assertThatThrownBy(() -> await(result)).cause().isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.code())
                .isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private static Throwable unknown() {
        return new IndeterminateOperationStateException("a copy did not answer");
    }

    private CompletableFuture<String> attempt() {
        var attempt = new CompletableFuture<String>();
        attempts.add(attempt);
        return attempt;
    }

    private CompletableFuture<String> next() throws InterruptedException {
        CompletableFuture<String> attempt = attempts.poll(10, TimeUnit.SECONDS);
        assertThat(attempt).as("an attempt").isNotNull();
        return attempt;
    }

    private static String await(Future<String> future) throws CompletionException {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
