package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomRules;
import com.yourcaryourway.switchboard.room.Rooms;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomFormatTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123987654Z");
    private static final SessionId ANA = new SessionId("s-ana");
    private static final SessionId ZOE = new SessionId("s-zoe");
    private static final MemberId CUSTOMER = new MemberId("m-ana");
    private static final MemberId AGENT = new MemberId("m-zoe");
    private static final NodeId NODE = new NodeId("n-1");

    @Test
    void aRoomIsReadAsItWasWritten() throws IOException {
        // Given
        Room room = room();
        // When
        Room copy = Encoded.copy(room, RoomFormat::write, RoomFormat::read);
        // Then
        assertSame(copy, room);
    }

    @Test
    void aRoomThatWasReadGoesOnAsTheOneThatWasWritten() throws IOException {
        // Given
        Room room = room();
        Room copy = Encoded.copy(room, RoomFormat::write, RoomFormat::read);
        var command = new RoomCommand.Say(new Cause(ZOE, 9), AGENT, new MessageId("m-9"), "Encore");
        // When
        Room.Applied here = room.apply(command, RoomRules.DEFAULT, NOW);
        Room.Applied there = copy.apply(command, RoomRules.DEFAULT, NOW);
        // Then
        assertThat(there.events()).isEqualTo(here.events()).isNotEmpty();
        assertThat(there.outcome()).isEqualTo(here.outcome());
    }

    @Test
    void anAnswerIsReadAsItWasWritten() throws IOException {
        // Given
        Room room = room();
        var answer = new Rooms.Answer(new Outcome(2, NOW, null), room.position(), room.after(1), room);
        // When
        Rooms.Answer copy = Encoded.copy(answer, AnswerFormat::write, AnswerFormat::read);
        // Then
        assertThat(copy.outcome()).isEqualTo(answer.outcome());
        assertThat(copy.position()).isEqualTo(answer.position());
        assertThat(copy.events()).isEqualTo(answer.events()).isNotEmpty();
        assertThat(copy.whole()).isNotNull().satisfies(whole -> assertSame(whole, room));
    }

    @Test
    void aRoomOfAFormatAboveTheHighestIsRefused() {
        byte[] bytes = Bytes.of(FormatNumber.highest() + 1, room(), RoomFormat::write);
        assertThatThrownBy(() -> Bytes.read(bytes, RoomFormat::read)).hasCauseInstanceOf(FormatException.class);
    }

    @Test
    void aRoomOfAnyFormatFromTheLowestToTheHighestIsRead() {
        for (int number = FormatNumber.lowest(); number <= FormatNumber.highest(); number++) {
            assertSame(Bytes.read(Bytes.of(number, room(), RoomFormat::write), RoomFormat::read), room());
        }
    }

    /** A position has the chain over the whole log in it. */
    private static void assertSame(Room copy, Room room) {
        assertThat(copy.id()).isEqualTo(room.id());
        assertThat(copy.position()).isEqualTo(room.position());
        assertThat(copy.after(0)).isEqualTo(room.after(0));
        assertThat(copy.seats()).isEqualTo(room.seats()).hasSize(2);
        assertThat(copy.call()).isEqualTo(room.call()).isNotNull();
        assertThat(copy.status()).isEqualTo(room.status());
    }

    private static Room room() {
        Room room = Room.open(
                        new RoomCommand.Open(
                                new Cause(ANA, 1),
                                new RoomId("r-1"),
                                new Epoch("e-1"),
                                CUSTOMER,
                                "Ana",
                                ANA,
                                NODE,
                                1,
                                "Pneu crevé"),
                        NOW)
                .room();
        List<RoomCommand> commands = List.of(
                new RoomCommand.Join(new Cause(ZOE, 1), AGENT, "Zoé", ZOE, NODE, 1),
                new RoomCommand.Say(new Cause(ANA, 2), CUSTOMER, new MessageId("m-1"), "Bonjour \uD83D\uDE00"),
                new RoomCommand.StartCall(new Cause(ZOE, 2), new CallId("c-1"), AGENT));
        for (RoomCommand command : commands) {
            room = room.apply(command, RoomRules.DEFAULT, NOW).room();
        }
        return room;
    }
}
