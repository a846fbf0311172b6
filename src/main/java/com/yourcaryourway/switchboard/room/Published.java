package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.RoomId;

/**
 * A room event as its members see it: every change is exactly one push. Immutable, any thread. A seat that was just made
 * has read nothing; later read marks travel by themselves.
 */
public final class Published implements Change.Handler<Push> {
    private final RoomEvent event;
    private final Push.Stamp stamp;

    private Published(RoomId room, Epoch epoch, RoomEvent event) {
        this.event = event;
        this.stamp = new Push.Stamp(room, epoch, event.seq(), event.at());
    }

    /** The push for an event of this room and history. */
    public static Push of(RoomId room, Epoch epoch, RoomEvent event) {
        return event.change().accept(new Published(room, epoch, event));
    }

    @Override
    public Push opened(Change.Opened change) {
        return new Push.RoomJoined(stamp, change.customer().snapshot(0));
    }

    @Override
    public Push joined(Change.Joined change) {
        return new Push.RoomJoined(stamp, change.seat().snapshot(0));
    }

    @Override
    public Push left(Change.Left change) {
        return new Push.RoomLeft(stamp, change.member(), change.reason());
    }

    @Override
    public Push moved(Change.Moved change) {
        return new Push.RoomPresence(stamp, change.member(), change.connected());
    }

    @Override
    public Push said(Change.Said change) {
        return new Push.ChatPosted(stamp, change.message(event));
    }

    @Override
    public Push mediaSet(Change.MediaSet change) {
        return new Push.CallMedia(stamp, change.member(), change.media());
    }

    @Override
    public Push rang(Change.Rang change) {
        return new Push.CallRinging(stamp, change.call().snapshot());
    }

    @Override
    public Push accepted(Change.Accepted change) {
        return new Push.CallAccepted(stamp, change.call().snapshot());
    }

    @Override
    public Push declined(Change.Declined change) {
        return new Push.CallDeclined(stamp, change.call().snapshot(), change.reason());
    }

    @Override
    public Push ended(Change.Ended change) {
        return new Push.CallEnded(stamp, change.call().snapshot(), change.reason());
    }

    @Override
    public Push closed(Change.Closed change) {
        return new Push.RoomClosed(stamp, change.by(), change.reason());
    }

    @Override
    public Push rated(Change.Rated change) {
        return new Push.RoomRated(stamp, change.score());
    }
}
