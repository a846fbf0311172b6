package com.yourcaryourway.switchboard.session;

import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster knows of a session: enough to resume it on any node, and to clean up after it.
 *
 * @param formerHome where it lived before the last resume; null if there was none
 * @param epoch counts resumes; the holder of an older one has lost the session
 * @param token hash of the resume token
 * @param formerToken hash of the token before, good until the client's first frame after ready
 * @param supersededTokens hashes of the tokens that came between those two, the last {@value #MAX_SUPERSEDED} in their order:
 *     whoever drew one was overtaken by another resume with the former token, and must not take the session back when it
 *     tries again
 * @param rooms the session's seats
 * @param state LIVE at its home; ORPHANED when the home is no longer there; EXPIRING when nobody can claim it any more
 *     and its rooms are being left; ENDED as a tombstone
 * @param since when the state began, by the clock of the node that set it
 */
public record SessionRecord(
        SessionId id,
        Principal principal,
        NodeId home,
        @Nullable NodeId formerHome,
        long epoch,
        TokenHash token,
        @Nullable TokenHash formerToken,
        List<TokenHash> supersededTokens,
        Map<RoomId, Seating> rooms,
        State state,
        Instant since) {

    private static final int MAX_SUPERSEDED = 8;

    /** The life of a record, in order; a resume leads back from ORPHANED to LIVE. */
    public enum State {
        LIVE,
        ORPHANED,
        EXPIRING,
        ENDED
    }

    public SessionRecord {
        supersededTokens = List.copyOf(supersededTokens);
        rooms = Map.copyOf(rooms);
    }

    public static SessionRecord fresh(SessionId id, Principal principal, NodeId home, TokenHash token, Instant now) {
        return new SessionRecord(id, principal, home, null, 1, token, null, List.of(), Map.of(), State.LIVE, now);
    }

    public boolean opensWith(TokenHash presented) {
        return (state == State.LIVE || state == State.ORPHANED)
                && (presented.equals(token) || presented.equals(formerToken));
    }

    /** Whether the last resume was the one that drew this token: each draws its own. */
    public boolean isClaimedWith(TokenHash fresh) {
        return formerHome != null && token.equals(fresh);
    }

    /** Whether the resume that drew this token was there already: it is the last one, or others overtook it. */
    boolean wasClaimedWith(TokenHash fresh) {
        return isClaimedWith(fresh) || supersededTokens.contains(fresh);
    }

    /** The record after a resume: the presented token stays good beside the new one. */
    public SessionRecord claimed(NodeId newHome, TokenHash presented, TokenHash fresh, Instant now) {
        List<TokenHash> superseded = presented.equals(token) ? List.of() : supersededAndToken();
        return new SessionRecord(
                id, principal, newHome, home, epoch + 1, fresh, presented, superseded, rooms, State.LIVE, now);
    }

    public SessionRecord settled() {
        return new SessionRecord(id, principal, home, formerHome, epoch, token, null, List.of(), rooms, state, since);
    }

    public SessionRecord seated(RoomId room, Seating seating) {
        var next = new LinkedHashMap<>(rooms);
        next.put(room, seating);
        return withRooms(next);
    }

    public SessionRecord unseated(RoomId room) {
        var next = new LinkedHashMap<>(rooms);
        next.remove(room);
        return withRooms(next);
    }

    /** Whether a record of the same epoch says that the session lives elsewhere, or no more. */
    public boolean differsAtSameEpoch(SessionRecord stored) {
        return stored.epoch() == epoch
                && (stored.state() != State.LIVE || !stored.home().equals(home));
    }

    public SessionRecord live(Instant now) {
        return in(State.LIVE, now);
    }

    public SessionRecord orphaned(Instant now) {
        return in(State.ORPHANED, now);
    }

    public SessionRecord expiring(Instant now) {
        return in(State.EXPIRING, now);
    }

    private SessionRecord in(State next, Instant now) {
        return new SessionRecord(
                id, principal, home, formerHome, epoch, token, formerToken, supersededTokens, rooms, next, now);
    }

    public SessionRecord ended(Instant now) {
        return new SessionRecord(
                id, principal, home, formerHome, epoch, token, null, List.of(), Map.of(), State.ENDED, now);
    }

    SessionRecord withRooms(Map<RoomId, Seating> next) {
        return new SessionRecord(
                id, principal, home, formerHome, epoch, token, formerToken, supersededTokens, next, state, since);
    }

    private List<TokenHash> supersededAndToken() {
        List<TokenHash> all =
                Stream.concat(supersededTokens.stream(), Stream.of(token)).toList();
        return all.subList(Math.max(0, all.size() - MAX_SUPERSEDED), all.size());
    }
}
