package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;

/** Values to bytes and back, as a node would. */
final class Encoded {
    private Encoded() {}

    static <T> byte[] of(T value, Fields.Writer<T> writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(bytes), value);
        return bytes.toByteArray();
    }

    /** Reads all of the bytes; those left over fail the test. */
    static <T> T read(byte[] bytes, Fields.Reader<T> reader) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        T value = reader.read(new DataInputStream(in));
        assertThat(in.available()).as("bytes left over").isZero();
        return value;
    }

    static <T> T copy(T value, Fields.Writer<T> writer, Fields.Reader<T> reader) throws IOException {
        return read(of(value, writer), reader);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
