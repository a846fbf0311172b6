package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.yourcaryourway.switchboard.cluster.format.CommandFormat;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.PositionFormat;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Carries out a command on a room and answers with everything after the caller's position. */
final class SubmitCommand extends RoomProcessor {
    private static final long serialVersionUID = 1L;

    private transient @Nullable RoomCommand command;
    private transient @Nullable Position since;

    SubmitCommand() {}

    SubmitCommand(int format, RoomCommand command, @Nullable Position since) {
        super(format);
        this.command = command;
        this.since = since;
    }

    @Override
    public byte[] process(Entry<String, Room> entry) {
        if (command == null) {
            throw new IllegalStateException("no command");
        }
        Room room = entry.getValue();
        Room.Applied applied;
        if (room != null) {
            applied = room.apply(command, owner().rules(), owner().now());
        } else if (command instanceof RoomCommand.Open open) {
            applied = Room.open(open, owner().now());
        } else {
            return Answers.absent();
        }
        if (applied.events().isEmpty()) {
            repeatBackup(applied.room(), applied.outcome());
        } else {
            entry.setValue(applied.room());
            backUpWith(new ApplyEvents(
                    format(),
                    applied.room().position().epoch(),
                    room == null ? null : room.position(),
                    applied.events()));
        }
        return Answers.of(format(), applied.outcome(), applied.room(), since);
    }

    /** A repeat makes sure that the backups have what the first run made. */
    private void repeatBackup(Room room, Outcome outcome) {
        if (outcome.seq() > 0) {
            backUpWith(new ApplyEvents(
                    format(),
                    room.position().epoch(),
                    room.positionAt(outcome.seq() - 1),
                    room.after(outcome.seq() - 1)));
        }
    }

    @Override
    public int getClassId() {
        return RoomSerialization.SUBMIT;
    }

    @Override
    void writeFields(ObjectDataOutput out) throws IOException {
        if (command == null) {
            throw new IllegalStateException("no command");
        }
        CommandFormat.write(out, command);
        Fields.writeOptional(out, since, PositionFormat::write);
    }

    @Override
    void readFields(ObjectDataInput in) throws IOException {
        command = CommandFormat.read(in);
        since = Fields.readOptional(in, PositionFormat::read);
    }
}
