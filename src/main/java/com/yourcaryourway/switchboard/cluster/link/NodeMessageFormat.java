package com.yourcaryourway.switchboard.cluster.link;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of messages between nodes. A frame is its length (four octets), the number of its kind and its
 * fields; so a reader steps over kinds, and over trailing fields, that only newer nodes know. Stateless, any thread.
 */
final class NodeMessageFormat {
    private final NodeMessageWriter writer;
    private final NodeMessageReader reader;

    NodeMessageFormat(EventFormat events) {
        this.writer = new NodeMessageWriter(events);
        this.reader = new NodeMessageReader(events);
    }

    /** Appends the message as one frame. */
    void write(NodeMessage message, Buffer out) {
        int start = out.length();
        out.appendInt(0);
        try {
            message.accept(writer, new FrameOutput(out));
        } finally {
            // Also after a failure, so that the frames around this one can be read.
            out.setInt(start, out.length() - start - Integer.BYTES);
        }
    }

    /** Null for a kind that only newer nodes know. IOException or any RuntimeException if the bytes make no sense. */
    @Nullable NodeMessage read(FrameInput frame) throws IOException {
        return reader.read(frame);
    }
}
