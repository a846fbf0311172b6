package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(Set.of("https://support.example"));

    @Test
    void aPageOfTheSameHostIsPermitted() {
        assertThat(origins.permits("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(origins.permits("https://Chat.example", "chat.example")).isTrue();
    }

    @Test
    void anAllowedPageIsPermittedWhateverTheHost() {
        assertThat(origins.permits("https://support.example", "chat.example")).isTrue();
        assertThat(origins.permits("https://support.example", null)).isTrue();
    }

    @Test
    void aProgramWithoutOriginIsPermitted() {
        assertThat(origins.permits(null, "localhost:8080")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost",
                "http://localhost:8081",
                "http://localhost:8080.evil.example",
                "http://evil.example@localhost",
                "http://support.example",
                "null",
                "",
                "not a uri"
            })
    void everyOtherPageIsForeign(String origin) {
        assertThat(origins.permits(origin, "localhost:8080")).isFalse();
        assertThat(origins.permits(origin, null)).isFalse();
    }
}
