package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.format.PositionFormat;
import com.yourcaryourway.switchboard.cluster.format.RoomEventFormat;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Brings a backup of a room to where the owner is: the events that the owner made, after the position that it made them
 * at. Throws when the backup does not have that position, so that Hazelcast copies the partition again.
 */
final class ApplyEvents implements EntryProcessor<String, Room, byte[]>, IdentifiedDataSerializable {
    private static final long serialVersionUID = 1L;

    private transient int format;
    private transient @Nullable Epoch epoch;
    private transient @Nullable Position base;
    private transient List<RoomEvent> events = List.of();

    ApplyEvents() {}

    /** @param base null when the events begin the room */
    ApplyEvents(int format, Epoch epoch, @Nullable Position base, List<RoomEvent> events) {
        this.format = format;
        this.epoch = epoch;
        this.base = base;
        this.events = events;
    }

    @Override
    public byte @Nullable [] process(Entry<String, Room> entry) {
        Room room = entry.getValue();
        if (base == null
                && epoch != null
                && (room == null || !room.position().epoch().equals(epoch))) {
            entry.setValue(Room.replay(new RoomId(entry.getKey()), epoch, events));
            return null;
        }
        if (room == null || (base != null && !room.continues(base))) {
            throw new IllegalStateException("backup of a room does not have the position " + base);
        }
        Room next = room;
        for (RoomEvent event : events) {
            if (event.seq() > next.position().seq()) {
                next = next.fold(event);
            }
        }
        if (next != room) {
            entry.setValue(next);
        }
        return null;
    }

    @Override
    public @Nullable EntryProcessor<String, Room, byte[]> getBackupProcessor() {
        return null;
    }

    @Override
    public int getFactoryId() {
        return RoomSerialization.FACTORY;
    }

    @Override
    public int getClassId() {
        return RoomSerialization.APPLY_EVENTS;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        if (epoch == null) {
            throw new IllegalStateException("no epoch");
        }
        FormatNumber.write(out, format);
        Fields.writeText(out, epoch.value());
        Fields.writeOptional(out, base, PositionFormat::write);
        Fields.writeList(out, events, RoomEventFormat::write);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        format = FormatNumber.read(in);
        epoch = new Epoch(Fields.readText(in));
        base = Fields.readOptional(in, PositionFormat::read);
        events = Fields.readList(in, RoomEventFormat::read);
    }
}
