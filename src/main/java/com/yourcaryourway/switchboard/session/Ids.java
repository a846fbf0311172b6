package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.ResumeToken;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Where ids come from. Secrets are drawn at random (128 bits and more); what a request makes is derived from the session
 * and the request, so that a repeat makes the same thing. Any thread.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int DERIVED_BYTES = 15;

    private Ids() {}

    public static SessionId session() {
        return new SessionId("s-" + random(16));
    }

    public static ResumeToken token() {
        return new ResumeToken(random(24));
    }

    public static Epoch epoch() {
        return new Epoch(random(9));
    }

    public static RoomId room(SessionId session, long request) {
        return new RoomId("r-" + derived("room", session.value(), String.valueOf(request)));
    }

    public static CallId call(SessionId session, RoomId room, long request) {
        return new CallId("c-" + derived("call", session.value(), room.value(), String.valueOf(request)));
    }

    public static MemberId member(SessionId session, RoomId room) {
        return new MemberId("m-" + derived("member", session.value(), room.value()));
    }

    private static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return TEXT.encodeToString(drawn);
    }

    private static String derived(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            byte[] hash = digest.digest();
            byte[] head = new byte[DERIVED_BYTES];
            System.arraycopy(hash, 0, head, 0, DERIVED_BYTES);
            return TEXT.encodeToString(head);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
