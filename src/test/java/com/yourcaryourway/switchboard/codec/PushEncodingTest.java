package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.Push;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PushEncodingTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RoomId ROOM = Samples.ROOM;
    private static final MemberId MEMBER = Samples.MEMBER;
    private static final Push.Stamp STAMP = Samples.STAMP;

    private static final String STAMPED = "'room':'r-1','epoch':'e-1','seq':12,'at':'2026-03-01T09:30:00.000Z'";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pushes")
    void writesEveryPushOfTheProtocol(Push push, String expected) throws JsonProcessingException {
        byte[] frame = FrameEncoder.push(push).numbered(57);
        assertThat(MAPPER.readTree(new String(frame, StandardCharsets.UTF_8)))
                .isEqualTo(MAPPER.readTree(Samples.json("{'n':57," + expected + "}")));
    }

    static Stream<Arguments> pushes() {
        return Stream.of(
                push(new Push.RoomRenewed(Samples.ROOM_SNAPSHOT), "'type':'room.snapshot','room':" + Samples.ROOM_JSON),
                push(
                        new Push.RoomJoined(STAMP, Samples.MEMBER_SNAPSHOT),
                        "'type':'room.joined'," + STAMPED + ",'member':" + Samples.MEMBER_JSON),
                push(
                        new Push.RoomLeft(STAMP, MEMBER, Reason.GONE),
                        "'type':'room.left'," + STAMPED + ",'member':'m-1','reason':'gone'"),
                push(
                        new Push.RoomPresence(STAMP, MEMBER, false),
                        "'type':'room.presence'," + STAMPED + ",'member':'m-1','connected':false"),
                push(
                        new Push.RoomClosed(STAMP, MEMBER, Reason.CLOSED),
                        "'type':'room.closed'," + STAMPED + ",'by':'m-1','reason':'closed'"),
                push(
                        new Push.RoomClosed(STAMP, null, Reason.GONE),
                        "'type':'room.closed'," + STAMPED + ",'by':null,'reason':'gone'"),
                push(new Push.RoomRated(STAMP, 5), "'type':'room.rated'," + STAMPED + ",'score':5"),
                push(
                        new Push.ChatPosted(STAMP, Samples.MESSAGE),
                        "'type':'chat.message'," + STAMPED + ",'message':" + Samples.MESSAGE_JSON),
                push(
                        new Push.CallRinging(STAMP, Samples.CALL),
                        "'type':'call.ringing'," + STAMPED + ",'call':" + Samples.CALL_JSON),
                push(
                        new Push.CallAccepted(STAMP, Samples.CALL),
                        "'type':'call.accepted'," + STAMPED + ",'call':" + Samples.CALL_JSON),
                push(
                        new Push.CallDeclined(STAMP, Samples.CALL, Reason.BUSY),
                        "'type':'call.declined'," + STAMPED + ",'call':" + Samples.CALL_JSON + ",'reason':'busy'"),
                push(
                        new Push.CallEnded(STAMP, Samples.CALL, Reason.UNANSWERED),
                        "'type':'call.ended'," + STAMPED + ",'call':" + Samples.CALL_JSON + ",'reason':'unanswered'"),
                push(
                        new Push.CallMedia(STAMP, MEMBER, Samples.MEDIA),
                        "'type':'call.media'," + STAMPED + ",'member':'m-1','media':" + Samples.MEDIA_JSON),
                push(
                        new Push.ChatTyping(ROOM, MEMBER, true),
                        "'type':'chat.typing','room':'r-1','from':'m-1','typing':true"),
                push(new Push.ChatRead(ROOM, MEMBER, 12), "'type':'chat.read','room':'r-1','from':'m-1','seq':12"),
                push(
                        new Push.Signal(ROOM, new CallId("c-1"), MEMBER, Samples.json("'candidate':{'candidate':'é'}")),
                        "'type':'signal','room':'r-1','call':'c-1','from':'m-1','candidate':{'candidate':'é'}"),
                push(
                        new Push.Signal(ROOM, null, MEMBER, Samples.json("'restart':true")),
                        "'type':'signal','room':'r-1','from':'m-1','restart':true"),
                push(
                        new Push.QueueSnapshot(List.of(Samples.WAITING)),
                        "'type':'queue.snapshot','rooms':[" + Samples.WAITING_JSON + "]"),
                push(new Push.QueueChanged(Samples.WAITING), "'type':'queue.changed','room':" + Samples.WAITING_JSON),
                push(new Push.QueueRemoved(ROOM), "'type':'queue.removed','room':'r-1'"),
                push(
                        new Push.QueuePosition(ROOM, 2, 90, 3),
                        "'type':'queue.position','room':'r-1','position':2,'estimateSeconds':90,'agents':3"),
                push(
                        new Push.QueuePosition(ROOM, 1, null, 0),
                        "'type':'queue.position','room':'r-1','position':1,'estimateSeconds':null,'agents':0"));
    }

    @Test
    void theTableAboveHasEveryKindOfPush() {
        Set<Class<?>> written =
                pushes().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        assertThat(written).containsExactlyInAnyOrder(Push.class.getPermittedSubclasses());
    }

    @Test
    void wireNamesCoverEveryKindOfPush() {
        Set<Class<?>> kinds =
                Arrays.stream(PushType.values()).map(PushType::kind).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Push.class.getPermittedSubclasses());
        assertThat(Arrays.stream(PushType.values()).map(PushType::wire)).doesNotHaveDuplicates();
        assertThat(PushType.of(new Push.QueueRemoved(ROOM))).isEqualTo(PushType.QUEUE_REMOVED);
    }

    @Test
    void idsThatClientsChoseAreEscapedInASignal() throws JsonProcessingException {
        var signal = new Push.Signal(new RoomId("r\"\\"), new CallId("\\\""), new MemberId("\"}"), "\"restart\":true");
        var frame = MAPPER.readTree(new String(FrameEncoder.push(signal).numbered(1), StandardCharsets.UTF_8));
        assertThat(frame.get("room").textValue()).isEqualTo("r\"\\");
        assertThat(frame.get("call").textValue()).isEqualTo("\\\"");
        assertThat(frame.get("from").textValue()).isEqualTo("\"}");
    }

    @Test
    void aTextThatUtf8CannotCarryStopsNobody() throws JsonProcessingException {
        var push = new Push.QueueChanged(Samples.waiting("\ud83d"));
        var frame = MAPPER.readTree(new String(FrameEncoder.push(push).numbered(1), StandardCharsets.UTF_8));
        assertThat(frame.at("/room/subject").textValue()).isEqualTo("?");
    }

    private static Arguments push(Push push, String expected) {
        return Arguments.of(push, expected);
    }
}
