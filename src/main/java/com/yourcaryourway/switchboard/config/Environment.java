package com.yourcaryourway.switchboard.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts the variables {@code SWITCHBOARD_…} of the environment into the settings. Any thread. */
final class Environment {
    private static final String PREFIX = "SWITCHBOARD_";

    /** Read by logback.xml, not by us. */
    private static final String NODE = "SWITCHBOARD_NODE";

    /** What Kubernetes and Docker add by themselves when a service is called switchboard. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("\\w+_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private Environment() {}

    static void apply(Map<String, String> environment, List<Key> keys, Settings settings, List<Problem> problems) {
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.equals(NODE) && !isServiceLink(name, value)) {
                boolean known = keys.stream().anyMatch(key -> set(key, name, value, settings));
                if (!known) {
                    problems.add(new Problem(name, "is not a setting"));
                }
            }
        });
    }

    private static boolean set(Key key, String name, String value, Settings settings) {
        var match = key.environment().matcher(name);
        if (!match.matches()) {
            return false;
        }
        var path = key.path();
        for (int group = 1; group <= match.groupCount(); group++) {
            path = path.replaceFirst("\\[]", "[" + match.group(group) + "]");
        }
        settings.set(path, key.type(), value, name);
        return true;
    }

    private static boolean isServiceLink(String name, String value) {
        return SERVICE_LINK.matcher(name).matches() || value.startsWith("tcp://") || value.startsWith("udp://");
    }
}
