package com.yourcaryourway.switchboard.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A node's meters, registered once at start and handed out as plain JDK types, so that no other package knows the
 * metrics library and a hot path never looks a meter up. Any thread. Names are dotted here (switchboard.frames) and
 * written by Prometheus's rules (switchboard_frames_total); tags are keys and values in turn.
 */
public final class Meters implements AutoCloseable {
    private static final Duration[] BUCKETS = {
        Duration.ofNanos(100_000),
        Duration.ofNanos(250_000),
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMeters process = new ProcessMeters(registry);

    /** The registry refers to counters weakly: one that nobody else holds would vanish from the scrape. */
    private final Queue<LongAdder> held = new ConcurrentLinkedQueue<>();

    /** A new counter, at zero. */
    public LongAdder counter(String name, String help, String... tags) {
        LongAdder counter = new LongAdder();
        bind(name, help, counter, tags);
        return counter;
    }

    /**
     * Publishes a counter that another package owns. Its sum must never fall.
     *
     * @throws IllegalStateException when there is a meter of this name with these tags
     */
    public void bind(String name, String help, LongAdder counter, String... tags) {
        requireNew(name, tags);
        held.add(counter);
        FunctionCounter.builder(name, counter, LongAdder::sum)
                .description(help)
                .tags(tags)
                .register(registry);
    }

    /** Publishes a value that is read at each scrape, on a worker thread. */
    public void gauge(String name, String help, LongSupplier value, String... tags) {
        requireNew(name, tags);
        Gauge.builder(name, value::getAsLong).description(help).tags(tags).register(registry);
    }

    /** A histogram of durations, 100 µs to 10 s. What it returns takes nanoseconds and allocates nothing. */
    public LongConsumer latency(String name, String help, String... tags) {
        requireNew(name, tags);
        Timer timer = Timer.builder(name)
                .description(help)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The Prometheus text format, version 0.0.4. Takes milliseconds and reads /proc: not for an event loop. */
    public String scrape() {
        return registry.scrape();
    }

    /** For what binds itself, such as Vert.x's own metrics. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** The registry would keep the first and let the second count for nobody. */
    private void requireNew(String name, String... tags) {
        if (registry.find(name).tags(tags).meter() != null) {
            throw new IllegalStateException("the meter " + name + List.of(tags) + " is there already");
        }
    }

    @Override
    public void close() {
        process.close();
        registry.close();
    }
}
