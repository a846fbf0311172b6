package com.yourcaryourway.switchboard.faults.report;

import com.yourcaryourway.switchboard.faults.history.Entry;
import com.yourcaryourway.switchboard.faults.history.Entry.Lost;
import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.Entry.Signalled;
import com.yourcaryourway.switchboard.faults.history.Entry.Told;
import com.yourcaryourway.switchboard.faults.history.History;
import com.yourcaryourway.switchboard.faults.history.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the clients that lost their connections in an injury came back. Any thread.
 *
 * @param lost clients
 * @param resumed those who came back
 * @param complete those who were told that nothing is missing
 * @param back from the loss of the connection to {@code ready}
 * @param frames from the fault to the first push on the new connection
 */
public record Recovery(int lost, int resumed, int complete, Times back, Times frames) {
    /** The first loss and return of each client during the injury. */
    public static Recovery of(Injury injury, List<History> histories) {
        int lost = 0;
        int complete = 0;
        var back = new ArrayList<Long>();
        var frames = new ArrayList<Long>();
        for (History history : histories) {
            for (Side side : Side.values()) {
                Optional<Lost> loss = history.of(side, Lost.class)
                        .filter(each -> each.at() >= injury.from() && each.at() <= injury.to())
                        .findFirst();
                if (loss.isEmpty()) {
                    continue;
                }
                lost++;
                Optional<Ready> ready = history.of(side, Ready.class)
                        .filter(each -> each.at() >= loss.get().at())
                        .findFirst();
                if (ready.isPresent()) {
                    complete += ready.get().complete() ? 1 : 0;
                    back.add(ready.get().at() - loss.get().at());
                    firstPush(history, side, ready.get()).ifPresent(push -> frames.add(push.at() - injury.from()));
                }
            }
        }
        return new Recovery(lost, back.size(), complete, new Times(back), new Times(frames));
    }

    private static Optional<Entry> firstPush(History history, Side side, Ready ready) {
        return history.entries().stream()
                .dropWhile(entry -> !entry.equals(ready))
                .filter(entry -> entry.side() == side && (entry instanceof Told || entry instanceof Signalled))
                .findFirst();
    }
}
