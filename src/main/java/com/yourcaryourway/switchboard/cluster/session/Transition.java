package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.cluster.format.Bytes;
import com.yourcaryourway.switchboard.cluster.format.Fields;
import com.yourcaryourway.switchboard.cluster.format.SessionFormat;
import com.yourcaryourway.switchboard.session.SessionRecord;
import org.jspecify.annotations.Nullable;

/** A session's record before and after a change; null for none. */
record Transition(@Nullable SessionRecord before, @Nullable SessionRecord after) {
    byte[] bytes(int format) {
        return Bytes.of(format, this, (out, transition) -> {
            Fields.writeOptional(out, transition.before(), SessionFormat::write);
            Fields.writeOptional(out, transition.after(), SessionFormat::write);
        });
    }

    static Transition read(byte[] bytes) {
        return Bytes.read(
                bytes,
                in -> new Transition(
                        Fields.readOptional(in, SessionFormat::read), Fields.readOptional(in, SessionFormat::read)));
    }
}
