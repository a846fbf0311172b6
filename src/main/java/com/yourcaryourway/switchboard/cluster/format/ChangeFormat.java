package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.ChatMessage;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.Change.Accepted;
import com.yourcaryourway.switchboard.room.Change.Closed;
import com.yourcaryourway.switchboard.room.Change.Declined;
import com.yourcaryourway.switchboard.room.Change.Ended;
import com.yourcaryourway.switchboard.room.Change.Joined;
import com.yourcaryourway.switchboard.room.Change.Left;
import com.yourcaryourway.switchboard.room.Change.MediaSet;
import com.yourcaryourway.switchboard.room.Change.Moved;
import com.yourcaryourway.switchboard.room.Change.Opened;
import com.yourcaryourway.switchboard.room.Change.Rang;
import com.yourcaryourway.switchboard.room.Change.Rated;
import com.yourcaryourway.switchboard.room.Change.Said;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What happened in a room: the number of its kind, then its fields in the record's order. */
public final class ChangeFormat {
    static final Kinds<Change> KINDS = new Kinds<>(Change.class)
            .with(1, Opened.class, ChangeFormat::opened, ChangeFormat::opened)
            .with(
                    2,
                    Joined.class,
                    (out, joined) -> SeatFormat.write(out, joined.seat()),
                    in -> new Joined(SeatFormat.read(in)))
            .with(3, Left.class, ChangeFormat::left, ChangeFormat::left)
            .with(4, Moved.class, ChangeFormat::moved, ChangeFormat::moved)
            .with(5, Said.class, ChangeFormat::said, ChangeFormat::said)
            .with(6, MediaSet.class, ChangeFormat::mediaSet, ChangeFormat::mediaSet)
            .with(7, Rang.class, (out, rang) -> CallFormat.write(out, rang.call()), in -> new Rang(CallFormat.read(in)))
            .with(
                    8,
                    Accepted.class,
                    (out, accepted) -> CallFormat.write(out, accepted.call()),
                    in -> new Accepted(CallFormat.read(in)))
            .with(9, Declined.class, ChangeFormat::declined, ChangeFormat::declined)
            .with(10, Ended.class, ChangeFormat::ended, ChangeFormat::ended)
            .with(11, Closed.class, ChangeFormat::closed, ChangeFormat::closed)
            .with(12, Rated.class, ChangeFormat::rated, ChangeFormat::rated);

    private ChangeFormat() {}

    public static void write(DataOutput out, Change change) throws IOException {
        KINDS.write(out, change);
    }

    public static Change read(DataInput in) throws IOException {
        return KINDS.read(in);
    }

    private static void opened(DataOutput out, Opened change) throws IOException {
        Fields.writeText(out, change.subject());
        SeatFormat.write(out, change.customer());
    }

    private static Opened opened(DataInput in) throws IOException {
        return new Opened(Fields.readText(in), SeatFormat.read(in));
    }

    private static void left(DataOutput out, Left change) throws IOException {
        Ids.writeMember(out, change.member());
        EnumFormat.REASON.write(out, change.reason());
    }

    private static Left left(DataInput in) throws IOException {
        return new Left(Ids.readMember(in), EnumFormat.REASON.read(in));
    }

    private static void moved(DataOutput out, Moved change) throws IOException {
        Ids.writeMember(out, change.member());
        Ids.writeNode(out, change.home());
        Fields.writeNumber(out, change.sessionEpoch());
        out.writeBoolean(change.connected());
        out.writeBoolean(change.gone());
    }

    private static Moved moved(DataInput in) throws IOException {
        return new Moved(
                Ids.readMember(in), Ids.readNode(in), Fields.readNumber(in), in.readBoolean(), in.readBoolean());
    }

    private static void said(DataOutput out, Said change) throws IOException {
        Fields.writeText(out, change.message().value());
        Ids.writeMember(out, change.author().id());
        Fields.writeText(out, change.author().name());
        EnumFormat.ROLE.write(out, change.author().role());
        Fields.writeText(out, change.text());
    }

    private static Said said(DataInput in) throws IOException {
        var message = new MessageId(Fields.readText(in));
        var author = new ChatMessage.Author(Ids.readMember(in), Fields.readText(in), EnumFormat.ROLE.read(in));
        return new Said(message, author, Fields.readText(in));
    }

    private static void mediaSet(DataOutput out, MediaSet change) throws IOException {
        Ids.writeMember(out, change.member());
        MediaFormat.write(out, change.media());
    }

    private static MediaSet mediaSet(DataInput in) throws IOException {
        return new MediaSet(Ids.readMember(in), MediaFormat.read(in));
    }

    private static void declined(DataOutput out, Declined change) throws IOException {
        CallFormat.write(out, change.call());
        EnumFormat.REASON.write(out, change.reason());
    }

    private static Declined declined(DataInput in) throws IOException {
        return new Declined(CallFormat.read(in), EnumFormat.REASON.read(in));
    }

    private static void ended(DataOutput out, Ended change) throws IOException {
        CallFormat.write(out, change.call());
        EnumFormat.REASON.write(out, change.reason());
    }

    private static Ended ended(DataInput in) throws IOException {
        return new Ended(CallFormat.read(in), EnumFormat.REASON.read(in));
    }

    private static void closed(DataOutput out, Closed change) throws IOException {
        Fields.writeOptional(out, change.by(), Ids::writeMember);
        EnumFormat.REASON.write(out, change.reason());
    }

    private static Closed closed(DataInput in) throws IOException {
        return new Closed(Fields.readOptional(in, Ids::readMember), EnumFormat.REASON.read(in));
    }

    private static void rated(DataOutput out, Rated change) throws IOException {
        Fields.writeNumber(out, change.score());
        Fields.writeText(out, change.comment());
    }

    private static Rated rated(DataInput in) throws IOException {
        return new Rated(Fields.readInt(in), Fields.readText(in));
    }
}
