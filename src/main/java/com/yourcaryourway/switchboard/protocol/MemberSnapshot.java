package com.yourcaryourway.switchboard.protocol;

/** A member as the others see it. {@code read} is the seq of the last message it has read, 0 for none. */
public record MemberSnapshot(MemberId id, String name, Role role, boolean connected, Media media, long read) {}
