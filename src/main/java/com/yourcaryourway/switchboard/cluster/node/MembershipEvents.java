package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.cluster.InitialMembershipEvent;
import com.hazelcast.cluster.InitialMembershipListener;
import com.hazelcast.cluster.MembershipEvent;

/** Says that something about the members changed, on whichever thread Hazelcast uses; never blocks it. */
record MembershipEvents(Runnable changed) implements InitialMembershipListener {
    @Override
    public void init(InitialMembershipEvent event) {
        changed.run();
    }

    @Override
    public void memberAdded(MembershipEvent event) {
        changed.run();
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
        changed.run();
    }
}
