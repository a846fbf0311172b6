package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.JavaSerializationFilterConfig;

/**
 * The classes that Java serialization may bring in from another member: Hazelcast's and Vert.x's own, and exceptions.
 * The member port knows no passwords, so that anything else would be an invitation.
 */
final class JavaClasses {
    private static final String[] PREFIXES = {
        "com.hazelcast.",
        "io.vertx.spi.cluster.hazelcast.",
        "com.yourcaryourway.switchboard.",
        "java.lang.",
        "java.util.",
        "java.io.",
        // Arrays; their elements are asked for by themselves.
        "["
    };

    private JavaClasses() {}

    static JavaSerializationFilterConfig filter() {
        return new JavaSerializationFilterConfig()
                .setDefaultsDisabled(true)
                .setWhitelist(new ClassFilter().addPrefixes(PREFIXES));
    }
}
