package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.config.SerializerConfig;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.hazelcast.nio.serialization.StreamSerializer;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.format.RoomFormat;
import com.yourcaryourway.switchboard.room.Room;
import java.io.IOException;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The wire numbers of the rooms map's processors and values. Numbers are never reused. */
public final class RoomSerialization {
    static final int FACTORY = 1;
    static final int SUBMIT = 1;
    static final int APPLY_EVENTS = 2;
    static final int REPLACE = 3;
    static final int OFFER = 4;
    static final int READ_TAIL = 5;
    static final int READ_HEAD = 6;
    static final int FORGET = 7;
    private static final int ROOM_TYPE = 101;

    private static final Map<Integer, Supplier<IdentifiedDataSerializable>> BY_ID = Map.of(
            SUBMIT, SubmitCommand::new,
            APPLY_EVENTS, ApplyEvents::new,
            REPLACE, ReplaceRoom::new,
            OFFER, OfferRoom::new,
            READ_TAIL, ReadTail::new,
            READ_HEAD, ReadHead::new,
            FORGET, ForgetRoom::new);

    private RoomSerialization() {}

    /** Adds everything that the rooms map needs; rooms are written in the format of this moment. */
    public static void configure(SerializationConfig config, IntSupplier format) {
        config.addDataSerializableFactory(FACTORY, id -> {
            Supplier<IdentifiedDataSerializable> supplier = BY_ID.get(id);
            if (supplier == null) {
                throw new IllegalArgumentException("no room processor has the number " + id);
            }
            return supplier.get();
        });
        config.addSerializerConfig(
                new SerializerConfig().setTypeClass(Room.class).setImplementation(new RoomSerializer(format)));
    }

    private record RoomSerializer(IntSupplier format) implements StreamSerializer<Room> {
        @Override
        public int getTypeId() {
            return ROOM_TYPE;
        }

        @Override
        public void write(ObjectDataOutput out, Room room) throws IOException {
            FormatNumber.write(out, format.getAsInt());
            RoomFormat.write(out, room);
        }

        @Override
        public Room read(ObjectDataInput in) throws IOException {
            FormatNumber.read(in);
            return RoomFormat.read(in);
        }
    }
}
