package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.Conversations;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftMarksTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final RoomId ROOM = new RoomId("room");
    private static final MemberId ANA = new MemberId("ana");
    private static final MemberId BEN = new MemberId("ben");

    private final List<String> told = new ArrayList<>();
    private final SoftMarks marks = new SoftMarks((Conversations) Proxy.newProxyInstance(
            Conversations.class.getClassLoader(), new Class<?>[] {Conversations.class}, (proxy, method, arguments) -> {
                told.add(method.getName() + " " + Arrays.toString(arguments));
                return null;
            }));

    @Test
    void theFirstTypingIsToldAtOnceAndForEachMember() {
        marks.typing(ROOM, ANA, true);
        marks.typing(ROOM, BEN, true);

        assertThat(told).containsExactly("typing [room, ana, true]", "typing [room, ben, true]");
    }

    @Test
    void ofTheRestOfASecondTheLastIsTold() {
        // Given
        marks.typing(ROOM, ANA, true);
        told.clear();

        // When
        marks.typing(ROOM, ANA, false);
        marks.typing(ROOM, ANA, true);
        marks.typing(ROOM, ANA, false);
        assertThat(told).isEmpty();
        marks.tick(SECOND);

        // Then
        assertThat(told).containsExactly("typing [room, ana, false]");
    }

    @Test
    void whatEndsAsItWasIsNotToldAgain() {
        marks.typing(ROOM, ANA, true);
        marks.typing(ROOM, ANA, false);
        marks.typing(ROOM, ANA, true);
        told.clear();

        marks.tick(SECOND);

        assertThat(told).isEmpty();
    }

    @Test
    void afterAQuietSecondTypingIsToldAtOnceAgain() {
        marks.typing(ROOM, ANA, true);
        marks.tick(SECOND);
        told.clear();

        marks.typing(ROOM, ANA, true);

        assertThat(told).hasSize(1);
    }

    @Test
    void theHighestReadMarkOfASecondIsTold() {
        marks.read(ROOM, ANA, 4);
        marks.read(ROOM, ANA, 9);
        marks.read(ROOM, ANA, 7);
        assertThat(told).isEmpty();

        marks.tick(SECOND);
        marks.tick(2 * SECOND);

        assertThat(told).containsExactly("read [room, ana, 9]");
    }

    @Test
    void ticksWithinTheSecondTellNothing() {
        marks.tick(SECOND);
        marks.read(ROOM, ANA, 4);

        marks.tick(2 * SECOND - 1);
        assertThat(told).isEmpty();
        marks.tick(2 * SECOND);
        assertThat(told).hasSize(1);
    }
}
