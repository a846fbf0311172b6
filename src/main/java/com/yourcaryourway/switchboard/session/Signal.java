package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;

/**
 * A signaling frame on its way between two seats.
 *
 * @param lane names the numbering: the sender's epoch when it began, so that a sender who lost its numbers is told apart
 * @param number counts the frames of the lane from 1
 * @param oldest the lowest number that the sender still keeps: what came before was received, by a former home of the receiver
 *     if not by this one
 * @param request the client's request id, 0 for none; rising, so that a frame sent again after a crash is known
 * @param roomSeq the seq of the room as the sender saw it; the receiver's home waits until it is there too
 */
public record Signal(
        RoomId room,
        MemberId from,
        MemberId to,
        SessionId sender,
        SessionId receiver,
        long lane,
        long number,
        long oldest,
        long request,
        long roomSeq,
        EncodedPush push) {
    /** As the sender's session gives it to {@link SentSignals}, which numbers it. */
    public static Signal unnumbered(
            RoomId room,
            MemberId from,
            MemberId to,
            SessionId sender,
            SessionId receiver,
            long request,
            long roomSeq,
            EncodedPush push) {
        return new Signal(room, from, to, sender, receiver, 0, 0, 0, request, roomSeq, push);
    }

    Signal numbered(long lane, long number, long oldest) {
        return new Signal(room, from, to, sender, receiver, lane, number, oldest, request, roomSeq, push);
    }

    /** What the receiver's home says back: everything of the lane up to {@code number} is there. */
    public record Receipt(
            SessionId sender, RoomId room, MemberId from, MemberId to, long lane, long number, boolean resend) {}
}
