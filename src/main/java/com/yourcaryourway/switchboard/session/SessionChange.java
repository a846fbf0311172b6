package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a session record. Pure and repeatable: applied twice, it gives what it gave first.
 */
public sealed interface SessionChange {
    /** The next record; the same object when nothing changes; null for none. */
    @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now);

    /**
     * Whether it presumes that the session's home is gone. That may have changed: a node that was alone in a split asks, and
     * when the split has ended, all are told.
     */
    default boolean presumesHomeGone() {
        return false;
    }

    /** A new session. An existing record stays as it is. */
    record Create(SessionRecord record) implements SessionChange {
        @Override
        public SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored == null ? record : stored;
        }
    }

    /** A resume: the later one wins. */
    record Claim(TokenHash presented, NodeId home, TokenHash fresh) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored == null || stored.wasClaimedWith(fresh) || !stored.opensWith(presented)
                    ? stored
                    : stored.claimed(home, presented, fresh, now);
        }
    }

    /** The former token is no longer good. */
    record Settle(long epoch) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored != null && held(stored, epoch) && stored.formerToken() != null ? stored.settled() : stored;
        }
    }

    record Seat(long epoch, RoomId room, Seating seating) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored != null && held(stored, epoch) ? stored.seated(room, seating) : stored;
        }
    }

    record Unseat(long epoch, RoomId room) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored != null && held(stored, epoch) && stored.rooms().containsKey(room)
                    ? stored.unseated(room)
                    : stored;
        }
    }

    /**
     * The home still has the session, with its client or waiting for it: whatever another node made of the record when it
     * could not see the home is undone, and a record that was lost is back. A later epoch stands.
     */
    record Restore(SessionRecord record) implements SessionChange {
        @Override
        public SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored == null || stored.epoch() < record.epoch() || record.differsAtSameEpoch(stored)
                    ? record.live(now)
                    : stored;
        }
    }

    /**
     * The next step of cleaning up after a session whose home is gone, by whoever found its record in a state: it is orphaned,
     * then nobody can claim it any more, then it is over, then the tombstone has stood long enough.
     */
    record Advance(long epoch, SessionRecord.State from) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            if (stored == null || stored.epoch() != epoch || stored.state() != from) {
                return stored;
            }
            return switch (from) {
                case LIVE -> stored.orphaned(now);
                case ORPHANED -> stored.expiring(now);
                case EXPIRING -> stored.ended(now);
                case ENDED -> null;
            };
        }

        @Override
        public boolean presumesHomeGone() {
            return from == SessionRecord.State.LIVE;
        }
    }

    /** The home gives it up: nobody can claim it any more, and its rooms may be left without a resume coming between. */
    record Expire(long epoch) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored != null && held(stored, epoch) && stored.state() != SessionRecord.State.EXPIRING
                    ? stored.expiring(now)
                    : stored;
        }
    }

    /** The session is over; a tombstone stays. */
    record End(long epoch) implements SessionChange {
        @Override
        public @Nullable SessionRecord apply(@Nullable SessionRecord stored, Instant now) {
            return stored != null && held(stored, epoch) ? stored.ended(now) : stored;
        }
    }

    private static boolean held(SessionRecord stored, long epoch) {
        return stored.epoch() == epoch && stored.state() != SessionRecord.State.ENDED;
    }
}
