package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * The meters of a Switchboard node by their published names. The composition root hands each to the package that counts,
 * as a method reference where there is one for each type or map. Counters may be used on any thread; methods with a
 * parameter register a meter: at start, once for each argument, {@link #refusals} excepted.
 */
public final class NodeMeters {
    private static final String FORMAT = "Format of what nodes store and say";

    private final Meters meters;
    private final LongAdder replicaGapsRepaired;
    private final LongConsumer operationLatency;
    private final LongConsumer relayLatency;

    private final Map<ErrorCode, LongAdder> refusals = new EnumMap<>(ErrorCode.class);

    public NodeMeters(Meters meters) {
        this.meters = meters;
        this.replicaGapsRepaired = meters.counter(
                "switchboard.replica.gaps.repaired", "Gaps in a room's events that a replica closed by asking");
        this.operationLatency =
                meters.latency("switchboard.operation.latency", "From a command's arrival to its answer");
        this.relayLatency = meters.latency(
                "switchboard.relay.latency", "From a signal's arrival until it is on its way to its receiver's home");
        for (ErrorCode code : ErrorCode.values()) {
            refusals.put(
                    code, meters.counter("switchboard.refusals", "Frames and requests refused", "code", code.wire()));
        }
    }

    /** Frames of this type read from clients. */
    public LongAdder framesIn(String type) {
        return frames("in", type);
    }

    /** Frames of this type written to clients. */
    public LongAdder framesOut(String type) {
        return frames("out", type);
    }

    /** Operations that this node asked for on one of the cluster's maps. */
    public LongAdder hazelcastOperations(String map) {
        return meters.counter("switchboard.hazelcast.operations", "Operations that this node asked for", "map", map);
    }

    public void sessions(LongSupplier count) {
        meters.gauge("switchboard.sessions", "Sessions whose home is this node", count);
    }

    public void memoryShort(BooleanSupplier isShort) {
        meters.gauge(
                "switchboard.memory.short",
                "1 while new sessions, rooms and messages are refused for want of memory",
                () -> isShort.getAsBoolean() ? 1 : 0);
    }

    public void rooms(RoomStatus status, LongSupplier count) {
        String wire = status.name().toLowerCase(Locale.ROOT);
        meters.gauge("switchboard.rooms", "Rooms of this node, by status", count, "status", wire);
    }

    public void mapEntries(String map, LongSupplier count) {
        meters.gauge(
                "switchboard.map.entries",
                "Entries that this node holds, copies of others' included",
                count,
                "map",
                map);
    }

    /** What the links to other nodes lost, dropped, and have under way. */
    public void links(LongSupplier gaps, LongSupplier dropped, LongSupplier bytesInFlight) {
        meters.gauge("switchboard.link.gaps", "Holes noticed in what peers sent, since the start", gaps);
        meters.gauge("switchboard.link.dropped", "Frames to peers that were not up, since the start", dropped);
        meters.gauge("switchboard.link.bytes.in.flight", "Bytes on their way to peers", bytesInFlight);
    }

    /** The format that this node writes, and the highest that it speaks. */
    public void clusterFormat(LongSupplier written, LongSupplier spoken) {
        meters.gauge("switchboard.cluster.format", FORMAT, written, "kind", "written");
        meters.gauge("switchboard.cluster.format", FORMAT, spoken, "kind", "spoken");
    }

    public void clusterSize(LongSupplier members) {
        meters.gauge("switchboard.cluster.size", "Members of the cluster as this node sees it", members);
    }

    /** What was refused with this code, on any thread at any time. */
    public LongAdder refusals(ErrorCode code) {
        return Objects.requireNonNull(refusals.get(code));
    }

    public LongAdder replicaGapsRepaired() {
        return replicaGapsRepaired;
    }

    /** Takes nanoseconds. */
    public LongConsumer operationLatency() {
        return operationLatency;
    }

    /** Takes nanoseconds. */
    public LongConsumer relayLatency() {
        return relayLatency;
    }

    private LongAdder frames(String direction, String type) {
        return meters.counter(
                "switchboard.frames", "Frames read from and written to clients", "direction", direction, "type", type);
    }
}
