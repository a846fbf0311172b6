package com.yourcaryourway.switchboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void thereIsOneDescriptionToTwentyCandidates() {
        var script = new SignalScript("r-1", "m-2", 5, false);

        assertThat(LongStream.range(0, 210)
                        .filter(number -> frame(script, number).containsKey("description")))
                .hasSize(10)
                .startsWith(16L, 37L);
    }

    @Test
    void aSignalHasTheSizeAndTheNumberItShouldHave() {
        var script = new SignalScript("r-\"1\"", "m-2", 0, true);

        JsonObject candidate = frame(script, 41);
        JsonObject description = frame(script, 42);

        assertThat(candidate.getString("room")).isEqualTo("r-\"1\"");
        assertThat(candidate.getString("to")).isEqualTo("m-2");
        assertThat(candidate.getJsonObject("candidate").getInteger("number")).isEqualTo(41);
        assertThat(candidate.getJsonObject("candidate").encode().length()).isBetween(160, 220);
        assertThat(description.getJsonObject("description").getInteger("number"))
                .isEqualTo(42);
        assertThat(description.getJsonObject("description").encode().length()).isBetween(2_950, 3_050);
        assertThat(script.isAnswered()).isTrue();
    }

    @Test
    void aChatMessageHasTheSizeAndANewId() {
        var script = new ChatScript("r-1", 200);
        Set<UUID> ids = new HashSet<>();

        for (long number = 0; number < 1_000; number++) {
            JsonObject frame = frame(script, number);
            assertThat(frame.getString("text")).hasSize(200).startsWith(number + " ");
            ids.add(UUID.fromString(frame.getString("messageId")));
        }

        assertThat(ids).hasSize(1_000).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    private static JsonObject frame(Script script, long number) {
        return new JsonObject("{\"type\":\"" + script.type() + '"' + script.fields(number) + '}');
    }
}
