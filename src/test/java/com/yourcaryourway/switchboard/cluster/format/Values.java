package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Arbitrary records, made from what their components are, so that a new kind or component is tested unasked. */
final class Values {
    private static final long YEAR_2200 = 7_258_118_400L;

    private Values() {}

    static <T> Arbitrary<T> anyKindOf(Class<T> sealed) {
        List<Arbitrary<T>> kinds = Arrays.stream(sealed.getPermittedSubclasses())
                .<Arbitrary<T>>map(kind -> record(kind).map(sealed::cast))
                .toList();
        return Arbitraries.oneOf(kinds);
    }

    static <T> Arbitrary<T> record(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        List<Arbitrary<Object>> components =
                Arrays.stream(type.getRecordComponents()).map(Values::component).toList();
        return Combinators.combine(components).as(values -> make(type, values));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        Class<?> type = component.getType();
        boolean id = type == String.class
                && component.getDeclaringRecord().getRecordComponents().length == 1
                && component.getName().equals("value");
        Arbitrary<Object> values = (id ? ids() : any(type)).map(value -> value);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? values.injectNull(0.2) : values;
    }

    private static Arbitrary<?> any(Class<?> type) {
        if (type == String.class) {
            return texts();
        }
        if (type == long.class) {
            return Arbitraries.longs();
        }
        if (type == int.class) {
            return Arbitraries.integers();
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false);
        }
        if (type == Instant.class) {
            return Combinators.combine(
                            Arbitraries.longs().between(-1, YEAR_2200),
                            Arbitraries.integers().between(0, 999_999_999))
                    .as(Instant::ofEpochSecond);
        }
        if (type == Refusal.class) {
            return Combinators.combine(Arbitraries.of(ErrorCode.class), texts()).as(Refusal::new);
        }
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        return type.isSealed() ? anyKindOf(type) : record(type);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(128);
    }

    /** Without surrogates of their own: the codec lets no unpaired one in. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .ofMaxLength(300)
                .map(text -> text + "\uD83D\uDE00");
    }

    private static <T> T make(Class<T> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
