package com.yourcaryourway.switchboard.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member name that means something in what clients send; every other name is skipped unread. */
enum Field {
    TYPE("type"),
    ID("id"),
    VERSION("version"),
    NAME("name"),
    ROLE("role"),
    TOKEN("token"),
    RESUME("resume"),
    SESSION("session"),
    ROOMS("rooms"),
    EPOCH("epoch"),
    N("n"),
    SUBJECT("subject"),
    ROOM("room"),
    SCORE("score"),
    COMMENT("comment"),
    BEFORE("before"),
    LIMIT("limit"),
    MESSAGE_ID("messageId"),
    TEXT("text"),
    TYPING("typing"),
    SEQ("seq"),
    CALL("call"),
    TO("to"),
    DESCRIPTION("description"),
    CANDIDATE("candidate"),
    RESTART("restart"),
    MEDIA("media"),
    AUDIO("audio"),
    VIDEO("video"),
    SCREEN("screen"),
    RECORDING("recording"),
    AVAILABLE("available"),
    USER_NAME("userName");

    private static final Map<String, Field> BY_WIRE = new HashMap<>();

    static {
        for (Field field : values()) {
            BY_WIRE.put(field.wire, field);
        }
    }

    private final String wire;

    Field(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static @Nullable Field named(String wire) {
        return BY_WIRE.get(wire);
    }
}
