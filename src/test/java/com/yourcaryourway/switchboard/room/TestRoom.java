package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A room in a test, opened by Ana, with a clock, and with causes that are never drawn twice. Confined to its test. */
final class TestRoom {
    static final RoomId ID = new RoomId("r-1");
    static final Epoch EPOCH = new Epoch("e-1");
    static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    static final RoomRules RULES = RoomRules.DEFAULT;

    private final List<RoomCommand> done = new ArrayList<>();
    private boolean withoutComebacks;
    private Room room;
    private Instant now = START;
    private long request = 1;
    private Room.Applied last;

    TestRoom() {
        var open = new RoomCommand.Open(
                cause(Person.ANA),
                ID,
                EPOCH,
                Person.ANA.member(),
                "Ana",
                Person.ANA.session(),
                Person.ANA.home(),
                1,
                "Flat tyre");
        done.add(open);
        last = Room.open(open, now);
        room = last.room();
    }

    private TestRoom(TestRoom origin, long request, Predicate<RoomCommand> remembered) {
        this.room = origin.room;
        this.now = origin.now;
        this.last = origin.last;
        this.request = request;
        this.withoutComebacks = origin.withoutComebacks;
        origin.done.stream().filter(remembered).forEach(done::add);
    }

    /** The same room on another side of a cut, whose requests count on from there. */
    TestRoom fork(long firstRequest) {
        return fork(firstRequest, command -> true);
    }

    /** And where only some of the commands so far may be repeated. */
    TestRoom fork(long firstRequest, Predicate<RoomCommand> remembered) {
        return new TestRoom(this, firstRequest, remembered);
    }

    /** From now on, also on sides that are forked, no agent that was taken for gone is heard of again. */
    TestRoom withoutComebacks() {
        withoutComebacks = true;
        return this;
    }

    Room room() {
        return room;
    }

    Instant now() {
        return now;
    }

    Room.Applied last() {
        return last;
    }

    /** All commands that were given, in order. */
    List<RoomCommand> done() {
        return done;
    }

    TestRoom after(Duration time) {
        now = now.plus(time);
        return this;
    }

    TestRoom until(Instant time) {
        now = time;
        return this;
    }

    TestRoom unite(TestRoom offered) {
        last = Room.unite(room, offered.room, new Epoch("e-" + request++), now);
        room = last.room();
        return this;
    }

    Room.Applied apply(RoomCommand command) {
        if (withoutComebacks
                && command instanceof RoomCommand.Presence presence
                && room.seat(presence.member()) == null) {
            return last;
        }
        done.add(command);
        last = room.apply(command, RULES, now);
        room = last.room();
        return last;
    }

    /** Null if the last command was carried out. */
    @Nullable ErrorCode refused() {
        Refusal refusal = last.outcome().refusal();
        return refusal == null ? null : refusal.code();
    }

    /** What the last command changed. */
    List<Change> changes() {
        return last.events().stream().map(RoomEvent::change).toList();
    }

    Cause cause(Person who) {
        return new Cause(who.session(), request++);
    }

    Cause server() {
        return new Cause(null, -request++);
    }

    Seat seat(Person who) {
        Seat seat = room.seat(who.member());
        if (seat == null) {
            throw new AssertionError(who + " has no seat");
        }
        return seat;
    }

    Call call() {
        Call call = room.call();
        if (call == null) {
            throw new AssertionError("no call");
        }
        return call;
    }

    TestRoom join(Person who) {
        apply(new RoomCommand.Join(cause(who), who.member(), who.name(), who.session(), who.home(), 1));
        return this;
    }

    TestRoom leave(Person who, Reason reason) {
        Seat seat = room.seat(who.member());
        apply(new RoomCommand.Leave(cause(who), who.member(), seat == null ? 99 : seat.joinSeq(), reason));
        return this;
    }

    TestRoom close(Person who) {
        apply(new RoomCommand.Close(cause(who), who.member(), Reason.CLOSED));
        return this;
    }

    TestRoom rate(Person who, int score) {
        apply(new RoomCommand.Rate(cause(who), who.member(), score, "fine"));
        return this;
    }

    TestRoom say(Person who, String message) {
        apply(new RoomCommand.Say(cause(who), who.member(), new MessageId(message), "text of " + message));
        return this;
    }

    TestRoom presence(Person who, String home, long epoch, boolean connected) {
        apply(new RoomCommand.Presence(server(), who.member(), new NodeId(home), epoch, connected));
        return this;
    }

    TestRoom media(Person who, Media media) {
        apply(new RoomCommand.SetMedia(cause(who), who.member(), media));
        return this;
    }

    TestRoom start(Person who) {
        Cause cause = cause(who);
        apply(new RoomCommand.StartCall(cause, new CallId("c-" + who + cause.request()), who.member()));
        return this;
    }

    TestRoom accept(Person who, CallId call) {
        apply(new RoomCommand.AcceptCall(cause(who), call, who.member()));
        return this;
    }

    TestRoom decline(Person who, CallId call) {
        apply(new RoomCommand.DeclineCall(cause(who), call, who.member(), Reason.DECLINED));
        return this;
    }

    TestRoom end(Person who, CallId call) {
        apply(new RoomCommand.EndCall(cause(who), call, who.member()));
        return this;
    }

    TestRoom tick() {
        apply(new RoomCommand.Tick(server()));
        return this;
    }
}
