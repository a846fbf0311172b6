package com.yourcaryourway.switchboard.codec;

import java.util.Locale;

/** The wire form of constants: lower case. */
final class WireNames {
    private WireNames() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
