package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.TokenHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session's record. */
public final class SessionFormat {
    private static final SessionRecord.State[] STATES = {
        SessionRecord.State.LIVE, SessionRecord.State.ORPHANED, SessionRecord.State.ENDED, SessionRecord.State.EXPIRING
    };

    private SessionFormat() {}

    public static void write(DataOutput out, SessionRecord record) throws IOException {
        Ids.writeSession(out, record.id());
        Fields.writeText(out, record.principal().name());
        EnumFormat.ROLE.write(out, record.principal().role());
        Ids.writeNode(out, record.home());
        Fields.writeOptional(out, record.formerHome(), Ids::writeNode);
        Fields.writeNumber(out, record.epoch());
        writeToken(out, record.token());
        Fields.writeOptional(out, record.formerToken(), SessionFormat::writeToken);
        Fields.writeList(out, record.supersededTokens(), SessionFormat::writeToken);
        writeState(out, record.state());
        Fields.writeInstant(out, record.since());
        Fields.writeNumber(out, record.rooms().size());
        for (Map.Entry<RoomId, Seating> seat : record.rooms().entrySet()) {
            Fields.writeText(out, seat.getKey().value());
            writeSeating(out, seat.getValue());
        }
    }

    public static SessionRecord read(DataInput in) throws IOException {
        var id = Ids.readSession(in);
        var principal = new Principal(Fields.readText(in), EnumFormat.ROLE.read(in));
        var home = Ids.readNode(in);
        NodeId formerHome = Fields.readOptional(in, Ids::readNode);
        long epoch = Fields.readNumber(in);
        TokenHash token = readToken(in);
        TokenHash former = Fields.readOptional(in, SessionFormat::readToken);
        List<TokenHash> superseded = Fields.readList(in, SessionFormat::readToken);
        SessionRecord.State state = readState(in);
        var since = Fields.readInstant(in);
        int size = Fields.readInt(in);
        Map<RoomId, Seating> rooms = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            rooms.put(new RoomId(Fields.readText(in)), readSeating(in));
        }
        return new SessionRecord(
                id, principal, home, formerHome, epoch, token, former, superseded, rooms, state, since);
    }

    static void writeSeating(DataOutput out, Seating seating) throws IOException {
        Ids.writeMember(out, seating.member());
        Fields.writeNumber(out, seating.joinSeq());
    }

    static Seating readSeating(DataInput in) throws IOException {
        return new Seating(Ids.readMember(in), Fields.readNumber(in));
    }

    static void writeToken(DataOutput out, TokenHash token) throws IOException {
        Fields.writeText(out, token.value());
    }

    static TokenHash readToken(DataInput in) throws IOException {
        return new TokenHash(Fields.readText(in));
    }

    static void writeState(DataOutput out, SessionRecord.State state) throws IOException {
        out.writeByte(number(state));
    }

    static SessionRecord.State readState(DataInput in) throws IOException {
        return STATES[in.readUnsignedByte()];
    }

    private static int number(SessionRecord.State state) {
        return switch (state) {
            case LIVE -> 0;
            case ORPHANED -> 1;
            case ENDED -> 2;
            case EXPIRING -> 3;
        };
    }
}
