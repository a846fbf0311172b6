package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who claims which seat, as a log tells it event by event. A claim is named by the cause of its joining, which is the
 * same in every history, unlike a seq. Mutable, confined to one call of {@link Unite}.
 */
final class Claims {
    /** The customer's claim, of which there is one, whichever side opened the room. */
    private static final Cause OPENING = new Cause(null, 0);

    /** What a member's seat rests on, and what was last said of it. */
    record Claim(
            Set<Cause> names,
            Instant at,
            @Nullable Fact moved,
            @Nullable Fact media) {
        boolean meets(@Nullable Claim other) {
            return other != null && other.names.stream().anyMatch(names::contains);
        }

        private Claim with(Cause name, Instant claimed) {
            var all = new HashSet<>(names);
            all.add(name);
            return new Claim(Set.copyOf(all), claimed.isBefore(at) ? claimed : at, moved, media);
        }
    }

    private final Map<MemberId, Claim> seated = new HashMap<>();
    private final Set<Cause> undone = new HashSet<>();

    static Claims of(List<RoomEvent> log) {
        var claims = new Claims();
        log.forEach(claims::add);
        return claims;
    }

    void add(RoomEvent event) {
        Fact fact = Fact.of(event);
        if (event.change() instanceof Change.Opened opened) {
            claim(opened.customer().member(), OPENING, event.at());
        } else if (event.change() instanceof Change.Joined joined) {
            claim(joined.seat().member(), event.cause(), event.at());
        } else if (event.change() instanceof Change.Left left) {
            Claim claim = seated.remove(left.member());
            undone.addAll(claim == null ? Set.of() : claim.names);
        } else if (event.change() instanceof Change.Moved moved) {
            seated.computeIfPresent(moved.member(), (member, c) -> new Claim(c.names, c.at, fact, c.media));
        } else if (event.change() instanceof Change.MediaSet media) {
            seated.computeIfPresent(media.member(), (member, c) -> new Claim(c.names, c.at, c.moved, fact));
        }
    }

    private void claim(MemberId member, Cause name, Instant at) {
        Claim claim = seated.get(member);
        seated.put(member, claim == null ? new Claim(Set.of(name), at, null, null) : claim.with(name, at));
    }

    /** The claim on which the member sits now, null if it does not. */
    @Nullable Claim of(MemberId member) {
        return seated.get(member);
    }

    /** Whether the claim was made and undone. */
    boolean undone(Cause name) {
        return undone.contains(name);
    }
}
