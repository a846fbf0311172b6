package com.yourcaryourway.switchboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"500ms,500ms", "1000ms,1s", "30s,30s", "61s,61s", "60s,1m", "90m,90m", "60m,1h", "0ms,0s", "48h,48h"})
    void theShortestFormIsWritten(String text, String shortest) {
        assertThat(Durations.parse(text).map(Durations::format)).hasValue(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-1s", "1.5s", "1 s", "1d", "PT5S", "5S", "9999999999s"})
    void anythingElseIsNoTimeSpan(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
