package com.yourcaryourway.switchboard.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRejectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~~                                                          | must be one JSON object
                    nonsense                                                    | must be JSON
                    []                                                          | must be one JSON object
                    "bye"                                                       | must be one JSON object
                    null                                                        | must be one JSON object
                    {"type":"bye"                                               | must be JSON
                    {"type":"bye",}                                             | must be JSON
                    {'type':'bye'}                                              | must be JSON
                    {"type":"bye"}{}                                            | must be one JSON object, and nothing after it
                    {"type":"bye"} x                                            | must be JSON
                    {"type":"bye"/**/}                                          | must be JSON
                    {}                                                          | type is missing
                    {"type":7}                                                  | type must be a string
                    {"type":null}                                               | type is missing
                    {"type":{"type":"bye"}}                                     | type must be a string
                    {"type":"bye","id":0}                                       | id must be from 1 to 9223372036854775807
                    {"type":"bye","id":-1}                                      | id must be from 1 to 9223372036854775807
                    {"type":"bye","id":1.5}                                     | id must be an integer
                    {"type":"bye","id":1e3}                                     | id must be an integer
                    {"type":"bye","id":"1"}                                     | id must be an integer
                    {"type":"bye","id":true}                                    | id must be an integer
                    {"type":"bye","id":9223372036854775808}                     | id must be an integer
                    {"type":"bye","id":[1]}                                     | id must be an integer
                    {"type":"bye","id":NaN}                                     | must be JSON
                    {"type":"bye","id":01}                                      | must be JSON
                    {"type":"hello","name":"Ana","role":"customer"}             | version is missing
                    {"type":"hello","version":"1","name":"A","role":"agent"}    | version must be an integer
                    {"type":"hello","version":1}                                | exactly one of name, token and resume must be given
                    {"type":"hello","version":1,"name":"A","token":"t"}         | exactly one of name, token and resume must be given
                    {"type":"hello","version":1,"name":"Ana"}                   | role is missing
                    {"type":"hello","version":1,"name":"Ana","role":"Agent"}    | role must be customer or agent
                    {"type":"hello","version":1,"name":" ","role":"agent"}      | name must not be empty
                    {"type":"hello","version":1,"token":7}                      | token must be a string
                    {"type":"hello","version":1,"resume":"s"}                   | resume must be an object
                    {"type":"hello","version":1,"resume":{"session":"s"}}       | token is missing
                    {"type":"hello","version":1,"resume":{"session":"s","token":"t","n":-1}} | n must be from 0 to 9223372036854775807
                    {"type":"hello","version":1,"resume":{"session":"s","token":"t","rooms":[]}} | rooms must be an object
                    {"type":"hello","version":1,"resume":{"session":"s","token":"t","rooms":{"r":1}}} | rooms must hold objects
                    {"type":"hello","version":1,"resume":{"session":"s","token":"t","rooms":{"r":{"epoch":"e"}}}} | seq is missing
                    {"type":"ack","n":-1}                                       | n must be from 0 to 9223372036854775807
                    {"type":"room.open"}                                        | subject is missing
                    {"type":"room.open","subject":""}                           | subject must not be empty
                    {"type":"room.join","room":""}                              | room must have 1 to 128 characters
                    {"type":"room.join","room":"é"}                             | room must be printable ASCII without spaces
                    {"type":"room.rate","room":"r","score":6}                   | score must be from 0 to 5
                    {"type":"room.rate","room":"r","score":4294967296}          | score must be from -2147483648 to 2147483647
                    {"type":"room.history","room":"r","before":0}               | before must be from 1 to 9223372036854775807
                    {"type":"room.history","room":"r","limit":101}              | limit must be from 1 to 100
                    {"type":"chat.send","room":"r","text":"Hello"}              | messageId is missing
                    {"type":"chat.typing","room":"r","typing":1}                | typing must be true or false
                    {"type":"call.accept","room":"r"}                           | call is missing
                    {"type":"call.media","room":"r","media":{"audio":"on"}}     | audio must be true or false
                    {"type":"signal","room":"r","to":"m"}                       | exactly one of description, candidate and restart must be given
                    {"type":"signal","room":"r","to":"m","description":null}    | exactly one of description, candidate and restart must be given
                    {"type":"signal","room":"r","to":"m","restart":true,"candidate":null} | exactly one of description, candidate and restart must be given
                    {"type":"signal","room":"r","to":"m","restart":false}       | restart must be true
                    {"type":"signal","room":"r","to":"m","description":"v=0"}   | description must be an object
                    {"type":"signal","room":"r","to":"m","candidate":[]}        | candidate must be an object
                    {"type":"signal","room":"r","candidate":{}}                 | to is missing
                    """)
    void aBadFrameIsToldWhatIsBadInIt(String text, String message) {
        assertThat(rejected(text)).isEqualTo(new ServerMessage.Failure(0, ErrorCode.BAD_FRAME, message));
    }

    @Test
    void anUnknownTypeHasItsOwnCodeAndItsRequestIsAnswered() {
        assertThat(rejected("{\"type\":\"room.paint\",\"id\":4}"))
                .isEqualTo(new ServerMessage.Failure(4, ErrorCode.UNKNOWN_TYPE, "no such type"));
    }

    @Test
    void anotherVersionIsToldTheOneThatIsSpokenWhateverElseItsHelloHolds() {
        assertThat(rejected("{\"type\":\"hello\",\"version\":2,\"id\":1,\"name\":[]}"))
                .isEqualTo(new ServerMessage.Failure(1, ErrorCode.BAD_VERSION, "version must be 1"));
    }

    @Test
    void aTextThatIsTooLongIsTooLarge() {
        String text = "{\"type\":\"room.open\",\"subject\":\"" + "x".repeat(201) + "\",\"id\":5}";
        assertThat(rejected(text))
                .isEqualTo(
                        new ServerMessage.Failure(5, ErrorCode.TOO_LARGE, "subject must have at most 200 characters"));
    }

    @Test
    void aFrameThatIsTooLongIsTooLargeAndNotRead() {
        String text = "{\"id\":5,\"type\":\"bye\",\"x\":\"" + "x".repeat(65_536) + "\"}";
        assertThat(rejected(text).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void whatWasReadBeforeTheFaultStillNamesTheRequest() {
        assertThat(rejected("{\"id\":12,\"type\":\"chat.send\",\"text\":\"He").re())
                .isEqualTo(12);
    }

    @Test
    void nestingStopsAtItsBoundWhereverItIs() {
        String ignored = "{\"type\":\"bye\",\"x\":" + "[".repeat(30) + "]".repeat(30) + "}";
        String tooDeep = "{\"type\":\"bye\",\"x\":" + "[".repeat(32) + "]".repeat(32) + "}";
        String relayed = "{\"type\":\"signal\",\"room\":\"r\",\"to\":\"m\",\"candidate\":" + "{\"a\":".repeat(32) + "1"
                + "}".repeat(32) + "}";
        String endless = "{\"id\":3,\"x\":" + "[".repeat(60_000);
        assertThat(FrameDecoder.decode(ignored).message()).isNotNull();
        assertThat(rejected(tooDeep).message()).startsWith("must be nested at most 32 deep");
        assertThat(rejected(relayed).message()).startsWith("must be nested at most 32 deep");
        assertThat(rejected(endless).message()).startsWith("must be nested at most 32 deep");
        assertThat(rejected(endless).re()).isEqualTo(3);
    }

    @Test
    void aNumberOfManyDigitsIsRefusedUnread() {
        assertThat(rejected("{\"type\":\"bye\",\"x\":" + "9".repeat(33) + "}").code())
                .isEqualTo(ErrorCode.BAD_FRAME);
    }

    @Test
    void aRejectionCostsNoStackTrace() {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> FrameDecoder.decode("{}"));
        assertThat(rejected.getStackTrace()).isEmpty();
        assertThat(rejected.refusal().code()).isEqualTo(ErrorCode.BAD_FRAME);
    }

    private static ServerMessage.Failure rejected(String text) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> FrameDecoder.decode(text));
        assertThat(rejected).as("rejection of %s", text).isNotNull();
        return rejected.failure();
    }
}
