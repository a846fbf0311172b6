package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.Config;
import com.hazelcast.core.LifecycleEvent;
import io.vertx.core.Completable;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Vert.x's cluster membership, handled on a thread of its own. Vert.x 5.0.10 calls Hazelcast, and waits, on Hazelcast's
 * event threads when a member leaves (vert-x3/vertx-hazelcast#215), which holds up everybody who listens there. It also takes a
 * write that not every copy confirmed in time for a failure, and would not start while partitions move.
 */
// The overridden methods hold the monitor while they wait; not holding it here is the point.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class SwitchboardClusterManager extends HazelcastClusterManager {
    private final ExecutorService membership = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cluster-membership");
        thread.setDaemon(true);
        return thread;
    });

    SwitchboardClusterManager(Config config) {
        super(config);
    }

    /** Where this node's bus is: without it the node cannot start. */
    @Override
    public void setNodeInfo(NodeInfo info, Completable<Void> done) {
        Resubmission.run(attempt -> super.setNodeInfo(info, attempt), done);
    }

    @Override
    public void addRegistration(String address, RegistrationInfo registration, Completable<Void> done) {
        Resubmission.run(attempt -> super.addRegistration(address, registration, attempt), done);
    }

    @Override
    public void memberAdded(MembershipEvent event) {
        offload(() -> super.memberAdded(event));
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
        offload(() -> super.memberRemoved(event));
    }

    @Override
    public void stateChanged(LifecycleEvent event) {
        offload(() -> super.stateChanged(event));
    }

    @Override
    public void leave(Completable<Void> left) {
        super.leave((nothing, failure) -> {
            membership.shutdown();
            left.complete(null, failure);
        });
    }

    private void offload(Runnable handling) {
        try {
            membership.execute(handling);
        } catch (RejectedExecutionException late) {
            // This node has left: who comes and goes is no longer its business.
        }
    }
}
