package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final List<Promise<Void>> begun = new ArrayList<>();

    @Test
    void noMoreThanSoManyRunAtOnce() {
        Future<Void> all = Steps.run(5, 2, this::begin);
        assertThat(begun).hasSize(2);

        begun.get(1).complete();
        assertThat(begun).hasSize(3);

        begun.get(0).complete();
        begun.get(2).complete();
        begun.get(3).complete();
        assertThat(begun).hasSize(5);
        assertThat(all.isComplete()).isFalse();

        begun.get(4).complete();
        assertThat(all.succeeded()).isTrue();
    }

    @Test
    void afterAFailureNoOtherBegins() {
        Future<Void> all = Steps.run(5, 2, this::begin);

        begun.get(0).fail("no");
        begun.get(1).complete();

        assertThat(all.cause()).hasMessage("no");
        assertThat(begun).hasSize(2);
    }

    @Test
    void stepsThatCompleteAtOnceDoNotGrowTheStack() {
        assertThat(Steps.run(1_000_000, 3, step -> Future.succeededFuture()).succeeded())
                .isTrue();
    }

    @Test
    void noStepsAreDoneAtOnce() {
        assertThat(Steps.run(0, 3, this::begin).succeeded()).isTrue();
    }

    private Future<Void> begin(int step) {
        Promise<Void> promise = Promise.promise();
        begun.add(promise);
        return promise.future();
    }
}
