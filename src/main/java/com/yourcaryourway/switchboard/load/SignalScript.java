package com.yourcaryourway.switchboard.load;

import com.yourcaryourway.switchboard.load.client.Numbered;
import io.vertx.core.json.Json;

/** Signals as a call makes them: one session description of 3 KB to 20 candidates of 200 B. */
final class SignalScript implements Script {
    static final int CANDIDATES_PER_DESCRIPTION = 20;
    private static final int CANDIDATE_BYTES = 200;
    private static final int DESCRIPTION_BYTES = 3_000;

    /** The bytes of a number and its name, on average. */
    private static final int NUMBER_BYTES = 16;

    private static final String CANDIDATE = filled(
            "\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"candidate\":\"candidate:",
            "1 1 udp 2122260223 192.0.2.17 ",
            CANDIDATE_BYTES);
    private static final String DESCRIPTION =
            filled("\"type\":\"offer\",\"sdp\":\"v=0\\r\\n", "a=rtpmap:96 VP8/90000\\r\\n", DESCRIPTION_BYTES);

    private final String head;
    private final int phase;
    private final boolean answered;

    /** @param phase spreads the descriptions of many members over time */
    SignalScript(String room, String to, int phase, boolean answered) {
        this.head = ",\"room\":" + Json.encode(room) + ",\"to\":" + Json.encode(to);
        this.phase = phase;
        this.answered = answered;
    }

    @Override
    public String type() {
        return "signal";
    }

    @Override
    public String fields(long number) {
        return (number + phase) % (CANDIDATES_PER_DESCRIPTION + 1) == 0
                ? head + ",\"description\":" + Numbered.payload(number) + DESCRIPTION
                : head + ",\"candidate\":" + Numbered.payload(number) + CANDIDATE;
    }

    @Override
    public boolean isAnswered() {
        return answered;
    }

    private static String filled(String start, String line, int bytes) {
        var text = new StringBuilder(start);
        while (text.length() + line.length() + NUMBER_BYTES < bytes) {
            text.append(line);
        }
        return text.append("\"}").toString();
    }
}
