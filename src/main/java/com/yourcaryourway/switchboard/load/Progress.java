package com.yourcaryourway.switchboard.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The line that tells each second how a run goes. For the main thread. */
final class Progress {
    private static final double PERCENTILE = 99;

    private final List<Meter> meters;
    private final List<Histogram> recycled = new ArrayList<>();
    private long sent;
    private long delivered;

    Progress(List<Meter> meters) {
        this.meters = List.copyOf(meters);
    }

    long sent() {
        return meters.stream().mapToLong(Meter::sentNow).sum();
    }

    long outstanding() {
        return meters.stream().mapToLong(Meter::outstandingNow).sum();
    }

    /** What happened since the last line. */
    String line(int second, String phase) {
        long sentBefore = sent;
        long deliveredBefore = delivered;
        sent = sent();
        delivered = meters.stream().mapToLong(Meter::deliveredNow).sum();
        return String.format(
                Locale.ROOT,
                "%4d s  %-8s sent %7d  delivered %7d  outstanding %6d  p99 %8.2f ms",
                second,
                phase,
                sent - sentBefore,
                delivered - deliveredBefore,
                outstanding(),
                recent().getValueAtPercentile(PERCENTILE) / 1e3);
    }

    private Histogram recent() {
        Histogram all = Meter.histogram();
        for (int i = 0; i < meters.size(); i++) {
            boolean first = recycled.size() <= i;
            Histogram one = meters.get(i).recent(first ? null : recycled.get(i));
            all.add(one);
            if (first) {
                recycled.add(one);
            } else {
                recycled.set(i, one);
            }
        }
        return all;
    }
}
