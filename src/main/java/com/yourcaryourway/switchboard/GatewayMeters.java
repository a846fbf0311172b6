package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.codec.ClientType;
import com.yourcaryourway.switchboard.codec.FrameType;
import com.yourcaryourway.switchboard.codec.PushType;
import com.yourcaryourway.switchboard.gateway.Meters;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.web.NodeMeters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Counts what the gateway does. Any thread. */
final class GatewayMeters implements Meters {
    private static final List<String> OTHER_TYPES = List.of("ready", "ok", "error", "heartbeat");

    private final Map<ClientType, LongAdder> in = new EnumMap<>(ClientType.class);
    private final Map<String, LongAdder> out = new HashMap<>();
    private final NodeMeters meters;
    private final LongConsumer operations;
    private final LongConsumer relays;

    GatewayMeters(NodeMeters meters) {
        this.meters = meters;
        this.operations = meters.operationLatency();
        this.relays = meters.relayLatency();
        for (String type : OTHER_TYPES) {
            out.put(type, meters.framesOut(type));
        }
        for (PushType type : PushType.values()) {
            out.put(type.wire(), meters.framesOut(type.wire()));
        }
        for (ClientType type : ClientType.values()) {
            in.put(type, meters.framesIn(type.wire()));
        }
    }

    @Override
    public void frameIn(ClientMessage message) {
        Objects.requireNonNull(in.get(ClientType.of(message))).increment();
    }

    @Override
    public void frameOut(byte[] frame) {
        LongAdder counter = out.get(FrameType.of(frame));
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void refused(ErrorCode code) {
        meters.refusals(code).increment();
    }

    @Override
    public void relayed(long nanos) {
        relays.accept(nanos);
    }

    @Override
    public void operation(long nanos) {
        operations.accept(nanos);
    }
}
