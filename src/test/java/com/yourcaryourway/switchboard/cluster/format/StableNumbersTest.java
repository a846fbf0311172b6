package com.yourcaryourway.switchboard.cluster.format;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.room.Change;
import com.yourcaryourway.switchboard.room.RoomCommand;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers that stand in stored and sent bytes. A failure here means: raise the format number first. */
class StableNumbersTest {
    @Test
    void thisBuildSpeaksFormatOne() {
        assertThat(FormatNumber.highest()).isEqualTo(1);
        assertThat(FormatNumber.lowest()).isEqualTo(1);
    }

    @Test
    void everyChangeHasItsNumber() {
        assertThat(ChangeFormat.KINDS.numbers().keySet())
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        assertThat(names(ChangeFormat.KINDS.numbers()))
                .containsOnly(
                        entry("Opened", 1),
                        entry("Joined", 2),
                        entry("Left", 3),
                        entry("Moved", 4),
                        entry("Said", 5),
                        entry("MediaSet", 6),
                        entry("Rang", 7),
                        entry("Accepted", 8),
                        entry("Declined", 9),
                        entry("Ended", 10),
                        entry("Closed", 11),
                        entry("Rated", 12));
    }

    @Test
    void everyCommandHasItsNumber() {
        assertThat(CommandFormat.KINDS.numbers().keySet())
                .containsExactlyInAnyOrder(RoomCommand.class.getPermittedSubclasses());
        assertThat(names(CommandFormat.KINDS.numbers()))
                .containsOnly(
                        entry("Open", 1),
                        entry("Join", 2),
                        entry("Leave", 3),
                        entry("Close", 4),
                        entry("Rate", 5),
                        entry("Say", 6),
                        entry("Presence", 7),
                        entry("SetMedia", 8),
                        entry("StartCall", 9),
                        entry("AcceptCall", 10),
                        entry("DeclineCall", 11),
                        entry("EndCall", 12),
                        entry("Tick", 13));
    }

    @Test
    void everyConstantHasItsNumber() {
        assertThat(EnumFormat.ROLE.numbers()).containsOnly(entry(Role.CUSTOMER, 1), entry(Role.AGENT, 2));
        assertThat(EnumFormat.CALL_STATUS.numbers())
                .containsOnly(entry(CallStatus.RINGING, 1), entry(CallStatus.ACTIVE, 2));
        assertThat(numbers(EnumFormat.REASON, Reason.values()))
                .isEqualTo("LEFT=1 GONE=2 CLOSED=3 DECLINED=4 BUSY=5 UNANSWERED=6 ENDED=7 REPLACED=8");
        assertThat(numbers(EnumFormat.ERROR_CODE, ErrorCode.values()))
                .isEqualTo("BAD_FRAME=1 BAD_VERSION=2 UNKNOWN_TYPE=3 TOO_LARGE=4 NOT_PERMITTED=5 UNAUTHENTICATED=6"
                        + " NAME_TAKEN=7 NO_SUCH_SESSION=8 NO_SUCH_ROOM=9 ROOM_FULL=10 ROOM_CLOSED=11"
                        + " ALREADY_IN_ROOM=12 NO_SUCH_MEMBER=13 NO_SUCH_CALL=14 BUSY=15 RATE_LIMITED=16"
                        + " OVERLOADED=17 UNAVAILABLE=18 INTERNAL=19");
    }

    @Test
    void aNumberThatNothingHasIsNamedInTheRefusal() {
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("63"), ChangeFormat::read))
                .isInstanceOf(FormatException.class)
                .hasMessage("no Change has number 99");
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("00"), CommandFormat::read))
                .isInstanceOf(FormatException.class)
                .hasMessage("no RoomCommand has number 0");
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("ff"), EnumFormat.REASON::read))
                .isInstanceOf(FormatException.class)
                .hasMessage("no Reason has number 255");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("02"), FormatNumber::read))
                .isInstanceOf(FormatException.class)
                .hasMessage("format 2 is not in 1 to 1");
    }

    private static Map<String, Integer> names(Map<Class<?>, Integer> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(kind -> kind.getKey().getSimpleName(), Map.Entry::getValue));
    }

    private static <E extends Enum<E>> String numbers(EnumFormat<E> format, E[] constants) {
        assertThat(format.numbers()).containsOnlyKeys(constants);
        return format.numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(constant -> constant.getKey() + "=" + constant.getValue())
                .collect(Collectors.joining(" "));
    }
}
