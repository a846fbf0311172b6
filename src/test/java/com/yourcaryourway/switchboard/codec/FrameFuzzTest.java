package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes, a frame or a rejection comes out. The seed is in the failure's text. */
class FrameFuzzTest {
    private static final int ROUNDS = 60_000;
    private static final String ALPHABET = "{}[]\",:\\u0123456789eE+-.tfn \t\r\n\u0000é\uD83D\uDE00/'*";

    private static final List<String> FRAMES = FrameDecoderTest.frames()
            .map(arguments -> (String) arguments.get()[0])
            .toList();

    @Test
    void aMutatedFrameIsReadOrRejected() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int read = 0;
        int rejected = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String frame = mutated(FRAMES.get(random.nextInt(FRAMES.size())), random);
            if (decodes(frame, seed)) {
                read++;
            } else {
                rejected++;
            }
        }
        assertThat(read).as("read, seed %d", seed).isPositive();
        assertThat(rejected).as("rejected, seed %d", seed).isPositive();
    }

    @Test
    void aFrameCutAnywhereIsRejected() {
        for (String frame : FRAMES) {
            for (int length = 0; length < frame.length(); length++) {
                assertThat(decodes(frame.substring(0, length), 0)).as(frame).isFalse();
            }
        }
    }

    private static boolean decodes(String frame, long seed) {
        try {
            return FrameDecoder.decode(frame).message() != null;
        } catch (Rejected rejected) {
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ", frame " + frame, e);
        }
    }

    private static String mutated(String frame, Random random) {
        var text = new StringBuilder(frame);
        for (int times = random.nextInt(4); times >= 0 && text.length() > 0; times--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, symbol(random));
                case 2 -> text.setCharAt(at, symbol(random));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                default -> text.setLength(at + 1);
            }
        }
        return text.toString();
    }

    private static char symbol(Random random) {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
