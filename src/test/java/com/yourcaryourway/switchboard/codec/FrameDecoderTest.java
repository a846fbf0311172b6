package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameDecoderTest {
    private static final RoomId ROOM = new RoomId("r-1");
    private static final CallId CALL = new CallId("c-1");

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void readsEveryMessageOfTheProtocol(String text, long id, ClientMessage message) {
        assertThat(FrameDecoder.decode(text)).isEqualTo(new ClientFrame(id, message));
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                frame(
                        "{'type':'hello','version':1,'name':'Ana','role':'customer'}",
                        0,
                        new ClientMessage.Hello(1, "Ana", Role.CUSTOMER, null, null)),
                frame(
                        "{'type':'hello','version':1,'token':'h.p.s'}",
                        0,
                        new ClientMessage.Hello(1, null, null, "h.p.s", null)),
                frame(
                        "{'type':'hello','version':1,'resume':{'session':'s','token':'t','n':41,"
                                + "'rooms':{'r-1':{'epoch':'e','seq':12}}}}",
                        0,
                        resume(41, Map.of(ROOM, new ClientMessage.RoomCursor(new Epoch("e"), 12)))),
                frame(
                        "{'type':'hello','version':1,'resume':{'session':'s','token':'t'}}",
                        0,
                        resume(ClientMessage.Resume.NOTHING, Map.of())),
                frame("{'type':'ack','n':57}", 0, new ClientMessage.Ack(57)),
                frame("{'type':'bye'}", 0, new ClientMessage.Bye()),
                frame(
                        "{'type':'room.open','id':1,'subject':' Flat tyre in Lyon '}",
                        1,
                        new ClientMessage.RoomOpen("Flat tyre in Lyon")),
                frame("{'type':'room.join','id':2,'room':'r-1'}", 2, new ClientMessage.RoomJoin(ROOM)),
                frame("{'type':'room.leave','id':3,'room':'r-1'}", 3, new ClientMessage.RoomLeave(ROOM)),
                frame("{'type':'room.close','id':4,'room':'r-1'}", 4, new ClientMessage.RoomClose(ROOM)),
                frame(
                        "{'type':'room.rate','id':5,'room':'r-1','score':5,'comment':'Merci'}",
                        5,
                        new ClientMessage.RoomRate(ROOM, 5, "Merci")),
                frame("{'type':'room.rate','room':'r-1','score':0}", 0, new ClientMessage.RoomRate(ROOM, 0, "")),
                frame(
                        "{'type':'room.history','id':6,'room':'r-1','before':12,'limit':20}",
                        6,
                        new ClientMessage.RoomHistory(ROOM, 12, 20)),
                frame(
                        "{'type':'room.history','id':6,'room':'r-1'}",
                        6,
                        new ClientMessage.RoomHistory(ROOM, Long.MAX_VALUE, Bounds.PAGE)),
                frame(
                        "{'type':'chat.send','id':7,'room':'r-1','messageId':'m-1','text':'Hello'}",
                        7,
                        new ClientMessage.ChatSend(ROOM, new MessageId("m-1"), "Hello")),
                frame("{'type':'chat.typing','room':'r-1','typing':true}", 0, new ClientMessage.ChatTyping(ROOM, true)),
                frame("{'type':'chat.read','room':'r-1','seq':12}", 0, new ClientMessage.ChatRead(ROOM, 12)),
                frame("{'type':'call.start','id':8,'room':'r-1'}", 8, new ClientMessage.CallStart(ROOM)),
                frame("{'type':'call.accept','room':'r-1','call':'c-1'}", 0, new ClientMessage.CallAccept(ROOM, CALL)),
                frame(
                        "{'type':'call.decline','room':'r-1','call':'c-1'}",
                        0,
                        new ClientMessage.CallDecline(ROOM, CALL)),
                frame("{'type':'call.end','room':'r-1','call':'c-1'}", 0, new ClientMessage.CallEnd(ROOM, CALL)),
                frame(
                        "{'type':'signal','id':9,'room':'r-1','call':'c-1','to':'m-2',"
                                + "'description':{'type':'offer','sdp':'v=0'}}",
                        9,
                        new ClientMessage.Signal(
                                ROOM, CALL, new MemberId("m-2"), json("'description':{'type':'offer','sdp':'v=0'}"))),
                frame(
                        "{'type':'signal','room':'r-1','to':'m-2','candidate':null}",
                        0,
                        new ClientMessage.Signal(ROOM, null, new MemberId("m-2"), json("'candidate':null"))),
                frame(
                        "{'type':'signal','id':11,'room':'r-1','call':'c-1','to':'m-2','restart':true}",
                        11,
                        new ClientMessage.Signal(ROOM, CALL, new MemberId("m-2"), json("'restart':true"))),
                frame(
                        "{'type':'call.media','room':'r-1','media':{'audio':true,'video':false,'screen':true}}",
                        0,
                        new ClientMessage.CallMedia(ROOM, new Media(true, false, true, false))),
                frame("{'type':'agent.available','available':false}", 0, new ClientMessage.AgentAvailable(false)));
    }

    @Test
    void theTableAboveHasEveryKindOfMessage() {
        Set<Class<?>> read =
                frames().map(arguments -> arguments.get()[2].getClass()).collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrder(ClientMessage.class.getPermittedSubclasses());
    }

    @Test
    void wireNamesCoverEveryKindOfMessage() {
        assertThat(Arrays.stream(ClientType.values()).map(ClientType::kind)).containsExactlyInAnyOrder(permitted());
        assertThat(Arrays.stream(ClientType.values()).map(ClientType::wire)).doesNotHaveDuplicates();
        assertThat(ClientType.of(new ClientMessage.Bye())).isEqualTo(ClientType.BYE);
    }

    @Test
    void membersMayComeInAnyOrderAndUnknownOnesAreIgnored() {
        String text = json(
                "{'text':'Hello','new':{'text':'no','id':[1,{}]},'id':7,'messageId':'m-1','room':'r-1','x':[[]],'type':'chat.send'}");
        assertThat(FrameDecoder.decode(text))
                .isEqualTo(new ClientFrame(7, new ClientMessage.ChatSend(ROOM, new MessageId("m-1"), "Hello")));
    }

    @Test
    void anOptionalMemberThatIsNullIsAbsent() {
        assertThat(FrameDecoder.decode(json("{'type':'room.rate','id':null,'room':'r-1','score':3,'comment':null}")))
                .isEqualTo(new ClientFrame(ClientFrame.NO_ID, new ClientMessage.RoomRate(ROOM, 3, "")));
    }

    @Test
    void anUnpairedSurrogateInATextIsReplaced() {
        String text = json("{'type':'chat.send','room':'r-1','messageId':'m-1','text':'a\\ud83d \\ud83d\\ude00'}");
        assertThat(FrameDecoder.decode(text).message())
                .isEqualTo(new ClientMessage.ChatSend(ROOM, new MessageId("m-1"), "a\ufffd \ud83d\ude00"));
    }

    @Test
    void theLargestIdIsAnId() {
        assertThat(FrameDecoder.decode(json("{'type':'bye','id':9223372036854775807}"))
                        .id())
                .isEqualTo(Long.MAX_VALUE);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends ClientMessage>[] permitted() {
        return (Class<? extends ClientMessage>[]) ClientMessage.class.getPermittedSubclasses();
    }

    private static ClientMessage.Hello resume(long n, Map<RoomId, ClientMessage.RoomCursor> rooms) {
        return new ClientMessage.Hello(
                1, null, null, null, new ClientMessage.Resume(new SessionId("s"), new ResumeToken("t"), n, rooms));
    }

    private static Arguments frame(String text, long id, ClientMessage message) {
        return Arguments.of(json(text), id, message);
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
