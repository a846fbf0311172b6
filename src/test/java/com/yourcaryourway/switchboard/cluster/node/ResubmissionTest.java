package com.yourcaryourway.switchboard.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.IndeterminateOperationStateException;
import io.vertx.core.Completable;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

final class ResubmissionTest {
    private final AtomicInteger attempts = new AtomicInteger();
    private final Promise<Void> done = Promise.promise();

    @Test
    void whatWasNotConfirmedIsDoneAgainUntilItIs() {
        Resubmission.run(attempt -> answer(attempt, number -> number < 3), done);

        assertThat(done.future().succeeded()).isTrue();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void itEndsWithTheFailureWhenItIsNeverConfirmed() {
        Resubmission.run(attempt -> answer(attempt, number -> true), done);

        assertThat(done.future().cause()).isInstanceOf(IndeterminateOperationStateException.class);
        assertThat(attempts).hasValue(Resubmission.ATTEMPTS);
    }

    @Test
    void whatFailedForAnotherReasonIsNotDoneAgain() {
        var failure = new IllegalStateException("not active");

        Resubmission.run(
                attempt -> {
                    attempts.incrementAndGet();
                    attempt.fail(failure);
                },
                done);

        assertThat(done.future().cause()).isSameAs(failure);
        assertThat(attempts).hasValue(1);
    }

    private void answer(Completable<Void> attempt, IntPredicate unconfirmed) {
        if (unconfirmed.test(attempts.incrementAndGet())) {
            attempt.fail(new IndeterminateOperationStateException("a copy"));
        } else {
            attempt.succeed();
        }
    }
}
