package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds in every room, whatever is asked of it in whatever order, and however often. */
class RoomPropertiesTest {
    @Provide
    Arbitrary<List<Step>> conversations() {
        return Step.steps(60);
    }

    @Property
    void sitsAtMostOneCustomerAndOneAgentAndCallsOnlyThem(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        for (Step step : steps) {
            step.run(test, List.of());
            Room room = test.room();
            assertThat(room.seats())
                    .filteredOn(seat -> seat.role() == Role.CUSTOMER)
                    .hasSize(1);
            assertThat(room.seats())
                    .filteredOn(seat -> seat.role() == Role.AGENT)
                    .hasSizeLessThan(2);
            assertThat(room.state().calls()).hasSizeLessThan(2);
            Call call = room.call();
            if (call != null) {
                assertThat(room.status()).isEqualTo(RoomStatus.ACTIVE);
                assertThat(room.seat(call.from())).isNotNull();
                assertThat(room.seat(call.to())).isNotNull();
                assertThat(call.polite()).isEqualTo(agent(room).member());
            }
        }
    }

    private static Seat agent(Room room) {
        return room.seats().stream()
                .filter(seat -> seat.role() == Role.AGENT)
                .findFirst()
                .orElseThrow();
    }

    @Property
    void numbersAndChainsItsEventsWithoutGapAndNeverTurnsBackTime(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        Step.run(steps, test, List.of());

        long chain = Chain.START;
        Instant at = Instant.MIN;
        long seq = 0;
        for (RoomEvent event : test.room().after(0)) {
            assertThat(event.seq()).isEqualTo(++seq);
            assertThat(event.prev()).isEqualTo(chain);
            assertThat(event.at()).isAfterOrEqualTo(at);
            chain = Chain.after(event);
            at = event.at();
            assertThat(test.room().positionAt(seq)).isEqualTo(new Position(TestRoom.EPOCH, seq, chain));
        }
        assertThat(test.room().position()).isEqualTo(new Position(TestRoom.EPOCH, seq, chain));
    }

    @Property
    void givesEveryCommandItsFirstResultWheneverItIsRepeated(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        var effective = new ArrayList<RoomCommand>();
        var results = new ArrayList<Outcome>();
        effective.add(test.done().get(0));
        results.add(test.last().outcome());
        for (Step step : steps) {
            step.run(test, List.of());
            if (!test.last().events().isEmpty()) {
                effective.add(test.done().get(test.done().size() - 1));
                results.add(test.last().outcome());
            }
        }

        Room room = test.room();
        Instant muchLater = test.now().plus(Duration.ofSeconds(1));
        for (int i = 0; i < effective.size(); i++) {
            if (effective.get(i) instanceof RoomCommand.Tick) {
                continue;
            }
            Room.Applied again = room.apply(effective.get(i), TestRoom.RULES, muchLater);
            assertThat(again.room()).isSameAs(room);
            assertThat(again.events()).isEmpty();
            assertThat(again.outcome()).isEqualTo(results.get(i));
        }
    }

    @Property
    void ratesOnlyAfterClosing(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        Step.run(steps, test, List.of());

        boolean closed = false;
        int ratings = 0;
        for (RoomEvent event : test.room().after(0)) {
            boolean rated = event.change() instanceof Change.Rated;
            assertThat(rated).isEqualTo(closed);
            closed |= event.change() instanceof Change.Closed;
            ratings += rated ? 1 : 0;
        }
        assertThat(ratings).isLessThan(2);
    }

    @Property
    void isTheFoldOfItsEvents(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        Room follower = test.room();
        for (Step step : steps) {
            step.run(test, List.of());
            for (RoomEvent event : test.last().events()) {
                follower = follower.fold(event);
            }
            assertThat(follower.position()).isEqualTo(test.room().position());
            assertThat(follower.state()).isEqualTo(test.room().state());
        }

        Room replayed = Room.replay(TestRoom.ID, TestRoom.EPOCH, test.room().after(0));
        assertThat(replayed.position()).isEqualTo(test.room().position());
        assertThat(replayed.state()).isEqualTo(test.room().state());
        for (RoomCommand command : test.done()) {
            assertThat(replayed.apply(command, TestRoom.RULES, test.now()).events())
                    .isEqualTo(test.room()
                            .apply(command, TestRoom.RULES, test.now())
                            .events());
        }
    }

    @Property
    void doesWhatIsDueWithOneTickAndThenNothingIsDueUntilLater(@ForAll("conversations") List<Step> steps) {
        var test = new TestRoom();
        Step.run(steps, test, List.of());
        Instant due = test.room().due(TestRoom.RULES);
        if (due == null) {
            return;
        }

        if (due.isAfter(test.now())) {
            assertThat(test.fork(1_000).until(due.minusMillis(1)).tick().changes())
                    .isEmpty();
            test.until(due);
        }
        TestRoom ticked = test.fork(2_000).tick();
        assertThat(ticked.changes().isEmpty()).isEqualTo(test.room().forgettable(TestRoom.RULES, test.now()));
        assertThat(ticked.tick().changes()).isEmpty();
    }
}
