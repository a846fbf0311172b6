package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.codec.ClientType;
import com.yourcaryourway.switchboard.gateway.Meters;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.web.NodeMeters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Counts what the gateway does. Any thread. */
final class GatewayMeters implements Meters {
    private final Map<ClientType, LongAdder> in = new EnumMap<>(ClientType.class);
    private final LongAdder out;
    private final NodeMeters meters;
    private final LongConsumer operations;

    GatewayMeters(NodeMeters meters) {
        this.meters = meters;
        this.out = meters.framesOut("any");
        this.operations = meters.operationLatency();
        for (ClientType type : ClientType.values()) {
            in.put(type, meters.framesIn(type.wire()));
        }
    }

    @Override
    public void frameIn(ClientMessage message) {
        Objects.requireNonNull(in.get(ClientType.of(message))).increment();
    }

    @Override
    public void frameOut() {
        out.increment();
    }

    @Override
    public void refused(ErrorCode code) {
        meters.refusals(code).increment();
    }

    @Override
    public void operation(long nanos) {
        operations.accept(nanos);
    }
}
