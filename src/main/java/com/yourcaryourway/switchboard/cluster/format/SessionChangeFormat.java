package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.SessionChange;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is asked of a session's record. */
public final class SessionChangeFormat {
    private static final Kinds<SessionChange> KINDS = new Kinds<>(SessionChange.class)
            .with(
                    1,
                    SessionChange.Create.class,
                    (out, change) -> SessionFormat.write(out, change.record()),
                    in -> new SessionChange.Create(SessionFormat.read(in)))
            .with(2, SessionChange.Claim.class, SessionChangeFormat::writeClaim, SessionChangeFormat::readClaim)
            .with(
                    3,
                    SessionChange.Settle.class,
                    (out, change) -> Fields.writeNumber(out, change.epoch()),
                    in -> new SessionChange.Settle(Fields.readNumber(in)))
            .with(4, SessionChange.Seat.class, SessionChangeFormat::writeSeat, SessionChangeFormat::readSeat)
            .with(5, SessionChange.Unseat.class, SessionChangeFormat::writeUnseat, SessionChangeFormat::readUnseat)
            .with(6, SessionChange.Advance.class, SessionChangeFormat::writeAdvance, SessionChangeFormat::readAdvance)
            .with(
                    7,
                    SessionChange.End.class,
                    (out, change) -> Fields.writeNumber(out, change.epoch()),
                    in -> new SessionChange.End(Fields.readNumber(in)))
            .with(
                    8,
                    SessionChange.Expire.class,
                    (out, change) -> Fields.writeNumber(out, change.epoch()),
                    in -> new SessionChange.Expire(Fields.readNumber(in)))
            .with(
                    9,
                    SessionChange.Restore.class,
                    (out, change) -> SessionFormat.write(out, change.record()),
                    in -> new SessionChange.Restore(SessionFormat.read(in)));

    private SessionChangeFormat() {}

    public static void write(DataOutput out, SessionChange change) throws IOException {
        KINDS.write(out, change);
    }

    public static SessionChange read(DataInput in) throws IOException {
        return KINDS.read(in);
    }

    private static void writeClaim(DataOutput out, SessionChange.Claim change) throws IOException {
        SessionFormat.writeToken(out, change.presented());
        Ids.writeNode(out, change.home());
        SessionFormat.writeToken(out, change.fresh());
    }

    private static SessionChange.Claim readClaim(DataInput in) throws IOException {
        return new SessionChange.Claim(SessionFormat.readToken(in), Ids.readNode(in), SessionFormat.readToken(in));
    }

    private static void writeSeat(DataOutput out, SessionChange.Seat change) throws IOException {
        Fields.writeNumber(out, change.epoch());
        Fields.writeText(out, change.room().value());
        SessionFormat.writeSeating(out, change.seating());
    }

    private static SessionChange.Seat readSeat(DataInput in) throws IOException {
        return new SessionChange.Seat(
                Fields.readNumber(in), new RoomId(Fields.readText(in)), SessionFormat.readSeating(in));
    }

    private static void writeUnseat(DataOutput out, SessionChange.Unseat change) throws IOException {
        Fields.writeNumber(out, change.epoch());
        Fields.writeText(out, change.room().value());
    }

    private static SessionChange.Unseat readUnseat(DataInput in) throws IOException {
        return new SessionChange.Unseat(Fields.readNumber(in), new RoomId(Fields.readText(in)));
    }

    private static void writeAdvance(DataOutput out, SessionChange.Advance change) throws IOException {
        Fields.writeNumber(out, change.epoch());
        SessionFormat.writeState(out, change.from());
    }

    private static SessionChange.Advance readAdvance(DataInput in) throws IOException {
        return new SessionChange.Advance(Fields.readNumber(in), SessionFormat.readState(in));
    }
}
