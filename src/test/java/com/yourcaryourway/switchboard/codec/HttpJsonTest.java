package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aRefusalIsAProblemDocument() throws JsonProcessingException {
        byte[] problem = HttpJson.problem(new Refusal(ErrorCode.NAME_TAKEN, "Username already taken"));
        assertThat(MAPPER.readTree(new String(problem, StandardCharsets.UTF_8)))
                .isEqualTo(MAPPER.readTree(Samples.json(
                        "{'type':'about:blank','title':'Conflict','status':409,'detail':'Username already taken',"
                                + "'code':'name_taken','temporary':false,'message':'Username already taken'}")));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void onlyAnInternalFaultIsTitledAsOne(ErrorCode code) throws JsonProcessingException {
        byte[] problem = HttpJson.problem(new Refusal(code, "why"));
        String title = MAPPER.readTree(new String(problem, StandardCharsets.UTF_8))
                .get("title")
                .textValue();
        assertThat(title.equals("Internal Server Error")).isEqualTo(code == ErrorCode.INTERNAL);
    }

    @Test
    void aMessageIsWrittenAsTheFormReadsIt() {
        assertThat(HttpJson.message("OK !")).asString(StandardCharsets.UTF_8).isEqualTo("{\"message\":\"OK !\"}");
    }

    @Test
    void theUserNameIsReadAndStripped() {
        assertThat(HttpJson.userName(utf8("{\"x\":{},\"userName\":\" Zoé \"}"))).isEqualTo("Zoé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "userName=Ana", "{}", "{\"userName\":7}", "{\"userName\":\" \"}", "{\"userName\":null}"
            })
    void aBodyWithoutUserNameIsABadFrame(String body) {
        assertThat(refused(body).code()).isEqualTo(ErrorCode.BAD_FRAME);
    }

    @Test
    void aLongNameAndALongBodyAreTooLarge() {
        assertThat(refused("{\"userName\":\"" + "x".repeat(65) + "\"}").code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refused("{\"userName\":\"Ana\"}" + " ".repeat(4_096)).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    private static Refusal refused(String body) {
        return catchThrowableOfType(Refusal.class, () -> HttpJson.userName(utf8(body)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
