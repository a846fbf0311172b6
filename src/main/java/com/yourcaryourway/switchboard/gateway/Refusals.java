package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes what the client is told. Any thread. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** A refusal as it is; anything else is a bug: logged here, and told as internal. */
    static Refusal of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        LOG.atError().setCause(failure).log("a request failed");
        return new Refusal(ErrorCode.INTERNAL, "this should not have happened");
    }
}
