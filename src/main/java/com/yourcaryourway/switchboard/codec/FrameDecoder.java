package com.yourcaryourway.switchboard.codec;

import com.yourcaryourway.switchboard.protocol.Bounds;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;

/** Reads what clients send. A pure function, safe on any thread. */
public final class FrameDecoder {
    private FrameDecoder() {}

    /**
     * Reads one text frame in one pass. The frame's size in bytes is the WebSocket's to bound; here at most
     * {@link Bounds#FRAME_BYTES} UTF-16 units.
     *
     * @throws Rejected with bad_frame, unknown_type, bad_version or too_large, and nothing else, whatever the text
     */
    public static ClientFrame decode(String text) {
        var fields = new Fields();
        try {
            if (text.length() > Bounds.FRAME_BYTES) {
                throw new Refusal(ErrorCode.TOO_LARGE, "a frame must have at most " + Bounds.FRAME_BYTES + " bytes");
            }
            fields.read(text);
            long id = requestId(fields);
            return new ClientFrame(
                    id, ClientType.named(fields.string(Field.TYPE)).read(fields));
        } catch (Refusal refusal) {
            throw new Rejected(readableId(fields), refusal);
        }
    }

    private static long requestId(Fields fields) {
        Long id = fields.optionalInteger(Field.ID);
        return id == null ? ClientFrame.NO_ID : Bounds.range("id", id, 1, Long.MAX_VALUE);
    }

    private static long readableId(Fields fields) {
        try {
            return requestId(fields);
        } catch (Refusal unreadable) {
            return ClientFrame.NO_ID;
        }
    }
}
