package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallSnapshot;
import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a deterministic state machine: a log of events, and everything else a fold of it. Immutable and
 * pure, any thread: the time, new ids and the caller come in the command. A next room shares nearly all with the one
 * before, so that keeping both costs little.
 */
public final class Room {
    /** The next room, the events that lead to it (none if nothing changed), and what the caller is told. */
    public record Applied(Room room, List<RoomEvent> events, Outcome outcome) {
        public Applied {
            events = List.copyOf(events);
        }
    }

    private final RoomId id;
    private final Epoch epoch;
    private final RoomLog log;
    private final long chain;
    private final Instant latest;
    private final RoomState state;
    private final Ledger ledger;

    private Room(RoomId id, Epoch epoch, RoomLog log, long chain, Instant latest, RoomState state, Ledger ledger) {
        this.id = id;
        this.epoch = epoch;
        this.log = log;
        this.chain = chain;
        this.latest = latest;
        this.state = state;
        this.ledger = ledger;
    }

    private static Room empty(RoomId id, Epoch epoch) {
        return new Room(id, epoch, RoomLog.EMPTY, Chain.START, Instant.MIN, RoomState.EMPTY, Ledger.EMPTY);
    }

    /** Makes a room; its first event has seq 1. */
    public static Applied open(RoomCommand.Open command, Instant now) {
        var customer = new Seat(
                command.member(),
                command.name(),
                Role.CUSTOMER,
                command.session(),
                command.home(),
                command.sessionEpoch(),
                1,
                true,
                null,
                Media.NONE);
        Room none = empty(command.room(), command.epoch());
        return none.append(command.cause(), List.of(new Change.Opened(command.subject(), customer)), none.at(now));
    }

    /** Carries out a command. Never throws a Refusal: it is in the outcome. Open on an existing room is a repeat. */
    public Applied apply(RoomCommand command, RoomRules rules, Instant now) {
        var repeats = new Repeats(log, ledger);
        Decision repeat = repeats.of(command);
        if (repeat != null) {
            return unchanged(repeat);
        }
        Instant at = at(now);
        Decision decision = command.accept(new Decider(this, rules, at));
        if (!decision.changes().isEmpty()) {
            return append(command.cause(), decision.changes(), at);
        }
        Decision first = command instanceof RoomCommand.Tick ? repeats.first(command.cause()) : null;
        return unchanged(first == null ? decision : first);
    }

    private Applied unchanged(Decision decision) {
        return new Applied(this, List.of(), decision.outcome());
    }

    /** Events bear milliseconds, as on the wire, and never go back, whatever the clocks of the nodes say. */
    Instant at(Instant now) {
        Instant cut = now.truncatedTo(ChronoUnit.MILLIS);
        return cut.isBefore(latest) ? latest : cut;
    }

    private Applied append(Cause cause, List<Change> changes, Instant at) {
        Room next = this;
        for (Change change : changes) {
            next = next.append(cause, change, at);
        }
        return new Applied(next, next.after(log.size()), new Outcome(log.size() + 1, at, null));
    }

    /** Appends as the next event, whatever its time: a united history keeps the times of both. */
    Room append(Cause cause, Change change, Instant at) {
        return fold(new RoomEvent(log.size() + 1, chain, at, cause, change));
    }

    /** Folds the next event. IllegalArgumentException if it does not follow this room's position. */
    public Room fold(RoomEvent event) {
        boolean follows = event.seq() == log.size() + 1 && event.prev() == chain;
        if (!follows || (event.seq() == 1) != (event.change() instanceof Change.Opened)) {
            throw new IllegalArgumentException("event " + event.seq() + " does not follow " + position());
        }
        RoomEvent kept = new Sharing(log).of(event);
        return new Room(
                id,
                epoch,
                log.append(kept),
                Chain.after(kept),
                kept.at().isAfter(latest) ? kept.at() : latest,
                Folder.fold(state, ledger, kept),
                ledger.with(kept));
    }

    /** The room that a whole log gives (its first event is Opened). IllegalArgumentException if it is not a log. */
    public static Room replay(RoomId id, Epoch epoch, List<RoomEvent> log) {
        if (log.isEmpty()) {
            throw new IllegalArgumentException("a room has at least one event");
        }
        Room room = empty(id, epoch);
        for (RoomEvent event : log) {
            room = room.fold(event);
        }
        return room;
    }

    /**
     * Two histories become one: existing's log, then what only offered has. freshEpoch is used if and only if offered
     * has something new; then the events are those appended and the outcome names the first of them. See {@link Unite}
     * for the rules. IllegalArgumentException if these are different rooms.
     */
    public static Applied unite(Room existing, Room offered, Epoch freshEpoch, Instant now) {
        return Unite.of(existing, offered, freshEpoch, now);
    }

    /** The same log as a history of its own; with the events of a uniting folded after, what {@link #unite} gave. */
    public Room renamed(Epoch fresh) {
        return new Room(id, fresh, log, chain, latest, state, ledger);
    }

    public RoomId id() {
        return id;
    }

    public Position position() {
        return new Position(epoch, log.size(), chain);
    }

    /** The position with which the event of this seq ended; null if the log does not have it. */
    public @Nullable Position positionAt(long seq) {
        return seq < 1 || seq > log.size() ? null : new Position(epoch, seq, chainAt(seq));
    }

    /** The chain after the event of this seq, {@link Chain#START} for 0. */
    long chainAt(long seq) {
        return seq == log.size() ? chain : log.get(seq + 1).prev();
    }

    /** All events after the seq, in order. */
    public List<RoomEvent> after(long seq) {
        return log.after(seq);
    }

    /** Whether each has events that the other has not, or has elsewhere: neither log is the beginning of the other. */
    public boolean divergesFrom(Room other) {
        long common = Math.min(log.size(), other.log.size());
        return chainAt(common) != other.chainAt(common);
    }

    /** Whether this room's log continues the log that ends at the position (same epoch, same chain at its seq). */
    public boolean continues(Position position) {
        return position.equals(positionAt(position.seq()));
    }

    public RoomStatus status() {
        return state.status();
    }

    public String subject() {
        return state.subject();
    }

    public Instant openedAt() {
        return state.openedAt();
    }

    public boolean rated() {
        return state.rated() > 0;
    }

    public List<Seat> seats() {
        return state.seats();
    }

    public @Nullable Seat seat(MemberId member) {
        return state.seat(member);
    }

    public @Nullable Call call() {
        return state.call();
    }

    public @Nullable CallSnapshot callSnapshot() {
        Call call = state.call();
        return call == null ? null : call.snapshot();
    }

    /** The newest limit messages with a seq below before (Long.MAX_VALUE: all), oldest first. */
    public List<ChatMessage> messages(long before, int limit) {
        var messages = new ArrayList<ChatMessage>();
        long first = state.messages() == 0 ? Long.MAX_VALUE : state.firstMessage();
        for (long seq = Math.min(before - 1, log.size()); seq >= first && messages.size() < limit; seq--) {
            RoomEvent event = log.get(seq);
            if (event.change() instanceof Change.Said said) {
                messages.add(said.message(event));
            }
        }
        Collections.reverse(messages);
        return messages;
    }

    /** Whether there is a message with a lower seq. */
    public boolean hasMessagesBefore(long seq) {
        return state.firstMessage() > 0 && state.firstMessage() < seq;
    }

    /** When a Tick has something to do; null if never. Also when a closed room may be forgotten. */
    public @Nullable Instant due(RoomRules rules) {
        return new Deadlines(state, rules).next();
    }

    /** Whether a closed room's time is over, so that it can be removed. */
    public boolean forgettable(RoomRules rules, Instant now) {
        Instant end = new Deadlines(state, rules).forgetAt();
        return end != null && !now.isBefore(end);
    }

    /** What relaying needs to know. */
    public RoomView view() {
        return new RoomView(id, position(), status(), seats(), call());
    }

    RoomLog log() {
        return log;
    }

    RoomState state() {
        return state;
    }

    Ledger ledger() {
        return ledger;
    }
}
