package com.yourcaryourway.switchboard.cluster.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.EntryProcessor;
import com.yourcaryourway.switchboard.cluster.format.FormatNumber;
import com.yourcaryourway.switchboard.cluster.map.Owner;
import com.yourcaryourway.switchboard.fixture.HazelcastMembers;
import com.yourcaryourway.switchboard.protocol.Epoch;
import com.yourcaryourway.switchboard.protocol.MemberId;
import com.yourcaryourway.switchboard.protocol.MessageId;
import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.room.Cause;
import com.yourcaryourway.switchboard.room.Room;
import com.yourcaryourway.switchboard.room.RoomCommand;
import com.yourcaryourway.switchboard.room.RoomEvent;
import com.yourcaryourway.switchboard.room.RoomRules;
import com.yourcaryourway.switchboard.room.Rooms;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the backups of a room have, seen by ending its owner, and what they refuse. */
class RoomCopiesTest {
    private static final RoomId ROOM = new RoomId("r-copied");
    private static final MemberId ANA = RoomsContract.ANA_IN_ROOM;
    private static final Epoch EPOCH = new Epoch("e-1");

    @Test
    void everyAnsweredCommandIsStillThereWhenTheOwnerDies() {
        try (var members = new HazelcastMembers(3)) {
            // Given
            int owner = members.ownerOf(ROOM.value());
            Rooms rooms = new HazelcastRooms(members.calls((owner + 1) % 3, HazelcastRooms.MAP));
            List<RoomEvent> answered = new ArrayList<>();
            Rooms.Answer last = RoomsContract.await(rooms.submit(ROOM, open(), null));
            answered.addAll(RoomsContract.whole(last).after(0));
            for (int i = 1; i <= 50; i++) {
                last = RoomsContract.await(rooms.submit(ROOM, say(i), last.position()));
                answered.addAll(last.events());
            }

            // When
            members.terminate(owner);

            // Then
            Rooms.Answer copy = RoomsContract.await(rooms.tail(ROOM, null));
            assertThat(copy.position()).isEqualTo(last.position());
            assertThat(RoomsContract.whole(copy).after(0)).isEqualTo(answered);
            assertThat(RoomsContract.await(rooms.submit(ROOM, say(50), null))
                            .outcome()
                            .seq())
                    .as("a repeat after the owner's death")
                    .isEqualTo(51);
        }
    }

    @Test
    void aBackupAtTheSamePositionGetsTheEvents() {
        Room before = opened();
        Room.Applied applied = said(before, 1);
        Map.Entry<String, Room> backup = entry(before);

        new ApplyEvents(FormatNumber.highest(), EPOCH, before.position(), applied.events()).process(backup);

        assertThat(backup.getValue().position()).isEqualTo(applied.room().position());
    }

    @Test
    void eventsThatBeginARoomMakeIt() {
        Room room = said(opened(), 1).room();
        Map.Entry<String, Room> backup = entry(null);

        new ApplyEvents(FormatNumber.highest(), EPOCH, null, room.after(0)).process(backup);

        assertThat(backup.getValue().position()).isEqualTo(room.position());
    }

    @Test
    void eventsThatABackupHasAlreadyChangeNothing() {
        Room before = opened();
        Room.Applied applied = said(before, 1);
        Room ahead = said(applied.room(), 2).room();
        Map.Entry<String, Room> backup = entry(ahead);

        new ApplyEvents(FormatNumber.highest(), EPOCH, before.position(), applied.events()).process(backup);

        assertThat(backup.getValue()).isSameAs(ahead);
    }

    @Test
    void aBackupWithoutTheBaseRefuses() {
        Room one = said(opened(), 1).room();
        Room other = said(opened(), 2).room();
        List<RoomEvent> next = said(one, 3).events();
        var apply = new ApplyEvents(FormatNumber.highest(), EPOCH, one.position(), next);

        assertThatThrownBy(() -> apply.process(entry(null))).as("absent").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> apply.process(entry(opened()))).as("behind").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> apply.process(entry(other)))
                .as("same seq, another chain")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRepeatSendsItsBackupAgain() {
        // Given an owner whose backup missed a message
        Room before = opened();
        Room stored = said(before, 1).room();
        Map.Entry<String, Room> owner = entry(stored);
        Map.Entry<String, Room> backup = entry(before);

        // When
        var repeat = new SubmitCommand(FormatNumber.highest(), say(1), null);
        repeat.setHazelcastInstance(owning());
        repeat.process(owner);
        EntryProcessor<String, Room, byte[]> copied = Objects.requireNonNull(repeat.getBackupProcessor());
        copied.process(backup);

        // Then
        assertThat(owner.getValue()).as("the room of the owner").isSameAs(stored);
        assertThat(backup.getValue().position()).isEqualTo(stored.position());
    }

    /** As much of a member as a processor asks for. */
    private static HazelcastInstance owning() {
        var config = new Config();
        Owner.install(config, RoomRules.DEFAULT);
        Cluster cluster = StandIn.answering(Cluster.class, method -> 0L);
        return StandIn.answering(
                HazelcastInstance.class,
                method -> "getCluster".equals(method.getName()) ? cluster : config.getUserContext());
    }

    private static Room opened() {
        return Room.open(open(), Instant.EPOCH).room();
    }

    private static Room.Applied said(Room room, int number) {
        return room.apply(say(number), RoomRules.DEFAULT, Instant.EPOCH);
    }

    private static RoomCommand.Open open() {
        return new RoomCommand.Open(
                new Cause(RoomsContract.ANA, 100),
                ROOM,
                EPOCH,
                ANA,
                "Ana",
                RoomsContract.ANA,
                RoomsContract.NODE,
                1,
                "Flat tyre");
    }

    private static RoomCommand say(int number) {
        return new RoomCommand.Say(
                new Cause(RoomsContract.ANA, number), ANA, new MessageId("message-" + number), "text " + number);
    }

    private static Map.Entry<String, Room> entry(@Nullable Room room) {
        return new SimpleEntry<>(ROOM.value(), room);
    }
}
