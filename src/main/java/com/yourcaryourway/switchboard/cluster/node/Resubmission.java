package com.yourcaryourway.switchboard.cluster.node;

import com.hazelcast.core.IndeterminateOperationStateException;
import io.vertx.core.Completable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again that Hazelcast may have done, because a copy was not confirmed in time: partitions that move while nodes
 * come and go make that happen. Only for what may be done twice. On whatever thread the operation completes.
 */
final class Resubmission {
    private static final Logger LOG = LoggerFactory.getLogger(Resubmission.class);

    /** Each attempt waits for Hazelcast's own time-out, so there is no pause between them. */
    static final int ATTEMPTS = 10;

    private Resubmission() {}

    static void run(Consumer<Completable<Void>> operation, Completable<Void> done) {
        run(ATTEMPTS, operation, done);
    }

    private static void run(int attempts, Consumer<Completable<Void>> operation, Completable<Void> done) {
        operation.accept((nothing, failure) -> {
            if (failure instanceof IndeterminateOperationStateException && attempts > 1) {
                LOG.atInfo().addKeyValue("attempts", attempts - 1).log("not confirmed by every copy, done again");
                run(attempts - 1, operation, done);
            } else {
                done.complete(null, failure);
            }
        });
    }
}
