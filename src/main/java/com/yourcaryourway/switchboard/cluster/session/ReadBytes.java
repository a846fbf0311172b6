package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.util.Map.Entry;

/** Reads an entry; empty for none. Keeps no state. */
final class ReadBytes implements EntryProcessor<String, byte[], byte[]>, IdentifiedDataSerializable, ReadOnly {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public byte[] process(Entry<String, byte[]> entry) {
        byte[] stored = entry.getValue();
        return stored == null ? NOTHING : stored;
    }

    @Override
    public int getFactoryId() {
        return SessionSerialization.FACTORY;
    }

    @Override
    public int getClassId() {
        return SessionSerialization.READ;
    }

    @Override
    public void writeData(ObjectDataOutput out) {}

    @Override
    public void readData(ObjectDataInput in) {}
}
