package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How two histories of a room become one (design, section 1.7): existing's log stays as it is, and what only offered
 * has is appended in offered's order, then {@link Settlement} settles what cannot both be. Confined to one call.
 *
 * <p>An appended event gets a new seq and place in the chain, but keeps its cause, its content and its {@code at}, so
 * that a message shows when it was written; {@code at} may therefore go back among united events, and is monotone again
 * after them. What is the same in both histories is known by those three, whatever its seq; a message by its author and
 * message id, a seat by the cause that made it. Left out is only what concerns a seat that was undone meanwhile, on either
 * side, or that offered did not know, and what another word on the same subject overtook ({@link Concurrent}).
 *
 * <p>What is settled stays so. Any number of histories give the same room in whatever order they meet, as long as each
 * claim (a seat, a call) was made in one of them only; the same request carried out in two of them at different times
 * counts with the time that was there when it was settled.
 *
 * <p>So everything that was acknowledged on either side is there: messages, the rating, the closing. A message that is
 * sent again changes nothing, whichever side had it first. The same holds of every other command whose events are in the
 * united log; one of the few whose events were left out is decided anew by what it names: a join seq, a session epoch, a
 * call that is over.
 *
 * <p>A new epoch whenever something is new, even if existing's log is only shorter: clients keep no chain, and one that
 * read a part of existing's epoch that was lost could not tell what stands there now.
 */
final class Unite implements Change.Handler<Boolean> {
    private final Room offered;
    private final Concurrent concurrent;
    private final Claims claims;
    private final Claims theirClaims;
    private final Claims theirLastClaims;
    private Room room;
    private RoomEvent event;

    private Unite(Room existing, Room offered, long common) {
        this.offered = offered;
        this.room = existing;
        this.event = offered.log().get(1);
        this.concurrent = new Concurrent(Fact.of(existing.after(common)), Fact.of(offered.after(common)));
        this.claims = Claims.of(existing.after(0));
        this.theirClaims = Claims.of(offered.after(0).subList(0, Math.toIntExact(common)));
        this.theirLastClaims = Claims.of(offered.after(0));
    }

    static Room.Applied of(Room existing, Room offered, Epoch freshEpoch, Instant now) {
        if (!existing.id().equals(offered.id())) {
            throw new IllegalArgumentException(existing.id() + " and " + offered.id() + " are different rooms");
        }
        long common = common(existing, offered);
        Room room = existing;
        if (common == existing.log().size()) {
            for (RoomEvent event : offered.after(common)) {
                room = room.fold(event);
            }
        } else if (common < offered.log().size()) {
            room = new Unite(existing, offered, common).walk(common, now);
        }
        List<RoomEvent> fresh = room.after(existing.log().size());
        return fresh.isEmpty()
                ? new Room.Applied(existing, fresh, new Outcome(0, null, null))
                : new Room.Applied(
                        room.renamed(freshEpoch),
                        fresh,
                        new Outcome(fresh.get(0).seq(), fresh.get(0).at(), null));
    }

    /** The seq up to which both logs are the same. */
    static long common(Room one, Room other) {
        long same = 0;
        long differs = Math.min(one.log().size(), other.log().size()) + 1;
        while (differs - same > 1) {
            long middle = same + (differs - same) / 2;
            if (one.chainAt(middle) == other.chainAt(middle)) {
                same = middle;
            } else {
                differs = middle;
            }
        }
        return same;
    }

    private Room walk(long common, Instant now) {
        Room existing = room;
        for (RoomEvent next : offered.after(common)) {
            event = next;
            if (!concurrent.mine().contains(Fact.of(next)) && next.change().accept(this)) {
                room = next.change() instanceof Change.Left left
                        ? Settlement.unseat(room, next.cause(), left, next.at())
                        : room.append(next.cause(), next.change(), next.at());
                claims.add(next);
            }
            theirClaims.add(next);
        }
        return room == existing ? existing : Settlement.settle(room, claims, now);
    }

    @Override
    public Boolean opened(Change.Opened change) {
        return false;
    }

    /** Not if the seat was undone on either side; a second time only if that makes the claim an earlier one. */
    @Override
    public Boolean joined(Change.Joined change) {
        Cause name = event.cause();
        Claims.Claim last = theirLastClaims.of(change.seat().member());
        if (claims.undone(name) || last == null || !last.names().contains(name)) {
            return false;
        }
        Claims.Claim seated = claims.of(change.seat().member());
        return seated == null || !seated.names().contains(name) || event.at().isBefore(seated.at());
    }

    @Override
    public Boolean left(Change.Left change) {
        return isTheirs(change.member());
    }

    @Override
    public Boolean moved(Change.Moved change) {
        return isTheirLast(change.member(), Claims.Claim::moved);
    }

    @Override
    public Boolean mediaSet(Change.MediaSet change) {
        return isTheirLast(change.member(), Claims.Claim::media);
    }

    /** Whether the seat in which the member sits now is the one that offered speaks of. */
    private boolean isTheirs(MemberId member) {
        Claims.Claim theirs = theirClaims.of(member);
        return theirs != null && theirs.meets(claims.of(member));
    }

    /** And whether offered keeps the seat and has the last word on it. */
    private boolean isTheirLast(MemberId member, Function<Claims.Claim, @Nullable Fact> word) {
        Claims.Claim mine = claims.of(member);
        Claims.Claim last = theirLastClaims.of(member);
        return mine != null
                && last != null
                && isTheirs(member)
                && last.meets(mine)
                && concurrent.theirsIsLater(word.apply(mine), word.apply(last));
    }

    @Override
    public Boolean said(Change.Said change) {
        return room.ledger().message(change.author().id(), change.message()) == null;
    }

    /** Not for a seat that existing saw undone, even if its member sits again. */
    @Override
    public Boolean rang(Change.Rang change) {
        return isTheirs(change.call().from()) && isTheirs(change.call().to());
    }

    @Override
    public Boolean accepted(Change.Accepted change) {
        return true;
    }

    @Override
    public Boolean declined(Change.Declined change) {
        return true;
    }

    @Override
    public Boolean ended(Change.Ended change) {
        return true;
    }

    @Override
    public Boolean closed(Change.Closed change) {
        return true;
    }

    @Override
    public Boolean rated(Change.Rated change) {
        return concurrent.theirsIsLater(rating(room), rating(offered));
    }

    private static @Nullable Fact rating(Room room) {
        long seq = room.state().rated();
        return seq == 0 ? null : Fact.of(room.log().get(seq));
    }
}
