package com.yourcaryourway.switchboard.cluster.format;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The kinds of a sealed type, each by a number of one byte with its writer and reader. Filled while its format's class is
 * initialized, and only read from then on.
 */
final class Kinds<T> {
    private record Kind<T>(int number, Fields.Writer<T> writer, Fields.Reader<? extends T> reader) {}

    private final String name;
    private final Map<Class<?>, Kind<T>> byType = new HashMap<>();
    private final Map<Integer, Kind<T>> byNumber = new HashMap<>();

    Kinds(Class<T> type) {
        this.name = type.getSimpleName();
    }

    <K extends T> Kinds<T> with(int number, Class<K> type, Fields.Writer<K> writer, Fields.Reader<K> reader) {
        Kind<T> kind = new Kind<>(number, (out, value) -> writer.write(out, type.cast(value)), reader);
        if (byType.put(type, kind) != null || byNumber.put(number, kind) != null) {
            throw new IllegalStateException(name + " " + number + " twice");
        }
        return this;
    }

    void write(DataOutput out, T value) throws IOException {
        Kind<T> kind = byType.get(value.getClass());
        if (kind == null) {
            throw new FormatException(name + " " + value.getClass().getSimpleName() + " has no number");
        }
        out.writeByte(kind.number());
        kind.writer().write(out, value);
    }

    T read(DataInput in) throws IOException {
        int number = in.readUnsignedByte();
        Kind<T> kind = byNumber.get(number);
        if (kind == null) {
            throw new FormatException("no " + name + " has number " + number);
        }
        return kind.reader().read(in);
    }

    /** What the tests pin. */
    Map<Class<?>, Integer> numbers() {
        Map<Class<?>, Integer> numbers = new HashMap<>();
        byType.forEach((type, kind) -> numbers.put(type, kind.number()));
        return numbers;
    }
}
