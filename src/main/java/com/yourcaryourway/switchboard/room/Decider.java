package com.yourcaryourway.switchboard.room;

import java.time.Instant;

/**
 * Decides what a new command changes in a room; repeats are sorted out before ({@link Repeats}). Each group of commands
 * has a class of its own. Pure; confined to one call.
 */
final class Decider implements RoomCommand.Handler<Decision> {
    private final Room room;
    private final RoomRules rules;
    private final Instant at;
    private final Seating seating;
    private final Talking talking;
    private final Calling calling;

    /** {@code at} is the time that the events will bear. */
    Decider(Room room, RoomRules rules, Instant at) {
        this.room = room;
        this.rules = rules;
        this.at = at;
        this.seating = new Seating(room);
        this.talking = new Talking(room);
        this.calling = new Calling(room, at);
    }

    @Override
    public Decision open(RoomCommand.Open command) {
        return Decision.known(room.log().get(1));
    }

    @Override
    public Decision join(RoomCommand.Join command) {
        return seating.join(command);
    }

    @Override
    public Decision leave(RoomCommand.Leave command) {
        return seating.leave(command);
    }

    @Override
    public Decision presence(RoomCommand.Presence command) {
        return seating.presence(command);
    }

    @Override
    public Decision close(RoomCommand.Close command) {
        return talking.close(command);
    }

    @Override
    public Decision rate(RoomCommand.Rate command) {
        return talking.rate(command);
    }

    @Override
    public Decision say(RoomCommand.Say command) {
        return talking.say(command);
    }

    @Override
    public Decision setMedia(RoomCommand.SetMedia command) {
        return calling.setMedia(command);
    }

    @Override
    public Decision startCall(RoomCommand.StartCall command) {
        return calling.start(command);
    }

    @Override
    public Decision acceptCall(RoomCommand.AcceptCall command) {
        return calling.accept(command);
    }

    @Override
    public Decision declineCall(RoomCommand.DeclineCall command) {
        return calling.decline(command);
    }

    @Override
    public Decision endCall(RoomCommand.EndCall command) {
        return calling.end(command);
    }

    @Override
    public Decision tick(RoomCommand.Tick command) {
        return Decision.of(new Deadlines(room.state(), rules).changes(at));
    }
}
