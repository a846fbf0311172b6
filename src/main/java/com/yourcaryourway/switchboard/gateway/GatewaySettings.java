package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.IceServer;
import com.yourcaryourway.switchboard.protocol.IceTransportPolicy;
import com.yourcaryourway.switchboard.session.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What operators may choose about connections and sessions.
 *
 * @param origins pages that may connect, beside those of the same host
 * @param frameBytes largest frame, in bytes
 * @param textChars longest chat text, in UTF-16 units
 * @param framesPerSecond a session's steady rate; {@code burst} frames may come at once
 * @param badFramesPerMinute so many bad frames in a minute end the connection
 * @param hello a connection says hello within this time
 * @param heartbeat the server is never silent for longer; both sides give up after 2.5 times that
 * @param grace a session without a connection lives this long
 */
public record GatewaySettings(
        Set<String> origins,
        int frameBytes,
        int textChars,
        int framesPerSecond,
        int burst,
        int badFramesPerMinute,
        Outbox.Bounds outbox,
        Duration hello,
        Duration heartbeat,
        Duration grace,
        List<IceServer> iceServers,
        IceTransportPolicy iceTransportPolicy) {
    public GatewaySettings {
        origins = Set.copyOf(origins);
        iceServers = List.copyOf(iceServers);
    }
}
