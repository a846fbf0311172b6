package com.yourcaryourway.switchboard.cluster.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A value as bytes of its own. */
public final class Bytes {
    private Bytes() {}

    public static <T> byte[] of(T value, Fields.Writer<? super T> writer) {
        var bytes = new ByteArrayOutputStream(128);
        try {
            writer.write(new DataOutputStream(bytes), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static <T> T read(byte[] bytes, Fields.Reader<T> reader) {
        try {
            return reader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
