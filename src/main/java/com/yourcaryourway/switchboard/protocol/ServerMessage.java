package com.yourcaryourway.switchboard.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the server may say. Only a {@link Push} is numbered and kept until the client acknowledges it. */
public sealed interface ServerMessage
        permits ServerMessage.Ready, ServerMessage.Heartbeat, ServerMessage.Failure, Reply, Push {
    /**
     * The answer to a good hello. {@code received} is the highest request id handled, null if unknown; {@code n} the
     * push number after which pushes follow; {@code complete} is false when signals may be missing.
     */
    record Ready(
            SessionId session,
            ResumeToken resumeToken,
            boolean resumed,
            boolean complete,
            long n,
            @Nullable Long received,
            Principal principal,
            NodeId node,
            List<IceServer> iceServers,
            IceTransportPolicy iceTransportPolicy,
            int heartbeatSeconds,
            int graceSeconds,
            Limits limits,
            List<RoomSnapshot> rooms)
            implements ServerMessage {
        public Ready {
            iceServers = List.copyOf(iceServers);
            rooms = List.copyOf(rooms);
        }
    }

    /** Largest frame in bytes of UTF-8, longest chat text in UTF-16 units. */
    record Limits(int frameBytes, int textChars) {}

    /** Sent when there was nothing else to send; the client answers with an ack. */
    record Heartbeat() implements ServerMessage {}

    /** A frame that was not carried out. {@code re} is its request id, {@link ClientFrame#NO_ID} if it had none. */
    record Failure(long re, ErrorCode code, String message) implements ServerMessage {}
}
