package com.yourcaryourway.switchboard.load.client;

import static com.yourcaryourway.switchboard.load.client.ServerFrame.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    @Test
    void readyIsReadAndItsListsAreSkipped() throws IOException {
        ServerFrame frame = FrameReader.read("""
                {"type":"ready","session":"s-1","resumeToken":"t-1","resumed":true,"complete":false,"n":41,"received":null,
                 "principal":{"name":"Ana","role":"customer"},"node":"n-1","iceServers":[{"urls":["stun:a"],"n":9}],
                 "heartbeatSeconds":4,"graceSeconds":30,"limits":{"frameBytes":65536},
                 "rooms":[{"id":"r-1","epoch":"e","seq":3}]}""");

        assertThat(frame).isEqualTo(new ServerFrame.Ready("s-1", "t-1", true, false, 41, NONE, "n-1", 4));
    }

    @Test
    void okCarriesTheSnapshotsPositionAndTheOwnMemberId() throws IOException {
        ServerFrame frame = FrameReader.read("""
                {"type":"ok","re":2,"room":{"id":"r-1","epoch":"e-1","seq":7,"you":"m-2","subject":"x","status":"active",
                 "members":[{"id":"m-1"},{"id":"m-2"}],"messages":[{"id":"x","seq":6}],"call":null}}""");

        assertThat(frame)
                .isEqualTo(new ServerFrame.Ok(
                        2,
                        new ServerFrame.Snapshot("r-1", "e-1", 7, "m-2"),
                        new ServerFrame.Content(
                                "e-1", List.of(new ServerFrame.Message(6, null, NONE)), List.of("m-1", "m-2"), false)));
    }

    @Test
    void aPageOfHistoryIsReadWithItsNumbers() throws IOException {
        ServerFrame frame = FrameReader.read("""
                {"type":"ok","re":3,"epoch":"e-1","messages":[
                 {"id":"u","from":{"id":"m-1","name":"Ana","role":"customer"},"text":"17 x","at":"x","seq":4},
                 {"id":"v","from":{"id":"m-2","name":"Bob","role":"agent"},"text":"hello","at":"x","seq":6}],"more":true}""");

        assertThat(frame)
                .isEqualTo(new ServerFrame.Ok(
                        3,
                        null,
                        new ServerFrame.Content(
                                "e-1",
                                List.of(new ServerFrame.Message(4, "m-1", 17), new ServerFrame.Message(6, "m-2", NONE)),
                                List.of(),
                                true)));
    }

    @Test
    void okToAChatMessageIsJustAnOk() throws IOException {
        assertThat(FrameReader.read("{\"type\":\"ok\",\"re\":9,\"message\":{\"id\":\"u\",\"seq\":12,\"at\":\"x\"}}"))
                .isEqualTo(new ServerFrame.Ok(9, null));
    }

    @Test
    void anErrorMayAnswerNothing() throws IOException {
        assertThat(FrameReader.read("{\"type\":\"error\",\"code\":\"busy\",\"message\":\"no\",\"temporary\":false}"))
                .isEqualTo(new ServerFrame.Failed(NONE, "busy", "no"));
        assertThat(FrameReader.read("{\"type\":\"error\",\"re\":3,\"code\":\"later\"}"))
                .isEqualTo(new ServerFrame.Failed(3, "later", ""));
    }

    @Test
    void aSignalsNumberIsInItsPayload() throws IOException {
        assertThat(FrameReader.read("""
                {"n":5,"type":"signal","room":"r","call":null,"from":"m-1","candidate":{"number":17,"candidate":"a"}}""")).isEqualTo(new ServerFrame.Push(5, "signal", "r", null, NONE, "m-1", 17));
    }

    @Test
    void aSignalsFieldsMayComeInAnyOrder() throws IOException {
        assertThat(FrameReader.read("""
                {"description":{"type":"offer","sdp":"v=0","number":18},"from":"m-1","type":"signal","room":"r","n":6}""")).isEqualTo(new ServerFrame.Push(6, "signal", "r", null, NONE, "m-1", 18));
    }

    @Test
    void aSignalWithoutANumberHasNone() throws IOException {
        assertThat(FrameReader.read("{\"n\":6,\"type\":\"signal\",\"room\":\"r\",\"from\":\"m\",\"candidate\":null}"))
                .isEqualTo(new ServerFrame.Push(6, "signal", "r", null, NONE, "m", NONE));
    }

    @Test
    void aChatMessagesNumberIsInItsText() throws IOException {
        assertThat(FrameReader.read("""
                {"n":8,"type":"chat.message","room":"r","epoch":"e","seq":4,"at":"x",
                 "message":{"id":"u","from":{"id":"m-1","name":"Ana","role":"customer"},"text":"123 \\u00e9x","seq":4}}""")).isEqualTo(new ServerFrame.Push(8, "chat.message", "r", "e", 4, "m-1", 123));
    }

    @Test
    void whoJoinedIsNamed() throws IOException {
        assertThat(FrameReader.read("""
                {"n":1,"type":"room.joined","room":"r","epoch":"e","seq":2,"member":{"name":"B","id":"m-2","media":{"audio":true}}}""")).isEqualTo(new ServerFrame.Push(1, "room.joined", "r", "e", 2, "m-2", NONE));
    }

    @Test
    void whatIsNotKnownIsAPushOfItsType() throws IOException {
        assertThat(FrameReader.read("{\"n\":3,\"type\":\"weather\",\"x\":[1,{\"n\":4}],\"message\":{\"from\":{}}}"))
                .isEqualTo(new ServerFrame.Push(3, "weather", null, null, NONE, null, NONE));
        assertThat(FrameReader.read("{\"type\":\"heartbeat\"}")).isEqualTo(new ServerFrame.Heartbeat());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"type\":", "{\"n\":1}", "{\"type\":\"ready\"}", "{\"type\":\"error\"}", "no"})
    void whatIsNoFrameIsRefused(String text) {
        assertThatThrownBy(() -> FrameReader.read(text)).isInstanceOf(IOException.class);
    }
}
