package com.yourcaryourway.switchboard.protocol;

/** What a principal may do: customers open rooms, agents pick them up. */
public enum Role {
    CUSTOMER,
    AGENT
}
