package com.yourcaryourway.switchboard.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.yourcaryourway.switchboard.protocol.Push;

/** Writes a signal push by joining strings: no generator, and what it carries goes through as it came. */
final class SignalText {
    private SignalText() {}

    static String body(Push.Signal signal) {
        String call = signal.call() == null
                ? ""
                : "\",\"call\":\"" + quoted(signal.call().value());
        return "\"type\":\"signal\",\"room\":\"" + quoted(signal.room().value()) + call + "\",\"from\":\""
                + quoted(signal.from().value()) + "\"," + signal.body() + "}";
    }

    /** Ids are printable ASCII, so that these two characters are all that JSON wants escaped. */
    private static String quoted(String id) {
        if (id.indexOf('"') < 0 && id.indexOf('\\') < 0) {
            return id;
        }
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(id));
    }
}
