package com.yourcaryourway.switchboard.gateway;

/** A token bucket: so many frames a second, with room for a burst. Confined to its connection's loop. */
final class RateLimiter {
    private final double perNano;
    private final double burst;
    private double tokens;
    private long lastNanos;

    RateLimiter(int perSecond, int burst, long nowNanos) {
        this.perNano = perSecond / 1e9;
        this.burst = burst;
        this.tokens = burst;
        this.lastNanos = nowNanos;
    }

    /** Takes a token; false if there is none. */
    boolean tryTake(long nowNanos) {
        tokens = Math.min(burst, tokens + (nowNanos - lastNanos) * perNano);
        lastNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Milliseconds until there is a token. */
    long waitMillis() {
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perNano / 1e6);
    }
}
