package com.yourcaryourway.switchboard.cluster.map;

import com.hazelcast.internal.serialization.SerializationService;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.map.IMap;
import com.hazelcast.map.impl.proxy.MapProxyImpl;
import java.util.concurrent.CompletionStage;

/**
 * Hands processors to the owners of their keys. {@link IMap#submitToKey} wraps each answer in a future that carries it to
 * the common pool, and another time for whoever listens, whatever executor that names: a tenth of what a message costs.
 * What lies below it is no public API; the version of Hazelcast is pinned. Any thread.
 */
final class OwnersMap<V> {
    private final MapProxyImpl<String, V> map;
    private final SerializationService serialization;

    /** @param map as a member of the cluster has it; ClassCastException for a client's */
    OwnersMap(IMap<String, V> map) {
        this.map = (MapProxyImpl<String, V>) map;
        this.serialization = this.map.getNodeEngine().getSerializationService();
    }

    /** The processor's answer, on a thread of Hazelcast that must not be held up. */
    CompletionStage<byte[]> submit(String key, EntryProcessor<String, V, byte[]> processor) {
        return map.executeOnKeyInternal(key, processor)
                .thenApplyAsync(answer -> serialization.<byte[]>toObject(answer), Runnable::run);
    }
}
