package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminationTest {
    private final List<Integer> codes = new ArrayList<>();

    private void terminate(Future<App> starting, Duration deadline) {
        new Termination(starting, deadline, codes::add).run();
    }

    @Test
    void aNodeThatIsNotClosedAtTheDeadlineEndsWith1() {
        terminate(Promise.<App>promise().future(), Duration.ofMillis(1));

        assertThat(codes).containsExactly(1);
    }

    @Test
    void aStartThatFailsWhileTheNodeIsToldToStopEndsWith1() throws InterruptedException {
        var starting = Promise.<App>promise();
        var thread = new Thread(() -> terminate(starting.future(), Duration.ofMinutes(1)));

        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        starting.fail("broken");
        thread.join();

        assertThat(codes).containsExactly(1);
    }

    @Test
    void aStartThatFailedKeepsTheCodeOfTheProcess() {
        terminate(Future.failedFuture("broken"), Duration.ofMinutes(1));

        assertThat(codes).isEmpty();
    }
}
