package com.yourcaryourway.switchboard.cluster.format;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scalars that every value is made of. */
public final class Fields {
    /** Bytes in one text: a reader of foreign bytes must not reserve gigabytes. */
    public static final int TEXT_BYTES = 1 << 20;

    private static final int LIST_CAPACITY = 1_024;
    private static final int MORE = 0x80;

    private Fields() {}

    /** Writes one value of a type. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    /** Reads one value of a type. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    /** A number in 1 to 10 bytes, fewer the nearer it is to zero (LEB128 of the zigzag form). */
    public static void writeNumber(DataOutput out, long number) throws IOException {
        long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
        while ((rest & -MORE) != 0) {
            out.writeByte((int) (rest | MORE));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static long readNumber(DataInput in) throws IOException {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            bits |= (long) (next & ~MORE) << shift;
            if (next < MORE) {
                return (bits >>> 1) ^ -(bits & 1);
            }
        }
        throw new FormatException("a number of more than 10 bytes");
    }

    /** A number that was written from an int. */
    public static int readInt(DataInput in) throws IOException {
        long number = readNumber(in);
        if (number != (int) number) {
            throw new FormatException(number + " is no int");
        }
        return (int) number;
    }

    /** UTF-8 with its length in front: DataOutput.writeUTF ends at 65,535 bytes. */
    public static void writeText(DataOutput out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String readText(DataInput in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    /** At most {@link #TEXT_BYTES}. */
    public static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        if (bytes.length > TEXT_BYTES) {
            throw new FormatException(bytes.length + " bytes are more than " + TEXT_BYTES);
        }
        writeNumber(out, bytes.length);
        out.write(bytes);
    }

    public static byte[] readBytes(DataInput in) throws IOException {
        long length = readNumber(in);
        if (length < 0 || length > TEXT_BYTES) {
            throw new FormatException("a length of " + length);
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        return bytes;
    }

    /** To the nanosecond: a hash chain over what was read must be the one over what was written. */
    public static void writeInstant(DataOutput out, Instant instant) throws IOException {
        writeNumber(out, instant.getEpochSecond());
        writeNumber(out, instant.getNano());
    }

    public static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(readNumber(in), readInt(in));
    }

    public static <T> void writeOptional(DataOutput out, @Nullable T value, Writer<? super T> writer)
            throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(out, value);
        }
    }

    public static <T> @Nullable T readOptional(DataInput in, Reader<? extends T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }

    public static <T> void writeList(DataOutput out, List<T> values, Writer<? super T> writer) throws IOException {
        writeNumber(out, values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    public static <T> List<T> readList(DataInput in, Reader<? extends T> reader) throws IOException {
        int size = readInt(in);
        if (size < 0) {
            throw new FormatException("a list of " + size);
        }
        List<T> values = new ArrayList<>(Math.min(size, LIST_CAPACITY));
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }
}
