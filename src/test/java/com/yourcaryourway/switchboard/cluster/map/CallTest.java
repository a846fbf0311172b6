package com.yourcaryourway.switchboard.cluster.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IndeterminateOperationStateException;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Vertx vertx = Vertx.vertx();
    private final Attempts attempts = new Attempts();
    private final Call<String> call = new Call<>(attempts::begin, vertx.getOrCreateContext());

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatSucceedsIsDoneOnce() throws Exception {
        Future<String> result = call.begin();
        attempts.next().complete("done");

        assertThat(Attempts.await(result)).isEqualTo("done");
        call.again();
        attempts.assertNoneFor(0);
    }

    @Test
    void whatIsNotKnownToBeDoneIsDoneAgain() throws Exception {
        Future<String> result = call.begin();
        attempts.next().completeExceptionally(unknown());
        attempts.next().completeExceptionally(unknown());
        attempts.next().complete("third");

        assertThat(Attempts.await(result)).isEqualTo("third");
    }

    @Test
    void besideAnAttemptThatHangsAnotherCounts() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = attempts.next();
        call.again();
        attempts.next().complete("second");
        assertThat(Attempts.await(result)).isEqualTo("second");

        hangs.completeExceptionally(unknown());

        assertThat(Attempts.await(result)).isEqualTo("second");
        attempts.assertNoneFor(0);
    }

    @Test
    void anAttemptThatWasGivenUpStillCountsWhenItSucceedsFirst() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = attempts.next();
        call.again();
        attempts.nextHangs();

        hangs.complete("first");

        assertThat(Attempts.await(result)).isEqualTo("first");
    }

    @Test
    void theFailureOfAnAttemptBesideWhichAnotherWasBegunSaysNothing() throws Exception {
        Future<String> result = call.begin();
        CompletableFuture<String> hangs = attempts.next();
        call.again();
        CompletableFuture<String> second = attempts.next();

        hangs.completeExceptionally(new IllegalStateException("too late to matter"));
        second.complete("second");

        assertThat(Attempts.await(result)).isEqualTo("second");
    }

    @Test
    void whatRepeatingDoesNotRepairFailsAtOnce() throws Exception {
        Future<String> result = call.begin();
        attempts.next().completeExceptionally(new IllegalStateException("a defect"));

        assertThatThrownBy(() -> Attempts.await(result)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNodeThatHasLeftIsUnavailable() throws Exception {
        Future<String> result = call.begin();
        attempts.next().completeExceptionally(new HazelcastInstanceNotActiveException());

        assertThatThrownBy(() -> Attempts.await(result))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    private static Throwable unknown() {
        return new IndeterminateOperationStateException("a copy did not answer");
    }
}
