package com.yourcaryourway.switchboard.sabotage;

import com.yourcaryourway.switchboard.room.Outcome;
import com.yourcaryourway.switchboard.session.EncodedPush;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a sabotaged node does: in each of the fault checker's first rooms it breaks another promise, in {@link #SOUND} none,
 * and it lets second agents into all later ones. The jar of such nodes calls it where a
 * {@link com.yourcaryourway.switchboard.fixture.PatchedJar} has put it. Any thread.
 */
public final class Sabotage {
    public static final int DROPPED = 0;
    public static final int REPEATED = 1;
    public static final int SWAPPED = 2;
    public static final int STORED_LATE = 3;
    public static final int FALSELY_COMPLETE = 4;
    public static final int SOUND = 5;

    /** "faults-(run)-(room)-(c or a)" is how the checker calls its members. */
    private static final Pattern AGENT = Pattern.compile("faults-.*-(\\d+)-a");

    private static final Pattern MEMBER = Pattern.compile("faults-.*-(\\d+)-[ac]");
    private static final int NONE = -1;
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final Set<String> done = ConcurrentHashMap.newKeySet();
    private static final Map<String, EncodedPush> held = new ConcurrentHashMap<>();

    private Sabotage() {}

    /** Gives a session its push, or not, or twice, or after the next. On the session's loop. */
    public static void push(String name, long epoch, EncodedPush push, Consumer<EncodedPush> give) {
        int room = room(AGENT, name);
        boolean first = epoch == 1;
        EncodedPush before = held.remove(name);
        if (before != null) {
            give.accept(push);
            give.accept(before);
        } else if (room == DROPPED && first && is("chat.message", push) && done.add(name)) {
            return;
        } else if (room == REPEATED && first && is("chat.message", push) && done.add(name)) {
            give.accept(push);
            give.accept(push);
        } else if (room == SWAPPED && first && is("chat.message", push) && done.add(name)) {
            held.put(name, push);
        } else if (room(MEMBER, name) == FALSELY_COMPLETE && !first && is("signal", push)) {
            return;
        } else {
            give.accept(push);
        }
    }

    /** Whether a resume is said to be complete: in one room always, though no signal comes after it. */
    public static boolean saysComplete(String name, boolean complete) {
        return complete || room(MEMBER, name) == FALSELY_COMPLETE;
    }

    /** Stores a message, or says so at once and does it later, if it still lives then. On the session's loop. */
    public static Future<Outcome> store(String name, Supplier<Future<Outcome>> store) {
        if (room(MEMBER, name) != STORED_LATE) {
            return store.get();
        }
        var vertx = Objects.requireNonNull(Vertx.currentContext()).owner();
        vertx.setTimer(LATE.toMillis(), timer -> {
            var unused = store.get();
        });
        return Future.succeededFuture(new Outcome(1, Instant.now(), null));
    }

    /** Whether the agent of another room is let into this customer's, where there is an agent. */
    public static boolean letsIn(String customer, String agent) {
        return room(MEMBER, customer) > SOUND && room(AGENT, agent) > SOUND;
    }

    private static boolean is(String type, EncodedPush push) {
        return new String(push.bytes(), StandardCharsets.UTF_8).contains("\"type\":\"" + type + "\"");
    }

    private static int room(Pattern pattern, String name) {
        var match = pattern.matcher(name);
        return match.matches() ? Integer.parseInt(match.group(1)) : NONE;
    }
}
