package com.yourcaryourway.switchboard.session;

import static com.yourcaryourway.switchboard.session.Samples.OTHER_ROOM;
import static com.yourcaryourway.switchboard.session.Samples.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.RoomId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final Turns loop = new Turns();
    private final InOrder inOrder = new InOrder(loop);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Promise<String>> running = new HashMap<>();

    @Test
    void aCommandWaitsForTheOneBeforeInItsRoom() {
        // Given
        Future<String> first = run(ROOM, "first");
        Future<String> second = run(ROOM, "second");
        Future<String> third = run(ROOM, "third");
        assertThat(begun).containsExactly("first");

        // When, Then
        finish("first");
        assertThat(first.result()).isEqualTo("first");
        assertThat(begun).containsExactly("first", "second");
        assertThat(third.isComplete()).isFalse();

        finish("second");
        finish("third");
        assertThat(second.result()).isEqualTo("second");
        assertThat(third.result()).isEqualTo("third");
    }

    @Test
    void roomsDoNotWaitForEachOther() {
        run(ROOM, "here");
        run(OTHER_ROOM, "there");

        assertThat(begun).containsExactly("here", "there");
    }

    @Test
    void aFailureDoesNotBlockTheNext() {
        Future<String> first = run(ROOM, "first");
        run(ROOM, "second");

        running("first").fail("no");
        loop.turn();

        assertThat(first.cause()).hasMessage("no");
        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void aCommandThatThrowsFailsAndDoesNotBlockTheNext() {
        Future<String> broken = inOrder.run(ROOM, () -> {
            throw new IllegalStateException("broken");
        });
        loop.turn();
        run(ROOM, "next");

        assertThat(broken.cause()).hasMessage("broken");
        assertThat(begun).containsExactly("next");
    }

    @Test
    void resultsAreGivenOnTheLoop() {
        Future<String> first = run(ROOM, "first");

        running("first").complete("first");
        assertThat(first.isComplete()).as("another thread completed it").isFalse();

        loop.turn();
        assertThat(first.isComplete()).isTrue();
    }

    @Test
    void aCommandGivenByACallbackOfTheOneBeforeKeepsItsPlace() {
        // Given
        Future<String> first = run(ROOM, "first");
        run(ROOM, "second");
        var unused = first.onComplete(done -> run(ROOM, "third"));

        // When
        finish("first");

        // Then
        assertThat(begun).containsExactly("first", "second");
        finish("second");
        assertThat(begun).containsExactly("first", "second", "third");
    }

    private Future<String> run(RoomId room, String name) {
        return inOrder.run(room, () -> {
            begun.add(name);
            Promise<String> promise = Promise.promise();
            running.put(name, promise);
            return promise.future();
        });
    }

    private Promise<String> running(String name) {
        return Objects.requireNonNull(running.get(name), name);
    }

    private void finish(String name) {
        running(name).complete(name);
        loop.turn();
    }
}
