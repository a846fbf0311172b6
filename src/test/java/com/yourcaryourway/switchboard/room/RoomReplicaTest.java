package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoomReplicaTest {
    private static final Epoch EPOCH = TestRoom.EPOCH;

    private final TestRoom test = new TestRoom();
    private final RoomReplica replica = new RoomReplica(TestRoom.ID);

    private static List<Long> seqs(RoomReplica.Folded folded) {
        return folded.fresh().stream().map(RoomEvent::seq).toList();
    }

    private void loadThenSay(int messages) {
        replica.load(test.room());
        IntStream.range(0, messages).forEach(i -> test.say(Person.ANA, "m" + i));
    }

    private List<RoomEvent> events(long from, long to) {
        return test.room().after(from - 1).subList(0, (int) (to - from + 1));
    }

    @Test
    void aLoadingReplicaHasNothingYet() {
        assertThat(replica.room()).isNull();
        assertThat(replica.view()).isNull();
        assertThat(replica.position()).isNull();
        assertThat(replica.read(Person.ANA.member(), 1)).isFalse();
    }

    @Test
    void whatComesWhileLoadingIsFoldedAfterTheRoom() {
        // Given
        Room answer = test.say(Person.ANA, "m1").room();
        test.say(Person.ANA, "m2").say(Person.ANA, "m3");
        RoomReplica.Folded early = replica.fold(EPOCH, events(2, 4));

        // When
        RoomReplica.Folded loaded = replica.load(answer);

        // Then
        assertThat(early).isEqualTo(new RoomReplica.Folded(List.of(), false, false));
        assertThat(seqs(loaded)).containsExactly(3L, 4L);
        assertThat(loaded.gap()).isFalse();
        assertThat(loaded.renewed()).isFalse();
        assertThat(replica.position()).isEqualTo(test.room().position());
    }

    @Test
    void whatComesWhileLoadingIsBoundedAndTheLossIsReported() {
        loadThenSay(EarlyEvents.CAPACITY + 1);
        var late = new RoomReplica(TestRoom.ID);

        assertThat(late.fold(EPOCH, events(1, EarlyEvents.CAPACITY)).gap()).isFalse();
        assertThat(late.fold(EPOCH, events(EarlyEvents.CAPACITY + 1, EarlyEvents.CAPACITY + 1))
                        .gap())
                .isTrue();
        assertThat(late.load(Room.replay(TestRoom.ID, EPOCH, events(1, 1))).gap())
                .isTrue();
        assertThat(late.fold(EPOCH, test.room().after(EarlyEvents.CAPACITY)).gap())
                .isFalse();
        assertThat(late.position()).isEqualTo(test.room().position());
    }

    @Test
    void eventsInOrderAreFoldedOnce() {
        loadThenSay(3);

        assertThat(seqs(replica.fold(EPOCH, events(2, 3)))).containsExactly(2L, 3L);
        assertThat(seqs(replica.fold(EPOCH, events(1, 4)))).containsExactly(4L);
        RoomReplica.Folded again = replica.fold(EPOCH, events(1, 4));
        assertThat(again).isEqualTo(new RoomReplica.Folded(List.of(), false, false));
    }

    @Test
    void anEventThatComesEarlyWaitsForTheOneBefore() {
        loadThenSay(3);

        RoomReplica.Folded early = replica.fold(EPOCH, events(4, 4));
        assertThat(early).isEqualTo(new RoomReplica.Folded(List.of(), true, false));
        RoomReplica.Folded partly = replica.fold(EPOCH, events(2, 2));
        assertThat(seqs(partly)).containsExactly(2L);
        assertThat(partly.gap()).isTrue();
        RoomReplica.Folded whole = replica.fold(EPOCH, events(3, 3));
        assertThat(seqs(whole)).containsExactly(3L, 4L);
        assertThat(whole.gap()).isFalse();
    }

    @Test
    void aFullBufferStillTakesWhatComesInOrder() {
        loadThenSay(EarlyEvents.CAPACITY + 10);

        assertThat(replica.fold(EPOCH, test.room().after(2)).gap()).isTrue();
        assertThat(replica.fold(EPOCH, events(2, 2)).gap()).isFalse();
        assertThat(replica.fold(EPOCH, test.room().after(EarlyEvents.CAPACITY)).gap())
                .isFalse();
        assertThat(replica.position()).isEqualTo(test.room().position());
    }

    @Property(tries = 100)
    void anyOrderWithRepeatsGivesTheRoom(@ForAll long seed) {
        // Given
        var random = new Random(seed);
        var room = new TestRoom();
        var follower = new RoomReplica(TestRoom.ID);
        follower.load(room.room());
        IntStream.range(0, 20).forEach(i -> room.say(Person.ANA, "m" + i));
        var sent = new ArrayList<>(room.room().after(0));
        sent.addAll(room.room().after(random.nextInt(20)));
        Collections.shuffle(sent, random);

        // When
        var fresh = new ArrayList<RoomEvent>();
        boolean gap = false;
        for (RoomEvent event : sent) {
            RoomReplica.Folded folded = follower.fold(EPOCH, List.of(event));
            fresh.addAll(folded.fresh());
            gap = folded.gap();
        }

        // Then
        assertThat(fresh).isEqualTo(room.room().after(1));
        assertThat(gap).isFalse();
        assertThat(follower.position()).isEqualTo(room.room().position());
    }

    @Test
    void theSameNumberWithOtherContentIsAGapAndIsNotTaken() {
        // Given
        replica.load(test.room());
        TestRoom other = test.fork(100).say(Person.ANA, "x1").say(Person.ANA, "x2");
        test.say(Person.ANA, "m1");
        replica.fold(EPOCH, events(2, 2));

        // When
        RoomReplica.Folded past = replica.fold(EPOCH, other.room().after(1).subList(0, 1));
        RoomReplica.Folded next = replica.fold(EPOCH, other.room().after(2));

        // Then
        assertThat(past).isEqualTo(new RoomReplica.Folded(List.of(), true, false));
        assertThat(next).isEqualTo(new RoomReplica.Folded(List.of(), true, false));
        assertThat(replica.position()).isEqualTo(test.room().position());
    }

    @Test
    void anEarlyEventOfAnotherHistoryIsDroppedWhenItsTurnComes() {
        replica.load(test.room());
        TestRoom other = test.fork(100).say(Person.ANA, "x1").say(Person.ANA, "x2");
        replica.fold(EPOCH, other.room().after(2));
        test.say(Person.ANA, "m1").say(Person.ANA, "m2");

        assertThat(replica.fold(EPOCH, events(2, 2)).gap()).isTrue();
        assertThat(replica.fold(EPOCH, events(3, 3)).gap()).isFalse();
        assertThat(replica.position()).isEqualTo(test.room().position());
    }

    @Test
    void eventsOfAnotherEpochAreAGapAndAreNotTaken() {
        loadThenSay(1);

        RoomReplica.Folded folded = replica.fold(new Epoch("e-2"), events(2, 2));

        assertThat(folded).isEqualTo(new RoomReplica.Folded(List.of(), true, false));
        assertThat(replica.position()).isNotEqualTo(test.room().position());
    }

    @Test
    void aWholeRoomOfTheSameHistoryCatchesUp() {
        loadThenSay(5);
        replica.fold(EPOCH, events(5, 6));

        RoomReplica.Folded caughtUp = replica.load(
                Room.replay(TestRoom.ID, EPOCH, test.room().after(0).subList(0, 4)));

        assertThat(seqs(caughtUp)).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(caughtUp.gap()).isFalse();
        assertThat(caughtUp.renewed()).isFalse();
    }

    @Test
    void anOldAnswerChangesNothing() {
        Room old = test.room();
        replica.load(test.say(Person.ANA, "m1").room());

        assertThat(replica.load(old)).isEqualTo(new RoomReplica.Folded(List.of(), false, false));
        assertThat(replica.position()).isEqualTo(test.room().position());
    }

    @Test
    void anotherHistoryRenewsAndTellsWhatIsNewInIt() {
        // Given
        TestRoom other = test.fork(100).say(Person.ANA, "x1").say(Person.ANA, "x2");
        test.say(Person.ANA, "m1");
        replica.load(test.room());
        replica.read(Person.ANA.member(), 2);

        // When
        Room united = other.unite(test).room();
        RoomReplica.Folded folded = replica.load(united);

        // Then
        assertThat(folded.renewed()).isTrue();
        assertThat(folded.gap()).isFalse();
        assertThat(seqs(folded)).containsExactly(2L, 3L, 4L);
        assertThat(replica.position()).isEqualTo(united.position());
        assertThat(replica.readBy(Person.ANA.member())).isEqualTo(1);
    }

    @Test
    void aNewEpochWithTheSameLogRenewsToo() {
        replica.load(test.room());

        RoomReplica.Folded folded = replica.load(test.room().renamed(new Epoch("e-2")));

        assertThat(folded).isEqualTo(new RoomReplica.Folded(List.of(), false, true));
    }

    @Test
    void aLateAnswerFromBeforeTheRenewalIsNotTakenButReported() {
        TestRoom other = test.fork(100).say(Person.ANA, "x1");
        test.say(Person.ANA, "m1");
        Room before = test.room();
        Room united = test.unite(other).room();
        replica.load(united);

        assertThat(replica.load(before)).isEqualTo(new RoomReplica.Folded(List.of(), true, false));
        assertThat(replica.position()).isEqualTo(united.position());
    }

    @Test
    void theViewFollowsWhenItIsPublished() {
        replica.load(test.room());
        assertThat(replica.view()).isNull();
        replica.publish();
        RoomView before = replica.view();
        test.join(Person.BOB);
        replica.fold(EPOCH, test.room().after(1));

        assertThat(replica.view()).isSameAs(before);
        replica.publish();
        assertThat(replica.view()).isEqualTo(test.room().view());
    }

    @Test
    void readMarksRiseAndStayWithinTheRoom() {
        replica.load(test.say(Person.ANA, "m1").say(Person.ANA, "m2").room());

        assertThat(replica.read(Person.ANA.member(), 2)).isTrue();
        assertThat(replica.read(Person.ANA.member(), 2)).isFalse();
        assertThat(replica.read(Person.ANA.member(), 1)).isFalse();
        assertThat(replica.read(Person.ANA.member(), Long.MAX_VALUE)).isTrue();
        assertThat(replica.reads()).containsExactly(Map.entry(Person.ANA.member(), 3L));
        assertThat(replica.readBy(Person.BOB.member())).isZero();
    }

    @Test
    void anotherRoomIsNotLoaded() {
        assertThatThrownBy(() -> new RoomReplica(new RoomId("r-2")).load(test.room()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
