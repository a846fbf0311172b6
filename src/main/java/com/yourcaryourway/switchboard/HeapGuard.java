package com.yourcaryourway.switchboard;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether so much of the heap is in use that the node can keep nothing more. What counts is the part for what lives long,
 * as the last collection of it left it: between collections a heap fills with what nobody needs. May be asked on any
 * thread.
 */
final class HeapGuard implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(HeapGuard.class);

    private final int percent;
    private volatile boolean full;

    /** @param percent of the part for what lives long, above which it is full */
    HeapGuard(int percent) {
        this.percent = percent;
    }

    /** Is told by the JVM after each collection from now on (java.lang.management, com.sun.management), until its end. */
    void watch() {
        String pool = longLived();
        NotificationListener listener = (notification, none) -> collected(pool, notification.getUserData());
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> List.of(collector.getMemoryPoolNames()).contains(pool))
                .map(NotificationEmitter.class::cast)
                .forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    /** Only pools whose content stays have both thresholds (MemoryPoolMXBean). */
    private static String longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                .map(MemoryPoolMXBean::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this JVM has no pool for what lives long"));
    }

    private void collected(String pool, Object data) {
        var info = GarbageCollectionNotificationInfo.from((CompositeData) data);
        MemoryUsage after = info.getGcInfo().getMemoryUsageAfterGc().get(pool);
        if (after != null) {
            left(after.getUsed(), after.getMax());
        }
    }

    /** Takes note of what a collection left, in bytes. */
    void left(long used, long max) {
        boolean now = used > max / 100 * percent;
        if (now != full) {
            full = now;
            LOG.atWarn()
                    .addKeyValue("used", used)
                    .addKeyValue("max", max)
                    .log(
                            now
                                    ? "memory is short: new sessions, rooms and messages are refused"
                                    : "there is memory again for new sessions, rooms and messages");
        }
    }

    /** Whether there is no memory to spare. */
    @Override
    public boolean getAsBoolean() {
        return full;
    }
}
