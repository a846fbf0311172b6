package com.yourcaryourway.switchboard.cluster.format;

import static java.util.Map.entry;

import com.yourcaryourway.switchboard.protocol.CallStatus;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Reason;
import com.yourcaryourway.switchboard.protocol.Role;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The constants of an enum by numbers of their own, one byte each: ordinals change when somebody sorts them. */
public final class EnumFormat<E extends Enum<E>> {
    public static final EnumFormat<Role> ROLE = new EnumFormat<>(Role.class, Map.of(Role.CUSTOMER, 1, Role.AGENT, 2));

    public static final EnumFormat<CallStatus> CALL_STATUS =
            new EnumFormat<>(CallStatus.class, Map.of(CallStatus.RINGING, 1, CallStatus.ACTIVE, 2));

    public static final EnumFormat<Reason> REASON = new EnumFormat<>(
            Reason.class,
            Map.of(
                    Reason.LEFT, 1,
                    Reason.GONE, 2,
                    Reason.CLOSED, 3,
                    Reason.DECLINED, 4,
                    Reason.BUSY, 5,
                    Reason.UNANSWERED, 6,
                    Reason.ENDED, 7,
                    Reason.REPLACED, 8));

    public static final EnumFormat<ErrorCode> ERROR_CODE = new EnumFormat<>(
            ErrorCode.class,
            Map.ofEntries(
                    entry(ErrorCode.BAD_FRAME, 1),
                    entry(ErrorCode.BAD_VERSION, 2),
                    entry(ErrorCode.UNKNOWN_TYPE, 3),
                    entry(ErrorCode.TOO_LARGE, 4),
                    entry(ErrorCode.NOT_PERMITTED, 5),
                    entry(ErrorCode.UNAUTHENTICATED, 6),
                    entry(ErrorCode.NAME_TAKEN, 7),
                    entry(ErrorCode.NO_SUCH_SESSION, 8),
                    entry(ErrorCode.NO_SUCH_ROOM, 9),
                    entry(ErrorCode.ROOM_FULL, 10),
                    entry(ErrorCode.ROOM_CLOSED, 11),
                    entry(ErrorCode.ALREADY_IN_ROOM, 12),
                    entry(ErrorCode.NO_SUCH_MEMBER, 13),
                    entry(ErrorCode.NO_SUCH_CALL, 14),
                    entry(ErrorCode.BUSY, 15),
                    entry(ErrorCode.RATE_LIMITED, 16),
                    entry(ErrorCode.OVERLOADED, 17),
                    entry(ErrorCode.UNAVAILABLE, 18),
                    entry(ErrorCode.INTERNAL, 19)));

    private final String name;
    private final Map<E, Integer> numbers;
    private final Map<Integer, E> constants = new HashMap<>();

    private EnumFormat(Class<E> type, Map<E, Integer> numbers) {
        this.name = type.getSimpleName();
        this.numbers = numbers;
        numbers.forEach((constant, number) -> constants.put(number, constant));
    }

    public void write(DataOutput out, E constant) throws IOException {
        Integer number = numbers.get(constant);
        if (number == null) {
            throw new FormatException(name + " " + constant + " has no number");
        }
        out.writeByte(number);
    }

    public E read(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        E constant = constants.get(number);
        if (constant == null) {
            throw new FormatException("no " + name + " has number " + number);
        }
        return constant;
    }

    /** What the test pins. */
    Map<E, Integer> numbers() {
        return numbers;
    }
}
