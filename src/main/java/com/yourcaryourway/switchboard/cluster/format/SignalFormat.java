package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Signal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A signal on its way, and what is said back. */
public final class SignalFormat {
    private SignalFormat() {}

    public static void write(DataOutput out, Signal signal) throws IOException {
        Fields.writeText(out, signal.room().value());
        Ids.writeMember(out, signal.from());
        Ids.writeMember(out, signal.to());
        Ids.writeSession(out, signal.sender());
        Ids.writeSession(out, signal.receiver());
        Fields.writeNumber(out, signal.lane());
        Fields.writeNumber(out, signal.number());
        Fields.writeNumber(out, signal.oldest());
        Fields.writeNumber(out, signal.request());
        Fields.writeNumber(out, signal.roomSeq());
        Fields.writeBytes(out, signal.push().bytes());
    }

    public static Signal read(DataInput in) throws IOException {
        return new Signal(
                new RoomId(Fields.readText(in)),
                Ids.readMember(in),
                Ids.readMember(in),
                Ids.readSession(in),
                Ids.readSession(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                new EncodedPush(Fields.readBytes(in)));
    }

    public static void writeReceipt(DataOutput out, Signal.Receipt receipt) throws IOException {
        Ids.writeSession(out, receipt.sender());
        Fields.writeText(out, receipt.room().value());
        Ids.writeMember(out, receipt.from());
        Ids.writeMember(out, receipt.to());
        Fields.writeNumber(out, receipt.lane());
        Fields.writeNumber(out, receipt.number());
        out.writeBoolean(receipt.resend());
    }

    public static Signal.Receipt readReceipt(DataInput in) throws IOException {
        return new Signal.Receipt(
                Ids.readSession(in),
                new RoomId(Fields.readText(in)),
                Ids.readMember(in),
                Ids.readMember(in),
                Fields.readNumber(in),
                Fields.readNumber(in),
                in.readBoolean());
    }
}
