package com.yourcaryourway.switchboard.cluster.session;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.util.Map;
import java.util.function.Supplier;

/** The wire numbers of the processors on sessions and names. Numbers are never reused. */
public final class SessionSerialization {
    static final int FACTORY = 2;
    static final int CHANGE = 1;
    static final int PUT = 2;
    static final int HOLD_NAME = 3;
    static final int READ = 4;

    private static final Map<Integer, Supplier<IdentifiedDataSerializable>> BY_ID =
            Map.of(CHANGE, ChangeSession::new, PUT, PutBytes::new, HOLD_NAME, HoldName::new, READ, ReadBytes::new);

    private SessionSerialization() {}

    /** Adds everything that the maps of sessions and names need. */
    public static void configure(SerializationConfig config) {
        config.addDataSerializableFactory(FACTORY, id -> {
            Supplier<IdentifiedDataSerializable> supplier = BY_ID.get(id);
            if (supplier == null) {
                throw new IllegalArgumentException("no session processor has the number " + id);
            }
            return supplier.get();
        });
    }
}
