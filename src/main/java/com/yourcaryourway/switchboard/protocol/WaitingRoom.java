package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;

/** A room that waits for an agent, as the agents' list shows it. */
public record WaitingRoom(RoomId id, String customer, String subject, Instant openedAt) {}
