package com.yourcaryourway.switchboard.cluster.format;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The number of the format that this build speaks. It stands at the head of every value that is stored or sent as a
 * whole (a room, a processor, a node's message), and not in the parts of one.
 *
 * <p>Any change of the bytes raises it, a new kind or constant included, since older nodes cannot read that either.
 * Then readers take both the new number and those before it, for as long as a cluster may hold both builds; writers
 * write the lowest number that the live members announce, and leave out what it does not have. Numbers of kinds and
 * constants are never given twice, also when what they stood for is gone.
 */
public final class FormatNumber {
    public static final int FORMAT = 1;

    private FormatNumber() {}

    public static void write(DataOutput out) throws IOException {
        out.writeByte(FORMAT);
    }

    /** The number that was written; {@link FormatException} if this build cannot read it. */
    public static int read(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        if (number != FORMAT) {
            throw new FormatException("format " + number + " is not " + FORMAT);
        }
        return number;
    }
}
