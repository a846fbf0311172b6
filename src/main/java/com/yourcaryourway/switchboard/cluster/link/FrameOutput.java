package com.yourcaryourway.switchboard.cluster.link;

import io.vertx.core.buffer.Buffer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Appends the primitives of the link's format to a buffer. Confined like the buffer. */
final class FrameOutput extends OutputStream {
    private final Buffer buffer;

    FrameOutput(Buffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void write(int octet) {
        buffer.appendByte((byte) octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        buffer.appendBytes(octets, offset, length);
    }

    /** Unsigned LEB128: seven bits an octet, lowest first; a negative number takes ten octets. */
    FrameOutput number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer.appendByte((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.appendByte((byte) rest);
        return this;
    }

    /** Eight octets, for numbers that use all of their bits. */
    FrameOutput hash(long value) {
        buffer.appendLong(value);
        return this;
    }

    FrameOutput flag(boolean value) {
        buffer.appendByte((byte) (value ? 1 : 0));
        return this;
    }

    FrameOutput text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A flag, then the text if there is one. */
    FrameOutput optionalText(@Nullable String value) {
        flag(value != null);
        return value == null ? this : text(value);
    }

    FrameOutput bytes(byte[] value) {
        number(value.length);
        buffer.appendBytes(value);
        return this;
    }
}
