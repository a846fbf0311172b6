package com.yourcaryourway.switchboard.faults;

import com.yourcaryourway.switchboard.faults.conversation.Conversations;
import com.yourcaryourway.switchboard.faults.conversation.Second;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints a line each second, on a thread of its own, and keeps what it printed. Any thread. */
final class LiveLine implements AutoCloseable {
    private final Conversations conversations;
    private final PrintWriter out;
    private final List<Second> seconds = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "live line");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String phase = "";

    LiveLine(Conversations conversations, PrintWriter out) {
        this.conversations = conversations;
        this.out = out;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock.
    void start() {
        clock.scheduleAtFixedRate(() -> conversations.beat().onSuccess(this::print), 1, 1, TimeUnit.SECONDS);
    }

    void phase(String name) {
        phase = name;
    }

    synchronized List<Second> seconds() {
        return List.copyOf(seconds);
    }

    private synchronized void print(Second second) {
        seconds.add(second);
        out.println(String.format(
                Locale.ROOT,
                "%4d s  sent %5d  delivered %5d  away %4d  p99 %8.1f ms  %s",
                second.second(),
                second.sent(),
                second.delivered(),
                second.away(),
                second.p99Millis(),
                phase));
        out.flush();
    }

    void stop() {
        clock.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
