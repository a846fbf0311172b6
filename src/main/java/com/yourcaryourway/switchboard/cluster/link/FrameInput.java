package com.yourcaryourway.switchboard.cluster.link;

import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FrameOutput} wrote, from a part of a buffer. Never reads beyond that part, whatever lengths the
 * bytes claim: IndexOutOfBoundsException or IllegalArgumentException instead.
 */
final class FrameInput extends InputStream {
    private final Buffer buffer;
    private final int end;
    private int at;

    FrameInput(Buffer buffer) {
        this(buffer, 0, buffer.length());
    }

    private FrameInput(Buffer buffer, int start, int end) {
        this.buffer = buffer;
        this.at = start;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    /** The next frame, by its length of four octets; this input goes on after it. */
    FrameInput frame() {
        int start = take(Integer.BYTES);
        int body = take(buffer.getInt(start));
        return new FrameInput(buffer, body, at);
    }

    @Override
    public int read() {
        return hasMore() ? octet() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, end - at);
        int start = take(some);
        buffer.getBytes(start, start + some, into, offset);
        return some;
    }

    byte octet() {
        return buffer.getByte(take(1));
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = octet();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("number too long");
    }

    /** A number of things that follow, each of at least one octet. */
    int count() {
        long count = number();
        if (count < 0 || count > end - at) {
            throw new IllegalArgumentException("count beyond the frame");
        }
        return (int) count;
    }

    long hash() {
        return buffer.getLong(take(Long.BYTES));
    }

    boolean flag() {
        return octet() != 0;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable String optionalText() {
        return flag() ? text() : null;
    }

    byte[] bytes() {
        int length = count();
        int start = take(length);
        return buffer.getBytes(start, start + length);
    }

    private int take(int length) {
        int start = at;
        Objects.checkFromIndexSize(start, length, end);
        at += length;
        return start;
    }
}
