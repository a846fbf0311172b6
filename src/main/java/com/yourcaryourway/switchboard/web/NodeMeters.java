package com.yourcaryourway.switchboard.web;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.RoomStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The meters of a Switchboard node by their published names. The composition root hands each to the package that counts;
 * the counters may be used on any thread, the methods only at start, each once.
 */
public final class NodeMeters {
    private final Meters meters;
    private final LongAdder replicaGapsRepaired;
    private final LongConsumer operationLatency;
    private final LongConsumer relayLatency;
    private final Map<ErrorCode, LongAdder> refusals;

    public NodeMeters(Meters meters) {
        this.meters = meters;
        this.replicaGapsRepaired = meters.counter(
                "switchboard.replica.gaps.repaired", "Gaps in a room's events that a replica closed by asking");
        this.operationLatency =
                meters.latency("switchboard.operation.latency", "From a command's arrival to its answer");
        this.relayLatency = meters.latency(
                "switchboard.relay.latency", "From a frame's arrival at its sender's node to its receiver's socket");
        this.refusals = Collections.unmodifiableMap(Arrays.stream(ErrorCode.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> meters.counter(
                                "switchboard.refusals", "Frames and requests refused", "code", code.wire()),
                        (one, other) -> one,
                        () -> new EnumMap<>(ErrorCode.class))));
    }

    /** A counter for each type of client frame that exists, by its wire name. */
    public Map<String, LongAdder> framesIn(Collection<String> types) {
        return frames("in", types);
    }

    /** A counter for each type of server frame that exists, by its wire name. */
    public Map<String, LongAdder> framesOut(Collection<String> types) {
        return frames("out", types);
    }

    /** A counter for each of the cluster's maps, by its name. */
    public Map<String, LongAdder> hazelcastOperations(Collection<String> maps) {
        return counters(
                maps,
                map -> meters.counter(
                        "switchboard.hazelcast.operations", "Operations that this node asked for", "map", map));
    }

    public void sessions(LongSupplier count) {
        meters.gauge("switchboard.sessions", "Sessions whose home is this node", count);
    }

    public void rooms(RoomStatus status, LongSupplier count) {
        meters.gauge(
                "switchboard.rooms",
                "Rooms that this node holds a replica of",
                count,
                "status",
                status.name().toLowerCase(Locale.ROOT));
    }

    public void clusterSize(LongSupplier members) {
        meters.gauge("switchboard.cluster.size", "Members of the cluster as this node sees it", members);
    }

    /** An entry for every code. */
    public Map<ErrorCode, LongAdder> refusals() {
        return refusals;
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

    private Map<String, LongAdder> frames(String direction, Collection<String> types) {
        return counters(
                types,
                type -> meters.counter(
                        "switchboard.frames",
                        "Frames read from and written to clients",
                        "direction",
                        direction,
                        "type",
                        type));
    }

    private static Map<String, LongAdder> counters(Collection<String> names, Function<String, LongAdder> counter) {
        return names.stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), counter));
    }
}
