package com.yourcaryourway.switchboard.cluster.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A value as bytes of its own, with the number of their format at the head. */
public final class Bytes {
    private Bytes() {}

    public static <T> byte[] of(int format, T value, Fields.Writer<? super T> writer) {
        var bytes = new ByteArrayOutputStream(128);
        var out = new DataOutputStream(bytes);
        try {
            FormatNumber.write(out, format);
            writer.write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static <T> T read(byte[] bytes, Fields.Reader<T> reader) {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            FormatNumber.read(in);
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
