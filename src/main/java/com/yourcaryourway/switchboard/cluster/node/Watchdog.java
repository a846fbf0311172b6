package com.yourcaryourway.switchboard.cluster.node;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Notices that this process slept (SIGSTOP, a frozen VM, a very long collection) and fences the node until its peers
 * confirm that they never removed it. Any thread; whoever handles something that may have been queued while the node
 * slept asks {@link #check} first.
 *
 * <p>A thread stamps the monotonic clock as long as all is well. A stamp that is too old IS the fence: so it stands
 * before the first handler runs, even if that handler wakes before the watchdog's own thread.
 */
public final class Watchdog implements AutoCloseable {
    /** The sleep that fences; below it no peer can have given this node up. */
    public static final Duration GAP = Duration.ofSeconds(3);

    private static final long GAP_NANOS = GAP.toNanos();
    private static final long BEAT_NANOS = Duration.ofMillis(250).toNanos();

    /** Half the range of the clock's differences. */
    private static final long FOREVER_NANOS = Long.MAX_VALUE / 2;

    private final LongSupplier nanos;
    private final Executor bus;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    /** The last time at which all was well; not renewed while fenced. */
    private volatile long stamp;

    /** The last time at which the node was awake, fenced or not. */
    private long pulse;

    private long sleeps;
    private boolean fenced;
    private boolean closed;

    /**
     * Not yet watching: the node may act, however long its start takes, since nobody would hear of a fence and take it
     * away. {@code nanos} is a monotonic clock; {@code bus} runs the listeners.
     */
    public Watchdog(LongSupplier nanos, Executor bus) {
        this.nanos = nanos;
        this.bus = bus;
        this.stamp = nanos.getAsLong() + FOREVER_NANOS;
    }

    /** Watches from now on, until closed. */
    public Watchdog start() {
        begin();
        Thread thread = new Thread(this::run, "watchdog");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /**
     * Tells, on the bus context, of every sleep with its number. A sleep while the node is fenced is told too: what
     * peers confirmed before it is worth nothing.
     */
    public void onFence(LongConsumer listener) {
        listeners.add(listener);
    }

    /** Whether the node may act: one volatile read and a look at the clock. If not, it is fenced from now on. */
    public boolean check() {
        if (nanos.getAsLong() - stamp <= GAP_NANOS) {
            return true;
        }
        return beat();
    }

    public boolean fenced() {
        return !check();
    }

    /** Takes the fence away, unless the node slept again since the sleep of that number. */
    public synchronized void release(long sleep) {
        beat();
        if (fenced && sleep == sleeps) {
            fenced = false;
            stamp = pulse;
        }
    }

    /** Watches no more. A node that was not fenced is never fenced again, since nobody stamps. */
    @Override
    public synchronized void close() {
        closed = true;
        if (beat()) {
            stamp = pulse + FOREVER_NANOS;
        }
    }

    /** Counts from now on. */
    synchronized void begin() {
        pulse = nanos.getAsLong();
        stamp = pulse;
    }

    /** One look at the clock. Returns whether the node may act. */
    synchronized boolean beat() {
        long now = nanos.getAsLong();
        if (now - pulse > GAP_NANOS) {
            fenced = true;
            long number = ++sleeps;
            bus.execute(() -> listeners.forEach(listener -> listener.accept(number)));
        }
        pulse = now;
        if (!fenced) {
            stamp = now;
        }
        return !fenced;
    }

    private void run() {
        while (true) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                beat();
            }
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }
}
