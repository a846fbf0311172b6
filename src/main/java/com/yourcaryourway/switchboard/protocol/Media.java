package com.yourcaryourway.switchboard.protocol;

/** What a member sends in a call right now, as that member says. */
public record Media(boolean audio, boolean video, boolean screen, boolean recording) {
    public static final Media NONE = new Media(false, false, false, false);
}
