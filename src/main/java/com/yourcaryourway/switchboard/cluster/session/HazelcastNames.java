package com.yourcaryourway.switchboard.cluster.session;

import com.yourcaryourway.switchboard.cluster.map.MapCalls;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Names;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.Sessions;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The names in a Hazelcast map: name key to session id. */
public final class HazelcastNames implements Names {
    /** The map's name. */
    public static final String MAP = "names";

    private final MapCalls<byte[]> calls;
    private final Sessions sessions;

    public HazelcastNames(MapCalls<byte[]> calls, Sessions sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    @Override
    public Future<Boolean> claim(Principal principal, SessionId session) {
        return take(principal, null, session).compose(holder -> {
            if (holder.equals(session.value())) {
                return Future.succeededFuture(true);
            }
            return live(new SessionId(holder))
                    .compose(live -> live
                            ? Future.succeededFuture(false)
                            : take(principal, holder, session).map(now -> now.equals(session.value())));
        });
    }

    private Future<String> take(Principal principal, @Nullable String expected, SessionId session) {
        return calls.submit(principal.key(), format -> new HoldName(format, expected, session.value()))
                .map(HazelcastNames::text);
    }

    @Override
    public Future<Void> release(Principal principal, SessionId session) {
        return calls.submit(principal.key(), format -> new HoldName(format, session.value(), null))
                .mapEmpty();
    }

    @Override
    public Future<Boolean> free(Principal principal) {
        return calls.submit(principal.key(), format -> new ReadBytes())
                .compose(bytes -> bytes.length == 0
                        ? Future.succeededFuture(true)
                        : live(new SessionId(text(bytes))).map(live -> !live));
    }

    private Future<Boolean> live(SessionId session) {
        return sessions.find(session)
                .map(found -> found.isPresent() && found.get().state() != SessionRecord.State.ENDED);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
