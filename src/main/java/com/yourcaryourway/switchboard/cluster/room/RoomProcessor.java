package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.room.Room;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What all processors of the rooms map share: the owner's clock and rules, the format, and the backup that is decided
 * while processing. The command itself never runs on a backup, which may be in another state or version. Answer and backup
 * are in the format that the processor came in: whoever sent it knew that all could read that.
 */
abstract class RoomProcessor
        implements EntryProcessor<String, Room, byte[]>, IdentifiedDataSerializable, HazelcastInstanceAware {
    private static final long serialVersionUID = 1L;

    private transient int format;
    private transient @Nullable Owner owner;
    private transient @Nullable EntryProcessor<String, Room, byte[]> backup;

    /** For {@link #readData}. */
    RoomProcessor() {}

    RoomProcessor(int format) {
        this.format = format;
    }

    final int format() {
        return format;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance hazelcast) {
        owner = Owner.of(hazelcast);
    }

    final Owner owner() {
        if (owner == null) {
            throw new IllegalStateException("not on a partition's owner");
        }
        return owner;
    }

    final void backUpWith(EntryProcessor<String, Room, byte[]> processor) {
        backup = processor;
    }

    @Override
    public abstract byte[] process(Entry<String, Room> entry);

    @Override
    public @Nullable EntryProcessor<String, Room, byte[]> getBackupProcessor() {
        return backup;
    }

    @Override
    public final int getFactoryId() {
        return RoomSerialization.FACTORY;
    }

    @Override
    public final void writeData(ObjectDataOutput out) throws IOException {
        FormatNumber.write(out, format);
        writeFields(out);
    }

    @Override
    public final void readData(ObjectDataInput in) throws IOException {
        format = FormatNumber.read(in);
        readFields(in);
    }

    abstract void writeFields(ObjectDataOutput out) throws IOException;

    abstract void readFields(ObjectDataInput in) throws IOException;
}
