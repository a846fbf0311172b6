package com.yourcaryourway.switchboard.protocol;

import java.time.Instant;

/** A call as members see it. {@code polite} offers first and owns ICE restarts (W3C webrtc-pc, section 10.7). */
public record CallSnapshot(CallId id, MemberId from, MemberId to, MemberId polite, CallStatus status, Instant since) {}
