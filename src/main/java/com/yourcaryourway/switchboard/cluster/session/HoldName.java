package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Sets a name's holder if it is the expected one, or none; answers with the holder afterwards (empty for none). A null
 * successor gives the name back.
 */
final class HoldName implements EntryProcessor<String, byte[], byte[]>, IdentifiedDataSerializable {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOBODY = {};

    private transient int format;
    private transient @Nullable String expected;
    private transient @Nullable String successor;
    private transient @Nullable PutBytes backup;

    HoldName() {}

    /** @param expected who may be replaced; a name that nobody holds is taken in any case */
    HoldName(int format, @Nullable String expected, @Nullable String successor) {
        this.format = format;
        this.expected = expected;
        this.successor = successor;
    }

    @Override
    public byte[] process(Entry<String, byte[]> entry) {
        byte[] stored = entry.getValue();
        String holder = stored == null ? null : new String(stored, StandardCharsets.UTF_8);
        if (holder == null || holder.equals(expected)) {
            stored = successor == null ? null : successor.getBytes(StandardCharsets.UTF_8);
            entry.setValue(stored);
        }
        backup = new PutBytes(stored);
        return stored == null ? NOBODY : stored;
    }

    @Override
    public @Nullable EntryProcessor<String, byte[], byte[]> getBackupProcessor() {
        return backup;
    }

    @Override
    public int getFactoryId() {
        return SessionSerialization.FACTORY;
    }

    @Override
    public int getClassId() {
        return SessionSerialization.HOLD_NAME;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        FormatNumber.write(out, format);
        out.writeString(expected);
        out.writeString(successor);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        format = FormatNumber.read(in);
        expected = in.readString();
        successor = in.readString();
    }
}
