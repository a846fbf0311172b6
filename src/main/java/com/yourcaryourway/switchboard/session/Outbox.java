package com.yourcaryourway.switchboard.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers a session's pushes and keeps them until the client acknowledges them. Bounded: when it overflows it forgets
 * what it kept and says so, and the session goes on from the rooms' replicas. Confined to the session's loop; costs
 * nothing until the first push.
 */
public final class Outbox {
    /** A push that waits to be acknowledged. */
    public record Pending(long n, EncodedPush push) {}

    /** Frames and bytes that may wait. */
    public record Bounds(int frames, int bytes) {}

    private final Bounds bounds;
    private @Nullable ArrayDeque<Pending> pending;
    private long last;
    private long bytes;

    public Outbox(Bounds bounds, long last, List<Pending> pending) {
        this.bounds = bounds;
        this.last = last;
        for (Pending each : pending) {
            keep(each);
        }
    }

    /** Numbers and keeps a push. */
    public Pending add(EncodedPush push) {
        var next = new Pending(++last, push);
        keep(next);
        return next;
    }

    private void keep(Pending next) {
        if (pending == null) {
            pending = new ArrayDeque<>();
        }
        pending.add(next);
        bytes += next.push().size();
    }

    /** Forgets what the client has. A number that was never given acknowledges nothing. */
    public void acknowledge(long n) {
        if (pending == null || n > last) {
            return;
        }
        Pending head = pending.peek();
        while (head != null && head.n() <= n) {
            bytes -= head.push().size();
            pending.remove();
            head = pending.peek();
        }
        if (pending.isEmpty()) {
            pending = null;
        }
    }

    /** Whether more waits than the bounds allow. */
    public boolean overflows() {
        return pending != null && (pending.size() > bounds.frames() || bytes > bounds.bytes());
    }

    /** Forgets everything that waits. */
    public void clear() {
        pending = null;
        bytes = 0;
    }

    /** What waits, oldest first. */
    public List<Pending> pending() {
        return pending == null ? List.of() : new ArrayList<>(pending);
    }

    /** The number of the last push. */
    public long last() {
        return last;
    }
}
