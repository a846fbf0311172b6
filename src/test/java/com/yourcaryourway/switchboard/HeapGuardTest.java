package com.yourcaryourway.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeapGuardTest {
    @Test
    void itIsFullAboveItsShareAndHasRoomAgainBelow() {
        var guard = new HeapGuard(85);

        guard.left(850, 1_000);
        assertThat(guard.getAsBoolean()).isFalse();
        guard.left(851, 1_000);
        assertThat(guard.getAsBoolean()).isTrue();
        guard.left(300, 1_000);
        assertThat(guard.getAsBoolean()).isFalse();
    }

    @Test
    void theJvmTellsIt() throws Exception {
        // Nothing at all is above 0 %, so any collection makes it full.
        var guard = new HeapGuard(0);
        guard.watch();

        Await.until("a collection was told", Duration.ofSeconds(10), () -> {
            System.gc();
            return guard.getAsBoolean();
        });
    }
}
