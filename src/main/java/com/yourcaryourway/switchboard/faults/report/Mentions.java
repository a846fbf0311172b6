package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Refused;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.Entry.Signalled;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import com.yourcaryourway.switchboard.faults.history.Kind;
import java.util.List;
import java.util.Optional;

/** Whether entries are about the same numbered frame. Any thread. */
final class Mentions {
    private record Frame(Kind kind, long number) {}

    private Mentions() {}

    static boolean sameFrame(List<Entry> entries, Entry other) {
        Optional<Frame> frame = frame(other);
        return frame.isPresent() && entries.stream().map(Mentions::frame).anyMatch(frame::equals);
    }

    private static Optional<Frame> frame(Entry entry) {
        if (entry instanceof Sent sent) {
            return Optional.of(new Frame(sent.kind(), sent.number()));
        } else if (entry instanceof Acknowledged ok) {
            return Optional.of(new Frame(ok.kind(), ok.number()));
        } else if (entry instanceof Refused no) {
            return Optional.of(new Frame(no.kind(), no.number()));
        } else if (entry instanceof Signalled signal) {
            return Optional.of(new Frame(Kind.SIGNAL, signal.number()));
        } else if (entry instanceof Told event && event.number() >= 0) {
            return Optional.of(new Frame(Kind.CHAT, event.number()));
        }
        return Optional.empty();
    }
}
