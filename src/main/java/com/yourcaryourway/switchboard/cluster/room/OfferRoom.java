package com.yourcaryourway.switchboard.cluster.room;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.RoomFormat;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Room;
import java.io.IOException;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Unites a history that a replica has with the stored one, or stores it if there is none. */
final class OfferRoom extends RoomProcessor {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Room offered;
    private transient @Nullable Epoch fresh;

    OfferRoom() {}

    OfferRoom(int format, Room offered, Epoch fresh) {
        super(format);
        this.offered = offered;
        this.fresh = fresh;
    }

    @Override
    public byte[] process(Entry<String, Room> entry) {
        if (offered == null || fresh == null) {
            throw new IllegalStateException("nothing offered");
        }
        Room existing = entry.getValue();
        Room united = existing == null
                ? offered
                : Room.unite(existing, offered, fresh, owner().now()).room();
        if (united != existing) {
            entry.setValue(united);
        }
        backUpWith(new ReplaceRoom(format(), united));
        return Answers.of(format(), new Outcome(0, null, null), united, offered.position());
    }

    @Override
    public int getClassId() {
        return RoomSerialization.OFFER;
    }

    @Override
    void writeFields(ObjectDataOutput out) throws IOException {
        if (offered == null || fresh == null) {
            throw new IllegalStateException("nothing offered");
        }
        RoomFormat.write(out, offered);
        Fields.writeText(out, fresh.value());
    }

    @Override
    void readFields(ObjectDataInput in) throws IOException {
        offered = RoomFormat.read(in);
        fresh = new Epoch(Fields.readText(in));
    }
}
