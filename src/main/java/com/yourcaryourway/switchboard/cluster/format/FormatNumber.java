package com.yourcaryourway.switchboard.cluster.format;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The numbers of the formats that this build speaks. One stands at the head of everything that is stored or sent as a
 * whole (a room, a processor, an answer, a batch of nodes' messages), and not in the parts of it.
 *
 * <p>Any change of the bytes raises the highest, a new kind or constant included, since older nodes cannot read that
 * either. Readers take every number from the lowest to the highest; writers write the number of {@link ClusterFormat},
 * and leave out what it does not have. A part whose bytes differ between numbers is given the number by the whole. Numbers of
 * kinds and constants are never given twice, also when what they stood for is gone.
 */
public final class FormatNumber {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 1;

    private FormatNumber() {}

    /** The oldest that this build reads, and writes for those who know no other. */
    public static int lowest() {
        return LOWEST;
    }

    /** The newest that this build reads, and writes once everybody knows it. */
    public static int highest() {
        return HIGHEST;
    }

    public static void write(DataOutput out, int number) throws IOException {
        out.writeByte(number);
    }

    /** The number that was written; {@link FormatException} if this build cannot read what follows. */
    public static int read(DataInput in) throws IOException {
        return check(in.readUnsignedByte());
    }

    /** The number itself; {@link FormatException} if this build cannot read what was written with it. */
    public static int check(int number) throws FormatException {
        if (number < LOWEST || number > HIGHEST) {
            throw new FormatException("format " + number + " is not in " + LOWEST + " to " + HIGHEST);
        }
        return number;
    }
}
