package com.yourcaryourway.switchboard.cluster.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.protocol.WaitingRoom;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.session.EncodedPush;
import com.yourcaryourway.switchboard.session.Signal;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NodeMessageFormatTest {
    private static final RoomId ROOM = new RoomId("r-1");
    private static final Epoch EPOCH = new Epoch("e-1");
    private static final MemberId ANA = new MemberId("m-ana");
    private static final MemberId BEN = new MemberId("m-ben");
    private static final SessionId HERS = new SessionId("s-ana");
    private static final SessionId HIS = new SessionId("s-ben");
    private static final byte[] BODY = "{\"type\":\"signal\",\"é\":1}".getBytes(UTF_8);

    private static final List<NodeMessage> ONE_OF_EACH = List.of(
            new NodeMessage.Events(ROOM, EPOCH, List.of(RatedFormat.event(1), RatedFormat.event(2))),
            new NodeMessage.Renewed(ROOM, new Position(EPOCH, 300, 0xfedc_ba98_7654_3210L)),
            new NodeMessage.Signal(new Signal(ROOM, ANA, BEN, HERS, HIS, 2, 7, 5, 41, 1L << 40, new EncodedPush(BODY))),
            new NodeMessage.Receipt(new Signal.Receipt(HERS, ROOM, ANA, BEN, 2, 7, true)),
            new NodeMessage.Typing(ROOM, ANA, true),
            new NodeMessage.Read(ROOM, ANA, 12),
            new NodeMessage.Waiting(
                    new WaitingRoom(ROOM, "Ana", "Pneu crevé à Lyon", Instant.ofEpochSecond(9, 123_456_789)), 3),
            new NodeMessage.NotWaiting(ROOM, 4),
            new NodeMessage.Available(3),
            new NodeMessage.HandoverRequest(HERS, 2, -5),
            new NodeMessage.HandoverAnswer(HERS, 2, -5, BODY),
            new NodeMessage.Merged());

    private final NodeMessageFormat format = new NodeMessageFormat(new RatedFormat());

    @Test
    void everyKindIsReadAsItWasWritten() throws IOException {
        // Given all kinds in one batch
        Buffer batch = Buffer.buffer();
        ONE_OF_EACH.forEach(message -> format.write(message, batch));
        FrameInput input = new FrameInput(batch);

        // Then
        for (NodeMessage message : ONE_OF_EACH) {
            assertThat(format.read(input.frame())).usingRecursiveComparison().isEqualTo(message);
        }
        assertThat(input.hasMore()).isFalse();
    }

    @Test
    void thisTestKnowsEveryKind() {
        Set<Class<?>> known = ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(known).containsExactlyInAnyOrder(NodeMessage.class.getPermittedSubclasses());
    }

    @Test
    void whatMayBeMissingMayBeMissing() throws IOException {
        Buffer batch = Buffer.buffer();
        var signal = new NodeMessage.Signal(
                new Signal(ROOM, ANA, BEN, HERS, HIS, 1, 1, 1, 0, 0, new EncodedPush(new byte[0])));
        var answer = new NodeMessage.HandoverAnswer(HERS, 2, 1, null);
        format.write(signal, batch);
        format.write(answer, batch);
        FrameInput input = new FrameInput(batch);

        assertThat(format.read(input.frame())).usingRecursiveComparison().isEqualTo(signal);
        assertThat(format.read(input.frame())).isEqualTo(answer);
    }

    @Test
    void aKindThatOnlyNewerNodesKnowIsSteppedOver() throws IOException {
        // Given
        Buffer batch = Buffer.buffer();
        batch.appendInt(3).appendBytes(new byte[] {99, 1, 2});
        format.write(new NodeMessage.Available(1), batch);
        FrameInput input = new FrameInput(batch);

        // Then
        assertThat(format.read(input.frame())).isNull();
        assertThat(format.read(input.frame())).isEqualTo(new NodeMessage.Available(1));
    }

    @Test
    void fieldsThatANewerNodeAppendedAreSteppedOver() throws IOException {
        Buffer batch = Buffer.buffer();
        batch.appendInt(4).appendBytes(new byte[] {Kind.AVAILABLE, 2, 42, 42});
        format.write(new NodeMessage.Merged(), batch);
        FrameInput input = new FrameInput(batch);

        assertThat(format.read(input.frame())).isEqualTo(new NodeMessage.Available(2));
        assertThat(format.read(input.frame())).isEqualTo(new NodeMessage.Merged());
    }

    @Test
    void lengthsThatLieAreNotBelieved() {
        Buffer hugeText = Buffer.buffer()
                .appendInt(7)
                .appendBytes(new byte[] {Kind.NOT_WAITING, -1, -1, -1, -1, 7, 'r'})
                .appendBytes(new byte[64]);

        assertThatThrownBy(() -> format.read(new FrameInput(hugeText).frame()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameInput(Buffer.buffer().appendInt(5).appendInt(0)).frame())
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new FrameInput(Buffer.buffer().appendInt(-1).appendInt(0)).frame())
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
