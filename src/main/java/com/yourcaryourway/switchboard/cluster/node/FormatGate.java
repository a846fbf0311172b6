package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What formats members announce, and the door that a node which starts finds closed when it does not speak what the
 * others write: it ends its member as soon as it sees them, before much is moved to it. Members leave and come back without
 * this being asked again. Any thread.
 */
final class FormatGate implements MembershipListener, HazelcastInstanceAware {
    private static final String ATTRIBUTE = "switchboard.format";

    private final AtomicReference<@Nullable IncompatibleFormatException> refusal = new AtomicReference<>();
    private volatile @Nullable HazelcastInstance hazelcast;
    private volatile boolean passed;

    private FormatGate() {}

    /** Has the member that starts with this configuration announce what it speaks, and pass the gate. */
    static FormatGate install(Config config) {
        var gate = new FormatGate();
        config.getMemberAttributeConfig().setAttribute(ATTRIBUTE, String.valueOf(FormatNumber.highest()));
        config.addListenerConfig(new ListenerConfig(gate));
        return gate;
    }

    /** The highest format that a member speaks. */
    static int spoken(Member member) {
        String announced = member.getAttribute(ATTRIBUTE);
        return announced == null ? FormatNumber.lowest() : Integer.parseInt(announced);
    }

    /** Why the node must not take part, if so. Asked once it has started; then it is in. */
    Optional<IncompatibleFormatException> closed(Cluster cluster) {
        passed = true;
        look(cluster);
        return closed();
    }

    /** The same of a node whose start failed, perhaps for that very reason. */
    Optional<IncompatibleFormatException> closed() {
        return Optional.ofNullable(refusal.get());
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        hazelcast = instance;
    }

    @Override
    public void memberAdded(MembershipEvent event) {
        HazelcastInstance own = hazelcast;
        if (!passed && own != null && look(event.getCluster())) {
            // Not on Hazelcast's own thread, which this waits for.
            new Thread(own.getLifecycleService()::terminate, "refuse-format").start();
        }
    }

    @Override
    public void memberRemoved(MembershipEvent event) {}

    private boolean look(Cluster cluster) {
        Collection<Integer> others = cluster.getMembers().stream()
                .filter(member -> !member.localMember())
                .map(FormatGate::spoken)
                .toList();
        return refusal(others, FormatNumber.lowest(), FormatNumber.highest())
                .filter(why -> refusal.compareAndSet(null, new IncompatibleFormatException(why)))
                .isPresent();
    }

    /** Why a build that speaks these formats is not let in by members whose highest are these. */
    static Optional<String> refusal(Collection<Integer> others, int lowest, int highest) {
        int common = others.stream().mapToInt(number -> number).min().orElse(highest);
        if (common > highest) {
            return Optional.of("this build speaks format " + highest + ", and every node of the cluster " + common
                    + " or above: the cluster has left that format, start a newer build");
        }
        if (common < lowest) {
            return Optional.of("this build speaks no format below " + lowest + ", and a node of the cluster " + common
                    + " at most: roll the cluster to a build between first");
        }
        return Optional.empty();
    }
}
