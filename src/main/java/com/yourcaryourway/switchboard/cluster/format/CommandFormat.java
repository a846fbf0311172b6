package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomCommand.AcceptCall;
import com.yourcaryourway.switchboard.room.RoomCommand.Close;
import com.yourcaryourway.switchboard.room.RoomCommand.DeclineCall;
import com.yourcaryourway.switchboard.room.RoomCommand.EndCall;
import com.yourcaryourway.switchboard.room.RoomCommand.Join;
import com.yourcaryourway.switchboard.room.RoomCommand.Leave;
import com.yourcaryourway.switchboard.room.RoomCommand.Open;
import com.yourcaryourway.switchboard.room.RoomCommand.Presence;
import com.yourcaryourway.switchboard.room.RoomCommand.Rate;
import com.yourcaryourway.switchboard.room.RoomCommand.Say;
import com.yourcaryourway.switchboard.room.RoomCommand.SetMedia;
import com.yourcaryourway.switchboard.room.RoomCommand.StartCall;
import com.yourcaryourway.switchboard.room.RoomCommand.Tick;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is asked of a room: the number of its kind, its cause, then its other fields in the record's order. */
public final class CommandFormat {
    static final Kinds<RoomCommand> KINDS = new Kinds<>(RoomCommand.class)
            .with(1, Open.class, caused(CommandFormat::open), CommandFormat::open)
            .with(2, Join.class, caused(CommandFormat::join), CommandFormat::join)
            .with(3, Leave.class, caused(CommandFormat::leave), CommandFormat::leave)
            .with(4, Close.class, caused(CommandFormat::close), CommandFormat::close)
            .with(5, Rate.class, caused(CommandFormat::rate), CommandFormat::rate)
            .with(6, Say.class, caused(CommandFormat::say), CommandFormat::say)
            .with(7, Presence.class, caused(CommandFormat::presence), CommandFormat::presence)
            .with(8, SetMedia.class, caused(CommandFormat::setMedia), CommandFormat::setMedia)
            .with(9, StartCall.class, caused(CommandFormat::startCall), CommandFormat::startCall)
            .with(10, AcceptCall.class, caused(CommandFormat::acceptCall), CommandFormat::acceptCall)
            .with(11, DeclineCall.class, caused(CommandFormat::declineCall), CommandFormat::declineCall)
            .with(12, EndCall.class, caused(CommandFormat::endCall), CommandFormat::endCall)
            .with(13, Tick.class, caused((out, tick) -> {}), in -> new Tick(CauseFormat.read(in)));

    private CommandFormat() {}

    public static void write(DataOutput out, RoomCommand command) throws IOException {
        KINDS.write(out, command);
    }

    public static RoomCommand read(DataInput in) throws IOException {
        return KINDS.read(in);
    }

    private static <C extends RoomCommand> Fields.Writer<C> caused(Fields.Writer<C> rest) {
        return (out, command) -> {
            CauseFormat.write(out, command.cause());
            rest.write(out, command);
        };
    }

    private static void open(DataOutput out, Open command) throws IOException {
        Fields.writeText(out, command.room().value());
        Fields.writeText(out, command.epoch().value());
        Ids.writeMember(out, command.member());
        Fields.writeText(out, command.name());
        Ids.writeSession(out, command.session());
        Ids.writeNode(out, command.home());
        Fields.writeNumber(out, command.sessionEpoch());
        Fields.writeText(out, command.subject());
    }

    private static Open open(DataInput in) throws IOException {
        return new Open(
                CauseFormat.read(in),
                new RoomId(Fields.readText(in)),
                new Epoch(Fields.readText(in)),
                Ids.readMember(in),
                Fields.readText(in),
                Ids.readSession(in),
                Ids.readNode(in),
                Fields.readNumber(in),
                Fields.readText(in));
    }

    private static void join(DataOutput out, Join command) throws IOException {
        Ids.writeMember(out, command.member());
        Fields.writeText(out, command.name());
        Ids.writeSession(out, command.session());
        Ids.writeNode(out, command.home());
        Fields.writeNumber(out, command.sessionEpoch());
    }

    private static Join join(DataInput in) throws IOException {
        return new Join(
                CauseFormat.read(in),
                Ids.readMember(in),
                Fields.readText(in),
                Ids.readSession(in),
                Ids.readNode(in),
                Fields.readNumber(in));
    }

    private static void leave(DataOutput out, Leave command) throws IOException {
        Ids.writeMember(out, command.member());
        Fields.writeNumber(out, command.joinSeq());
        EnumFormat.REASON.write(out, command.reason());
    }

    private static Leave leave(DataInput in) throws IOException {
        Cause cause = CauseFormat.read(in);
        return new Leave(cause, Ids.readMember(in), Fields.readNumber(in), EnumFormat.REASON.read(in));
    }

    private static void close(DataOutput out, Close command) throws IOException {
        Fields.writeOptional(out, command.by(), Ids::writeMember);
        EnumFormat.REASON.write(out, command.reason());
    }

    private static Close close(DataInput in) throws IOException {
        Cause cause = CauseFormat.read(in);
        return new Close(cause, Fields.readOptional(in, Ids::readMember), EnumFormat.REASON.read(in));
    }

    private static void rate(DataOutput out, Rate command) throws IOException {
        Ids.writeMember(out, command.member());
        Fields.writeNumber(out, command.score());
        Fields.writeText(out, command.comment());
    }

    private static Rate rate(DataInput in) throws IOException {
        return new Rate(CauseFormat.read(in), Ids.readMember(in), Fields.readInt(in), Fields.readText(in));
    }

    private static void say(DataOutput out, Say command) throws IOException {
        Ids.writeMember(out, command.member());
        Fields.writeText(out, command.message().value());
        Fields.writeText(out, command.text());
    }

    private static Say say(DataInput in) throws IOException {
        Cause cause = CauseFormat.read(in);
        return new Say(cause, Ids.readMember(in), new MessageId(Fields.readText(in)), Fields.readText(in));
    }

    private static void presence(DataOutput out, Presence command) throws IOException {
        Ids.writeMember(out, command.member());
        Ids.writeNode(out, command.home());
        Fields.writeNumber(out, command.sessionEpoch());
        out.writeBoolean(command.connected());
    }

    private static Presence presence(DataInput in) throws IOException {
        Cause cause = CauseFormat.read(in);
        return new Presence(cause, Ids.readMember(in), Ids.readNode(in), Fields.readNumber(in), in.readBoolean());
    }

    private static void setMedia(DataOutput out, SetMedia command) throws IOException {
        Ids.writeMember(out, command.member());
        MediaFormat.write(out, command.media());
    }

    private static SetMedia setMedia(DataInput in) throws IOException {
        return new SetMedia(CauseFormat.read(in), Ids.readMember(in), MediaFormat.read(in));
    }

    private static void startCall(DataOutput out, StartCall command) throws IOException {
        Fields.writeText(out, command.call().value());
        Ids.writeMember(out, command.from());
    }

    private static StartCall startCall(DataInput in) throws IOException {
        return new StartCall(CauseFormat.read(in), call(in), Ids.readMember(in));
    }

    private static void acceptCall(DataOutput out, AcceptCall command) throws IOException {
        Fields.writeText(out, command.call().value());
        Ids.writeMember(out, command.by());
    }

    private static AcceptCall acceptCall(DataInput in) throws IOException {
        return new AcceptCall(CauseFormat.read(in), call(in), Ids.readMember(in));
    }

    private static void declineCall(DataOutput out, DeclineCall command) throws IOException {
        Fields.writeText(out, command.call().value());
        Ids.writeMember(out, command.by());
        EnumFormat.REASON.write(out, command.reason());
    }

    private static DeclineCall declineCall(DataInput in) throws IOException {
        return new DeclineCall(CauseFormat.read(in), call(in), Ids.readMember(in), EnumFormat.REASON.read(in));
    }

    private static void endCall(DataOutput out, EndCall command) throws IOException {
        Fields.writeText(out, command.call().value());
        Ids.writeMember(out, command.by());
    }

    private static EndCall endCall(DataInput in) throws IOException {
        return new EndCall(CauseFormat.read(in), call(in), Ids.readMember(in));
    }

    private static CallId call(DataInput in) throws IOException {
        return new CallId(Fields.readText(in));
    }
}
