package com.yourcaryourway.switchboard.cluster.link;

import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Available;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Events;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.HandoverAnswer;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.HandoverRequest;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Merged;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.NotWaiting;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Read;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Receipt;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Renewed;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Typing;
import com.yourcaryourway.switchboard.cluster.link.NodeMessage.Waiting;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.session.Signal;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes each kind of message: its number, then its fields in the order of the record. Stateless, any thread. */
record NodeMessageWriter(EventFormat events) implements NodeMessage.Handler<FrameOutput> {
    @Override
    public void events(Events message, FrameOutput out) {
        out.number(Kind.EVENTS)
                .text(message.room().value())
                .text(message.epoch().value())
                .number(message.events().size());
        DataOutputStream data = new DataOutputStream(out);
        try {
            for (RoomEvent event : message.events()) {
                events.write(data, event);
            }
            data.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void renewed(Renewed message, FrameOutput out) {
        out.number(Kind.RENEWED)
                .text(message.room().value())
                .text(message.position().epoch().value())
                .number(message.position().seq())
                .hash(message.position().chain());
    }

    @Override
    public void signal(NodeMessage.Signal message, FrameOutput out) {
        Signal signal = message.signal();
        out.number(Kind.SIGNAL)
                .text(signal.room().value())
                .text(signal.from().value())
                .text(signal.to().value())
                .text(signal.sender().value())
                .text(signal.receiver().value())
                .number(signal.lane())
                .number(signal.number())
                .number(signal.oldest())
                .number(signal.request())
                .number(signal.roomSeq())
                .bytes(signal.push().bytes());
    }

    @Override
    public void receipt(Receipt message, FrameOutput out) {
        Signal.Receipt receipt = message.receipt();
        out.number(Kind.RECEIPT)
                .text(receipt.sender().value())
                .text(receipt.room().value())
                .text(receipt.from().value())
                .text(receipt.to().value())
                .number(receipt.lane())
                .number(receipt.number())
                .flag(receipt.resend());
    }

    @Override
    public void typing(Typing message, FrameOutput out) {
        out.number(Kind.TYPING)
                .text(message.room().value())
                .text(message.from().value())
                .flag(message.typing());
    }

    @Override
    public void read(Read message, FrameOutput out) {
        out.number(Kind.READ)
                .text(message.room().value())
                .text(message.from().value())
                .number(message.seq());
    }

    @Override
    public void waiting(Waiting message, FrameOutput out) {
        WaitingRoom room = message.room();
        Instant openedAt = room.openedAt();
        out.number(Kind.WAITING).text(room.id().value()).text(room.customer()).text(room.subject());
        out.number(openedAt.getEpochSecond()).number(openedAt.getNano());
        out.number(message.seq());
    }

    @Override
    public void notWaiting(NotWaiting message, FrameOutput out) {
        out.number(Kind.NOT_WAITING).text(message.room().value()).number(message.seq());
    }

    @Override
    public void available(Available message, FrameOutput out) {
        out.number(Kind.AVAILABLE).number(message.agents());
    }

    @Override
    public void handoverRequest(HandoverRequest message, FrameOutput out) {
        out.number(Kind.HANDOVER_REQUEST)
                .text(message.session().value())
                .number(message.epoch())
                .number(message.requestNumber());
    }

    @Override
    public void handoverAnswer(HandoverAnswer message, FrameOutput out) {
        out.number(Kind.HANDOVER_ANSWER)
                .text(message.session().value())
                .number(message.epoch())
                .number(message.requestNumber())
                .flag(message.state() != null);
        if (message.state() != null) {
            out.bytes(message.state());
        }
    }

    @Override
    public void merged(Merged message, FrameOutput out) {
        out.number(Kind.MERGED);
    }
}
