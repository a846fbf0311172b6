package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.SessionId;
import io.vertx.core.Future;

/**
 * The names in use (open mode): one live session each. A name is free when its session is gone; that is checked at the
 * claim, so that a lost session locks nobody out. Any thread; futures complete on the bus context.
 */
public interface Names {
    /** Takes the name for a session whose record exists; false if another live session has it. */
    Future<Boolean> claim(Principal principal, SessionId session);

    /** Gives the name back, if this session has it. */
    Future<Void> release(Principal principal, SessionId session);

    Future<Boolean> free(Principal principal);
}
