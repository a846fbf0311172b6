package com.yourcaryourway.switchboard.protocol;

/** WAITING for an agent, ACTIVE with one, CLOSED for good. */
public enum RoomStatus {
    WAITING,
    ACTIVE,
    CLOSED
}
