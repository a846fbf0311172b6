package com.yourcaryourway.switchboard.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.yourcaryourway.switchboard.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;

/** A connection that remembers what went over it. One thread. */
final class RecordingWire implements Wire {
    final List<String> sent = new ArrayList<>();
    final List<CloseCode> closed = new ArrayList<>();

    @Override
    public void send(byte[] frame) {
        sent.add(new String(frame, UTF_8));
    }

    @Override
    public void close(CloseCode code, String reason) {
        closed.add(code);
    }
}
