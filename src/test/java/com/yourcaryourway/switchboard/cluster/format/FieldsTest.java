package com.yourcaryourway.switchboard.cluster.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FieldsTest {
    @Property
    void aNumberIsReadAsItWasWritten(@ForAll long number) throws IOException {
        assertThat(Encoded.copy(number, Fields::writeNumber, Fields::readNumber))
                .isEqualTo(number);
    }

    @Example
    void numbersNearZeroAreShort() throws IOException {
        assertThat(Encoded.hex(Encoded.of(0L, Fields::writeNumber))).isEqualTo("00");
        assertThat(Encoded.hex(Encoded.of(-1L, Fields::writeNumber))).isEqualTo("01");
        assertThat(Encoded.hex(Encoded.of(63L, Fields::writeNumber))).isEqualTo("7e");
        assertThat(Encoded.hex(Encoded.of(64L, Fields::writeNumber))).isEqualTo("8001");
        assertThat(Encoded.of(Long.MIN_VALUE, Fields::writeNumber)).hasSize(10);
    }

    @Example
    void aNumberWithoutEndIsRefused() {
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("ff".repeat(11)), Fields::readNumber))
                .isInstanceOf(FormatException.class);
    }

    @Example
    void aNumberBeyondAnIntIsNoInt() throws IOException {
        byte[] bytes = Encoded.of(1L << 31, Fields::writeNumber);
        assertThatThrownBy(() -> Encoded.read(bytes, Fields::readInt)).isInstanceOf(FormatException.class);
    }

    @Example
    void aTextMayBeLongerThanWriteUtfCanWrite() throws IOException {
        String text = "漢\uD83D\uDE00".repeat(30_000);
        assertThat(Encoded.copy(text, Fields::writeText, Fields::readText)).isEqualTo(text);
    }

    @Example
    void aTextBeyondItsBoundIsNeitherWrittenNorRead() throws IOException {
        String text = "x".repeat(Fields.TEXT_BYTES + 1);
        assertThatThrownBy(() -> Encoded.of(text, Fields::writeText)).isInstanceOf(FormatException.class);
        byte[] length = Encoded.of((long) text.length(), Fields::writeNumber);
        assertThatThrownBy(() -> Encoded.read(length, Fields::readText)).isInstanceOf(FormatException.class);
        byte[] negative = Encoded.of(-1L, Fields::writeNumber);
        assertThatThrownBy(() -> Encoded.read(negative, Fields::readText)).isInstanceOf(FormatException.class);
    }

    @Example
    void anInstantKeepsItsNanoseconds() throws IOException {
        for (Instant at : List.of(Instant.EPOCH, Instant.ofEpochSecond(-1, 999_999_999), Instant.MAX, Instant.MIN)) {
            assertThat(Encoded.copy(at, Fields::writeInstant, Fields::readInstant))
                    .isEqualTo(at);
        }
    }

    @Example
    void aListOfNegativeSizeIsRefused() {
        assertThatThrownBy(() -> Encoded.read(Encoded.hex("01"), in -> Fields.readList(in, Fields::readNumber)))
                .isInstanceOf(FormatException.class);
    }
}
