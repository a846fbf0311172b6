package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.PositionFormat;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Reads what happened after a position, without copying the whole room as a get would. */
final class ReadTail extends RoomProcessor implements ReadOnly {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Position since;

    ReadTail() {}

    ReadTail(int format, @Nullable Position since) {
        super(format);
        this.since = since;
    }

    @Override
    public byte[] process(Entry<String, Room> entry) {
        Room room = entry.getValue();
        return room == null ? Answers.absent() : Answers.of(format(), new Outcome(0, null, null), room, since);
    }

    @Override
    public int getClassId() {
        return RoomSerialization.READ_TAIL;
    }

    @Override
    void writeFields(ObjectDataOutput out) throws IOException {
        Fields.writeOptional(out, since, PositionFormat::write);
    }

    @Override
    void readFields(ObjectDataInput in) throws IOException {
        since = Fields.readOptional(in, PositionFormat::read);
    }
}
