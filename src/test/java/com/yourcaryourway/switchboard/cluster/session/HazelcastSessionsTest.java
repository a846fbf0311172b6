package com.yourcaryourway.switchboard.cluster.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.yourcaryourway.switchboard.fixture.HazelcastMembers;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.NodeId;
import com.yourcaryourway.switchboard.protocol.Principal;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.Role;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import com.yourcaryourway.switchboard.session.Seating;
import com.yourcaryourway.switchboard.session.SessionRecord;
import com.yourcaryourway.switchboard.session.Sessions;
import com.yourcaryourway.switchboard.session.TokenHash;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions and names on two real members; each test has sessions of its own. */
class HazelcastSessionsTest {
    private static final NodeId HERE = new NodeId("node-1");
    private static final NodeId THERE = new NodeId("node-2");
    private static final TokenHash FIRST = new TokenHash("first");
    private static final Principal ANA = new Principal("Ana", Role.CUSTOMER);

    private static @Nullable HazelcastMembers members;

    private final SessionRecord record = record(ANA);
    private final SessionId id = record.id();
    private final Sessions here = sessions(0);
    private final Sessions there = sessions(1);

    @BeforeAll
    static void start() {
        members = new HazelcastMembers(2);
    }

    @AfterAll
    static void stop() {
        if (members != null) {
            members.close();
        }
    }

    @Test
    void aRecordIsFoundOnEveryNode() {
        assertThat(await(here.create(record))).isTrue();

        assertThat(await(there.find(id))).contains(record);
        assertThat(await(there.find(new SessionId("s-unknown")))).isEmpty();
    }

    @Test
    void anIdIsTakenOnceAndARepeatOfItsCreationIsFine() {
        await(here.create(record));

        assertThat(await(there.create(record))).isTrue();
        SessionRecord other = SessionRecord.fresh(id, ANA, THERE, new TokenHash("other"), Instant.EPOCH);
        assertThat(await(there.create(other))).isFalse();
    }

    @Test
    void manyAreFoundAtOnceAndTheUnknownLeftOut() {
        SessionRecord other = record(new Principal("Ben", Role.AGENT));
        await(here.create(record));
        await(there.create(other));

        assertThat(await(here.findAll(Set.of(id, other.id(), new SessionId("s-unknown")))))
                .isEqualTo(Map.of(id, record, other.id(), other));
    }

    @Test
    void aHomeRestoresWhatWasLostAndALaterResumeStands() {
        // Given a record that the cluster does not have
        assertThat(await(here.restore(record)).epoch()).isEqualTo(1);
        assertThat(await(there.find(id)).map(SessionRecord::home)).contains(HERE);

        // When it is resumed elsewhere
        await(there.claim(id, FIRST, THERE, new TokenHash("two")));

        // Then the former home restores nothing
        assertThat(await(here.restore(record)).epoch()).isEqualTo(2);
        assertThat(await(here.find(id)).map(SessionRecord::home)).contains(THERE);
    }

    @Test
    void oneOfTwoClaimsAtOnceIsTheLaterAndWins() {
        // Given
        await(here.create(record));

        // When
        Future<Sessions.Claim> one = here.claim(id, FIRST, HERE, new TokenHash("one"));
        Future<Sessions.Claim> two = there.claim(id, FIRST, THERE, new TokenHash("two"));
        Sessions.Claim first = await(one);
        Sessions.Claim second = await(two);

        // Then
        assertThat(List.of(first.record().epoch(), second.record().epoch())).containsExactlyInAnyOrder(2L, 3L);
        boolean firstIsLater = first.record().epoch() == 3;
        Sessions.Claim later = firstIsLater ? first : second;
        Sessions.Claim earlier = firstIsLater ? second : first;
        assertThat(await(here.find(id))).contains(later.record());
        assertThat(later.formerHome()).isEqualTo(earlier.record().home());
    }

    @Test
    void aClaimThatIsDoneAgainGivesItsFirstResult() {
        await(here.create(record));
        Sessions.Claim first = await(there.claim(id, FIRST, THERE, new TokenHash("second")));

        Sessions.Claim again = await(there.claim(id, FIRST, THERE, new TokenHash("second")));

        assertThat(again).isEqualTo(first);
        assertThat(again.formerHome()).isEqualTo(HERE);
    }

    @Test
    void aWrongTokenOrAnUnknownSessionIsNoSuchSession() {
        await(here.create(record));

        assertRefused(here.claim(id, new TokenHash("wrong"), HERE, FIRST), ErrorCode.NO_SUCH_SESSION);
        assertRefused(
                here.claim(new SessionId("s-" + UUID.randomUUID()), FIRST, HERE, FIRST), ErrorCode.NO_SUCH_SESSION);
    }

    @Test
    void aRecordThatAFaultTookAwayIsClaimedWhenItComesBackAtOnce() {
        Future<Sessions.Claim> claim = here.claim(id, FIRST, THERE, new TokenHash("second"));
        await(here.create(record));

        assertThat(await(claim).record().epoch()).isEqualTo(2);
    }

    @Test
    void anEndedSessionIsNoSuchSession() {
        await(here.create(record));
        await(there.end(id, 1));

        assertRefused(here.claim(id, FIRST, HERE, new TokenHash("late")), ErrorCode.NO_SUCH_SESSION);
        assertThat(await(here.find(id)))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(SessionRecord.State.ENDED));
    }

    @Test
    void aSessionIsOrphanedOnlyWhileItsHomeIsGone() {
        // Given
        SessionRecord gone = record;
        SessionRecord there = SessionRecord.fresh(
                new SessionId("s-" + UUID.randomUUID()), ANA, HazelcastMembers.node(1), FIRST, Instant.EPOCH);
        await(here.create(gone));
        await(here.create(there));

        // When a node that sees neither home cleans up
        await(sessions(0).advance(gone));
        await(sessions(0).advance(there));

        // Then
        assertThat(await(here.find(gone.id())).map(SessionRecord::state)).contains(SessionRecord.State.ORPHANED);
        assertThat(await(here.find(there.id()))).contains(there);
    }

    @Test
    void whoLostTheSessionChangesNothing() {
        // Given
        await(here.create(record));
        SessionRecord claimed =
                await(there.claim(id, FIRST, THERE, new TokenHash("second"))).record();

        // When
        await(here.seat(id, 1, new RoomId("r-1"), new Seating(new MemberId("m-1"), 1)));
        await(here.settle(id, 1));
        await(here.end(id, 1));

        // Then
        assertThat(await(here.find(id))).contains(claimed);
    }

    @Test
    void seatsAreKeptOverAClaim() {
        await(here.create(record));
        await(here.seat(id, 1, new RoomId("r-1"), new Seating(new MemberId("m-1"), 4)));

        SessionRecord claimed =
                await(there.claim(id, FIRST, THERE, new TokenHash("second"))).record();

        assertThat(claimed.rooms()).containsEntry(new RoomId("r-1"), new Seating(new MemberId("m-1"), 4));
        await(there.unseat(id, 2, new RoomId("r-1")));
        assertThat(await(here.find(id)).orElseThrow().rooms()).isEmpty();
    }

    @Test
    void exactlyOneOfTwentyGetsAName() {
        // Given
        var bob = new Principal("Bob " + UUID.randomUUID(), Role.AGENT);
        List<SessionRecord> twenty = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            twenty.add(record(bob));
            await(here.create(twenty.get(i)));
        }

        // When
        List<Future<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            claims.add(names(i % 2).claim(bob, twenty.get(i).id()));
        }

        // Then
        assertThat(claims.stream().map(HazelcastSessionsTest::await)).containsOnlyOnce(true);
        assertThat(await(names(0).free(bob))).isFalse();
    }

    @Test
    void theNameOfAnEndedOrLostSessionIsFree() {
        // Given two names, one of a session that ended and one of a session without a record
        var ended = new Principal("Ended " + UUID.randomUUID(), Role.AGENT);
        var lost = new Principal("Lost " + UUID.randomUUID(), Role.AGENT);
        await(here.create(record));
        await(names(0).claim(ended, id));
        await(names(0).claim(lost, new SessionId("s-" + UUID.randomUUID())));
        assertThat(await(names(1).free(ended))).isFalse();

        // When
        await(here.end(id, 1));

        // Then
        assertThat(await(names(1).free(ended))).isTrue();
        assertThat(await(names(1).free(lost))).isTrue();
        SessionRecord next = record(ended);
        await(here.create(next));
        assertThat(await(names(1).claim(ended, next.id()))).isTrue();
        assertThat(await(names(1).claim(lost, next.id()))).isTrue();
    }

    @Test
    void aNameIsGivenBackOnlyByTheSessionThatHasIt() {
        // Given
        var name = new Principal("Given " + UUID.randomUUID(), Role.AGENT);
        await(here.create(record));
        await(names(0).claim(name, id));

        // When, Then
        await(names(1).release(name, new SessionId("s-another")));
        assertThat(await(names(1).free(name))).isFalse();
        await(names(1).release(name, id));
        assertThat(await(names(0).free(name))).isTrue();
    }

    private static void assertRefused(Future<?> future, ErrorCode code) {
        assertThatThrownBy(() -> await(future))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SessionRecord record(Principal principal) {
        return SessionRecord.fresh(
                new SessionId("s-" + UUID.randomUUID()), principal, HERE, FIRST, Instant.ofEpochSecond(1_000));
    }

    private static HazelcastSessions sessions(int member) {
        return new HazelcastSessions(started().calls(member, HazelcastSessions.MAP));
    }

    private HazelcastNames names(int member) {
        return new HazelcastNames(started().calls(member, HazelcastNames.MAP), here);
    }

    private static HazelcastMembers started() {
        if (members == null) {
            throw new IllegalStateException("not started");
        }
        return members;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
