package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.IceServer;
import com.yourcaryourway.switchboard.protocol.IceTransportPolicy;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Reply;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomSnapshot;
import com.yourcaryourway.switchboard.protocol.ServerMessage;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameEncoderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void writesEveryReplyOfTheProtocol(Reply reply, String members) throws JsonProcessingException {
        assertThat(parsed(FrameEncoder.reply(8, reply))).isEqualTo(expected("{'type':'ok','re':8" + members + "}"));
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of(new Reply.Done(), ""),
                Arguments.of(new Reply.Entered(Samples.ROOM_SNAPSHOT), ",'room':" + Samples.ROOM_JSON),
                Arguments.of(
                        new Reply.Entered(Samples.room(Samples.CALL)),
                        ",'room':" + Samples.ROOM_JSON.replace("'call':null", "'call':" + Samples.CALL_JSON)),
                Arguments.of(
                        new Reply.Stored(new MessageId("m\"1"), 12, Samples.AT),
                        ",'message':{'id':'m\\'1','seq':12,'at':'2026-03-01T09:30:00.000Z'}"),
                Arguments.of(
                        new Reply.HistoryPage(Samples.EPOCH, List.of(Samples.MESSAGE), true),
                        ",'epoch':'e-1','messages':[" + Samples.MESSAGE_JSON + "],'more':true"),
                Arguments.of(new Reply.Calling(Samples.CALL), ",'call':" + Samples.CALL_JSON));
    }

    @Test
    void theTableAboveAndTheWritersHaveEveryKindOfReply() {
        Set<Class<?>> written =
                replies().map(arguments -> arguments.get()[0].getClass()).collect(Collectors.toSet());
        Set<Class<?>> writers =
                Arrays.stream(ReplyKind.values()).map(ReplyKind::kind).collect(Collectors.toSet());
        assertThat(written).containsExactlyInAnyOrder(Reply.class.getPermittedSubclasses());
        assertThat(writers).containsExactlyInAnyOrder(Reply.class.getPermittedSubclasses());
    }

    @Test
    void aFailureNamesItsRequestAndWhetherToTryAgain() throws JsonProcessingException {
        assertThat(parsed(FrameEncoder.failure(new ServerMessage.Failure(9, ErrorCode.UNAVAILABLE, "say \"again\""))))
                .isEqualTo(expected(
                        "{'type':'error','re':9,'code':'unavailable','message':'say \\'again\\'','temporary':true}"));
    }

    @Test
    void aFailureOfAFrameWithoutIdHasNoRe() throws JsonProcessingException {
        assertThat(parsed(FrameEncoder.failure(
                        new ServerMessage.Failure(ClientFrame.NO_ID, ErrorCode.BAD_FRAME, "must be JSON"))))
                .isEqualTo(expected("{'type':'error','code':'bad_frame','message':'must be JSON','temporary':false}"));
    }

    @Test
    void aHeartbeatHasNoNumber() throws JsonProcessingException {
        assertThat(parsed(FrameEncoder.heartbeat())).isEqualTo(expected("{'type':'heartbeat'}"));
    }

    @Test
    void readyHasEveryMemberOfTheProtocol() throws JsonProcessingException {
        assertThat(parsed(FrameEncoder.ready(ready(17L, List.of(Samples.ROOM_SNAPSHOT)))))
                .isEqualTo(expected(
                        "{'type':'ready','session':'s-1','resumeToken':'t-1','resumed':true,'complete':false,'n':41,"
                                + "'received':17,'principal':{'name':'Ana','role':'customer'},'node':'node-1',"
                                + "'iceServers':[{'urls':['stun:127.0.0.1:3478']},"
                                + "{'urls':['turn:127.0.0.1:3478'],'username':'u','credential':'c'}],'iceTransportPolicy':'relay',"
                                + "'heartbeatSeconds':4,'graceSeconds':30,"
                                + "'limits':{'frameBytes':65536,'textChars':4000},'rooms':[" + Samples.ROOM_JSON
                                + "]}"));
    }

    @Test
    void whatWasReceivedIsNullIfUnknown() throws JsonProcessingException {
        JsonNode ready = parsed(FrameEncoder.ready(ready(null, List.of())));
        assertThat(ready.get("received").isNull()).isTrue();
        assertThat(ready.get("rooms")).isEmpty();
    }

    private static ServerMessage.Ready ready(@Nullable Long received, List<RoomSnapshot> rooms) {
        return new ServerMessage.Ready(
                new SessionId("s-1"),
                new ResumeToken("t-1"),
                true,
                false,
                41,
                received,
                new Principal("Ana", Role.CUSTOMER),
                new NodeId("node-1"),
                List.of(
                        new IceServer(List.of("stun:127.0.0.1:3478"), null, null),
                        new IceServer(List.of("turn:127.0.0.1:3478"), "u", "c")),
                IceTransportPolicy.RELAY,
                4,
                30,
                new ServerMessage.Limits(65_536, 4_000),
                rooms);
    }

    private static JsonNode parsed(byte[] frame) throws JsonProcessingException {
        return MAPPER.readTree(new String(frame, StandardCharsets.UTF_8));
    }

    private static JsonNode expected(String singleQuoted) throws JsonProcessingException {
        return MAPPER.readTree(Samples.json(singleQuoted));
    }
}
