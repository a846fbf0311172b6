package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Acknowledged;
import com.yourcaryourway.switchboard.faults.history.Entry.Sent;
import com.yourcaryourway.switchboard.faults.history.Entry.Signalled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Signals arrive once and in order; those that do not had a home that died, and a member that was told so. */
final class SignalRule implements Rule {
    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        List<Incomplete> told = Incomplete.of(history, outages);
        for (Side sender : Side.values()) {
            Map<Long, Sent> sent = sent(history, sender);
            Set<Long> heard = heard(history, sender, sent, found);
            history.of(sender, Acknowledged.class)
                    .filter(ok -> ok.kind() == Kind.SIGNAL && !heard.contains(ok.number()))
                    .filter(ok -> told.stream().noneMatch(each -> each.excuses(sentAt(ok, sent))))
                    .forEach(ok -> found.accept(Violation.of(
                            Promise.SIGNALS,
                            history,
                            "signal " + ok.number() + " was lost, and nobody was told (" + sender + " sent it)",
                            ok)));
        }
    }

    private static long sentAt(Acknowledged ok, Map<Long, Sent> sent) {
        Sent frame = sent.get(ok.number());
        return frame == null ? ok.at() : frame.at();
    }

    private static Map<Long, Sent> sent(History history, Side sender) {
        var sent = new HashMap<Long, Sent>();
        history.of(sender, Sent.class)
                .filter(frame -> frame.kind() == Kind.SIGNAL)
                .forEach(frame -> sent.put(frame.number(), frame));
        return sent;
    }

    private static Set<Long> heard(History history, Side sender, Map<Long, Sent> sent, Consumer<Violation> found) {
        var heard = new HashSet<Long>();
        long highest = -1;
        for (Signalled signal : history.of(sender.other(), Signalled.class).toList()) {
            if (!sent.containsKey(signal.number())) {
                found.accept(Violation.of(
                        Promise.SIGNALS, history, "signal " + signal.number() + " was never sent", signal));
            } else if (!heard.add(signal.number())) {
                found.accept(Violation.of(Promise.ONCE, history, "signal " + signal.number() + " came twice", signal));
            } else if (signal.number() < highest) {
                found.accept(Violation.of(
                        Promise.ORDER, history, "signal " + signal.number() + " came after " + highest, signal));
            }
            highest = Math.max(highest, signal.number());
        }
        return heard;
    }
}
