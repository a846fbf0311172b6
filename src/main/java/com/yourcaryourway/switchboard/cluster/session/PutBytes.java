package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Makes a backup's entry what the owner's is; null removes it. */
final class PutBytes implements EntryProcessor<String, byte[], byte[]>, IdentifiedDataSerializable {
    private static final long serialVersionUID = 1L;

    private transient byte @Nullable [] value;

    PutBytes() {}

    PutBytes(byte @Nullable [] value) {
        this.value = value;
    }

    @Override
    public byte @Nullable [] process(Entry<String, byte[]> entry) {
        entry.setValue(value);
        return null;
    }

    @Override
    public @Nullable EntryProcessor<String, byte[], byte[]> getBackupProcessor() {
        return null;
    }

    @Override
    public int getFactoryId() {
        return SessionSerialization.FACTORY;
    }

    @Override
    public int getClassId() {
        return SessionSerialization.PUT;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeByteArray(value);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        value = in.readByteArray();
    }
}
