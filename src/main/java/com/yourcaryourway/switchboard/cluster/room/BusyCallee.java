package com.yourcaryourway.switchboard.cluster.room;

import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Call;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomView;
import com.yourcaryourway.switchboard.session.Session;
import java.util.function.BiConsumer;

/**
 * Declines a call for somebody who is in another one. No room knows of the others; the callee's home does. On the
 * callee's loop.
 */
final class BusyCallee {
    private final HostedRooms hosted;
    private final BiConsumer<RoomId, RoomCommand> submit;

    BusyCallee(HostedRooms hosted, BiConsumer<RoomId, RoomCommand> submit) {
        this.hosted = hosted;
        this.submit = submit;
    }

    void rung(RoomId room, Call call, Session callee) {
        for (RoomId other : callee.seats().keySet()) {
            RoomView view = other.equals(room) ? null : hosted.view(other);
            Call running = view == null ? null : view.call();
            if (running != null && running.status() == CallStatus.ACTIVE) {
                var cause = new Cause(callee.id(), callee.nextOwnCause());
                submit.accept(room, new RoomCommand.DeclineCall(cause, call.id(), call.to(), Reason.BUSY));
                return;
            }
        }
    }
}
