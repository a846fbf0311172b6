package com.yourcaryourway.switchboard.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What had been used up at one moment: by the nodes, as they tell it, and by this process. Any thread.
 *
 * @param sent frames that had been sent
 */
record Usage(long sent, Optional<List<NodeMetrics>> nodes, Optional<Duration> own) {
    static Usage now(long sent, MetricsReader reader) throws InterruptedException {
        return new Usage(sent, reader.read(), ProcessHandle.current().info().totalCpuDuration());
    }
}
