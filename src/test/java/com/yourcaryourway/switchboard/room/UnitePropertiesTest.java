package com.yourcaryourway.switchboard.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds when the histories of a room on the sides of a cut meet again. */
class UnitePropertiesTest {
    private static final Instant HEALED = TestRoom.START.plusSeconds(86_400);

    private int epochs;

    @Provide
    Arbitrary<List<Step>> before() {
        return Step.steps(12);
    }

    @Provide
    Arbitrary<List<Step>> side() {
        return Step.steps(15);
    }

    private Room unite(Room existing, Room offered) {
        return Room.unite(existing, offered, new Epoch("e-u" + epochs++), HEALED)
                .room();
    }

    private static List<TestRoom> cut(List<Step> before, List<Step> one, List<Step> other) {
        return cut(command -> !(command instanceof RoomCommand.StartCall), before, List.of(one, other));
    }

    /**
     * The sides of a cut after a common beginning; each may get copies of what was sent on those before it. An agent comes
     * back only when the sides have met: its home says that it lives in the room that all share by then.
     */
    private static List<TestRoom> cut(Predicate<RoomCommand> sent, List<Step> before, List<List<Step>> sides) {
        var origin = new TestRoom().withoutComebacks();
        Step.run(before, origin, List.of());
        var tests = new ArrayList<TestRoom>();
        var given = new ArrayList<RoomCommand>();
        for (List<Step> side : sides) {
            TestRoom test = origin.fork(1_000L * (tests.size() + 1), sent);
            Step.run(side, test, given);
            test.done().stream().filter(sent).forEach(given::add);
            tests.add(test);
        }
        return tests;
    }

    @Property
    void givesTheSameWhicheverSideWasThereFirst(
            @ForAll("before") List<Step> before, @ForAll("side") List<Step> one, @ForAll("side") List<Step> other) {
        List<TestRoom> sides = cut(before, one, other);
        Room a = sides.get(0).room();
        Room b = sides.get(1).room();

        assertThat(Effect.of(unite(a, b))).isEqualTo(Effect.of(unite(b, a)));
    }

    /** An agent is on one side of a cut, so it joins there only. */
    private static List<Step> on(List<Step> side, Person agent) {
        return side.stream()
                .map(step -> step.kind() == Step.Kind.JOIN
                        ? new Step(step.kind(), agent, step.pick(), step.flag(), step.millis())
                        : step)
                .toList();
    }

    /** What is settled between two sides stays so, even if the third had the loser's claim at an earlier time. */
    private static boolean makesNoClaim(RoomCommand command) {
        return !(command instanceof RoomCommand.Join) && !(command instanceof RoomCommand.StartCall);
    }

    @Property
    void givesTheSameInWhateverOrderThreeSidesMeet(
            @ForAll("before") List<Step> before,
            @ForAll("side") List<Step> one,
            @ForAll("side") List<Step> two,
            @ForAll("side") List<Step> three) {
        List<TestRoom> sides = cut(
                UnitePropertiesTest::makesNoClaim,
                before,
                List.of(on(one, Person.BOB), on(two, Person.EVE), on(three, Person.KIM)));
        Room a = sides.get(0).room();
        Room b = sides.get(1).room();
        Room c = sides.get(2).room();

        Effect expected = Effect.of(unite(unite(a, b), c));
        assertThat(Effect.of(unite(unite(a, c), b))).isEqualTo(expected);
        assertThat(Effect.of(unite(unite(b, a), c))).isEqualTo(expected);
        assertThat(Effect.of(unite(unite(b, c), a))).isEqualTo(expected);
        assertThat(Effect.of(unite(unite(c, a), b))).isEqualTo(expected);
        assertThat(Effect.of(unite(unite(c, b), a))).isEqualTo(expected);
        assertThat(Effect.of(unite(a, unite(b, c)))).isEqualTo(expected);
        assertThat(Effect.of(unite(unite(b, c), unite(a, c)))).isEqualTo(expected);
    }

    @Property
    void changesNothingASecondTime(
            @ForAll("before") List<Step> before, @ForAll("side") List<Step> one, @ForAll("side") List<Step> other) {
        List<TestRoom> sides = cut(before, one, other);
        Room a = sides.get(0).room();
        Room b = sides.get(1).room();
        Room united = unite(a, b);

        assertThat(unite(a, a)).isSameAs(a);
        assertThat(unite(united, a)).isSameAs(united);
        assertThat(unite(united, b)).isSameAs(united);
        assertThat(unite(united, united)).isSameAs(united);
        assertThat(Effect.of(unite(b, united))).isEqualTo(Effect.of(united));
        assertThat(Effect.of(unite(a, united))).isEqualTo(Effect.of(united));
    }

    @Property
    void keepsTheExistingLogAndRenewsTheEpochIfAndOnlyIfSomethingIsNew(
            @ForAll("before") List<Step> before, @ForAll("side") List<Step> one, @ForAll("side") List<Step> other) {
        List<TestRoom> sides = cut(before, one, other);
        Room a = sides.get(0).room();
        Room.Applied applied = Room.unite(a, sides.get(1).room(), new Epoch("e-fresh"), HEALED);
        Room united = applied.room();

        assertThat(united.after(0).subList(0, (int) a.position().seq())).isEqualTo(a.after(0));
        assertThat(united.after(a.position().seq())).isEqualTo(applied.events());
        assertThat(united.position().epoch())
                .isEqualTo(applied.events().isEmpty() ? TestRoom.EPOCH : new Epoch("e-fresh"));
        Room replayed = Room.replay(united.id(), united.position().epoch(), united.after(0));
        assertThat(replayed.position()).isEqualTo(united.position());
        assertThat(replayed.state()).isEqualTo(united.state());
    }

    @Property
    void losesNothingThatWasAcknowledgedOnEitherSide(
            @ForAll("before") List<Step> before, @ForAll("side") List<Step> one, @ForAll("side") List<Step> other) {
        List<TestRoom> sides = cut(before, one, other);
        Room a = sides.get(0).room();
        Room b = sides.get(1).room();
        Room united = unite(a, b);

        var all = new HashSet<>(Effect.of(a).messages());
        all.addAll(Effect.of(b).messages());
        assertThat(Effect.of(united).messages()).isEqualTo(all);
        assertThat(united.messages(Long.MAX_VALUE, Integer.MAX_VALUE)).hasSize(all.size());
        assertThat(united.rated()).isEqualTo(a.rated() || b.rated());
        assertThat(united.status() == RoomStatus.CLOSED)
                .isEqualTo(a.status() == RoomStatus.CLOSED || b.status() == RoomStatus.CLOSED);
        for (TestRoom side : sides) {
            for (RoomCommand command : side.done()) {
                if (command instanceof RoomCommand.Say say
                        && side.room().ledger().message(say.member(), say.message()) != null) {
                    Room.Applied again = united.apply(command, TestRoom.RULES, HEALED);
                    assertThat(again.room()).isSameAs(united);
                    assertThat(united.messages(again.outcome().seq() + 1, 1))
                            .singleElement()
                            .satisfies(message -> assertThat(message.id()).isEqualTo(say.message()));
                }
            }
        }
    }

    @Property
    void leavesARoomThatKeepsItsRules(
            @ForAll("before") List<Step> before, @ForAll("side") List<Step> one, @ForAll("side") List<Step> other) {
        List<TestRoom> sides = cut(before, one, other);
        Room united = unite(sides.get(0).room(), sides.get(1).room());

        assertThat(united.seats()).hasSizeBetween(1, 2);
        assertThat(united.seats().get(0).member()).isEqualTo(Person.ANA.member());
        assertThat(united.state().calls()).hasSizeLessThan(2);
        Call call = united.call();
        if (call != null) {
            assertThat(united.status()).isEqualTo(RoomStatus.ACTIVE);
            assertThat(united.seat(call.from())).isNotNull();
            assertThat(united.seat(call.to())).isNotNull();
        }
    }
}
