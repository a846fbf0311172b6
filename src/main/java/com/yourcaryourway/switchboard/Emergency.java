package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/**
 * Ends the process at once where the node can do nothing more, since its peers take over for one that is gone, not for
 * one that half works; whoever supervises it starts it again. Any thread.
 */
final class Emergency {
    private static final Logger LOG = LoggerFactory.getLogger(Emergency.class);

    private final IntConsumer halt;

    /** @param halt ends the process with this code */
    Emergency(IntConsumer halt) {
        this.halt = halt;
    }

    /** Without its member the node can keep nothing and reach nobody. Hazelcast ends it for want of memory, for one. */
    void memberEnded() {
        LOG.error("the Hazelcast member has ended, and this process with it");
        halt.accept(ExitCode.SOFTWARE);
    }

    /** Back from a sleep or a split, in a cluster that has gone on without this build: nothing can be said here any more. */
    void formatLeft(int number) {
        LOG.atError()
                .addKeyValue("format", number)
                .addKeyValue("spoken", FormatNumber.highest())
                .log("the cluster has left the format of this build, start a newer one");
        halt.accept(ServeCommand.INCOMPATIBLE_FORMAT);
    }
}
