package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.format.SessionChangeFormat;
import com.yourcaryourway.switchboard.cluster.format.SessionFormat;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.session.SessionChange;
import com.yourcaryourway.switchboard.session.SessionRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a change of a session record and answers with the record before and after. What it stores and answers is in the
 * format that it came in.
 */
final class ChangeSession
        implements EntryProcessor<String, byte[], byte[]>, IdentifiedDataSerializable, HazelcastInstanceAware {
    private static final long serialVersionUID = 1L;

    private transient int format;
    private transient @Nullable SessionChange change;
    private transient @Nullable Owner owner;
    private transient @Nullable PutBytes backup;

    ChangeSession() {}

    ChangeSession(int format, SessionChange change) {
        this.format = format;
        this.change = change;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance hazelcast) {
        owner = Owner.of(hazelcast);
    }

    @Override
    public byte[] process(Entry<String, byte[]> entry) {
        if (change == null || owner == null) {
            throw new IllegalStateException("nothing to do here");
        }
        byte[] stored = entry.getValue();
        SessionRecord before = stored == null ? null : Bytes.read(stored, SessionFormat::read);
        boolean outdated = before != null && change.presumesHomeGone() && owner.sees(before.home());
        SessionRecord after = outdated ? before : change.apply(before, owner.now());
        byte[] next = after == null ? null : Bytes.of(format, after, SessionFormat::write);
        if (!Arrays.equals(stored, next)) {
            entry.setValue(next);
        }
        backup = new PutBytes(next);
        return new Transition(before, after).bytes(format);
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
        return SessionSerialization.CHANGE;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        if (change == null) {
            throw new IllegalStateException("no change");
        }
        FormatNumber.write(out, format);
        SessionChangeFormat.write(out, change);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        format = FormatNumber.read(in);
        change = SessionChangeFormat.read(in);
    }
}
