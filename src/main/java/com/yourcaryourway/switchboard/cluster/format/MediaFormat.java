package com.yourcaryourway.switchboard.cluster.format;

import com.yourcaryourway.switchboard.protocol.Media;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a member sends in a call, as the bits of one byte. */
public final class MediaFormat {
    private static final int AUDIO = 1;
    private static final int VIDEO = 2;
    private static final int SCREEN = 4;
    private static final int RECORDING = 8;

    private MediaFormat() {}

    public static void write(DataOutput out, Media media) throws IOException {
        out.writeByte((media.audio() ? AUDIO : 0)
                | (media.video() ? VIDEO : 0)
                | (media.screen() ? SCREEN : 0)
                | (media.recording() ? RECORDING : 0));
    }

    public static Media read(DataInput in) throws IOException {
        int bits = in.readUnsignedByte();
        return new Media((bits & AUDIO) != 0, (bits & VIDEO) != 0, (bits & SCREEN) != 0, (bits & RECORDING) != 0);
    }
}
