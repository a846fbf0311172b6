package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.room.Position;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomEvent;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    @Property(tries = 500)
    void aCommandIsReadAsItWasWritten(@ForAll("commands") RoomCommand command) throws IOException {
        assertThat(Encoded.copy(command, CommandFormat::write, CommandFormat::read))
                .isEqualTo(command);
    }

    @Property(tries = 500)
    void anEventIsReadAsItWasWritten(@ForAll("events") RoomEvent event) throws IOException {
        assertThat(Encoded.copy(event, RoomEventFormat::write, RoomEventFormat::read))
                .isEqualTo(event);
    }

    @Property(tries = 200)
    void aPositionIsReadAsItWasWritten(@ForAll("positions") Position position) throws IOException {
        assertThat(Encoded.copy(position, PositionFormat::write, PositionFormat::read))
                .isEqualTo(position);
    }

    @Property(tries = 200)
    void anOutcomeIsReadAsItWasWritten(@ForAll("outcomes") Outcome outcome) throws IOException {
        Outcome read = Encoded.copy(outcome, OutcomeFormat::write, OutcomeFormat::read);
        assertThat(said(read)).isEqualTo(said(outcome));
    }

    @Property(tries = 200)
    void anEventCutAnywhereIsRefused(@ForAll("events") RoomEvent event) throws IOException {
        byte[] bytes = Encoded.of(event, RoomEventFormat::write);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Encoded.read(cut, RoomEventFormat::read)).isInstanceOf(EOFException.class);
        }
    }

    @Provide
    Arbitrary<RoomCommand> commands() {
        return Values.anyKindOf(RoomCommand.class);
    }

    @Provide
    Arbitrary<RoomEvent> events() {
        return Values.record(RoomEvent.class);
    }

    @Provide
    Arbitrary<Position> positions() {
        return Values.record(Position.class);
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return Values.record(Outcome.class);
    }

    /** Refusals are exceptions, without equality of their own. */
    private static String said(Outcome outcome) {
        Refusal refusal = outcome.refusal();
        String why = refusal == null ? "" : refusal.code() + refusal.text();
        return outcome.seq() + " " + outcome.at() + " " + why;
    }
}
