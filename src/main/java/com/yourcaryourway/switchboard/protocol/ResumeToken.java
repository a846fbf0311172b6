package com.yourcaryourway.switchboard.protocol;

/** The secret that lets a client resume its session. Its text never appears in logs: {@link #toString} hides it. */
public record ResumeToken(String value) {
    public ResumeToken {
        Bounds.id("token", value);
    }

    @Override
    public String toString() {
        return "ResumeToken[hidden]";
    }
}
