package com.yourcaryourway.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.RoomId;
import com.yourcaryourway.switchboard.protocol.SessionId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final SessionId ANA = new SessionId("s-ana");
    private static final SessionId BEN = new SessionId("s-ben");
    private static final RoomId ROOM = new RoomId("r-1");

    @Test
    void whatARepeatedRequestMakesHasTheSameId() {
        assertThat(Ids.room(ANA, 7)).isEqualTo(Ids.room(ANA, 7));
        assertThat(Ids.call(ANA, ROOM, 7)).isEqualTo(Ids.call(ANA, ROOM, 7));
        assertThat(Ids.member(ANA, ROOM)).isEqualTo(Ids.member(ANA, ROOM));
    }

    @Test
    void derivedIdsStayWhatTheyAreOverVersions() {
        assertThat(Ids.room(ANA, 7).value()).isEqualTo("r-dIxYCWcYjN6nAiz7t_Ij");
        assertThat(Ids.call(ANA, ROOM, 7).value()).isEqualTo("c-PqaJ55bQYDr5peH2rFPO");
        assertThat(Ids.member(ANA, ROOM).value()).isEqualTo("m-cX7PcChetJLVZU1U443u");
    }

    @Test
    void anotherSessionRequestOrRoomMakesAnotherId() {
        assertThat(List.of(
                        Ids.room(ANA, 7),
                        Ids.room(ANA, 8),
                        Ids.room(BEN, 7),
                        Ids.room(new SessionId("s-ana7"), 7),
                        Ids.room(new SessionId("s-ana"), 77)))
                .doesNotHaveDuplicates();
        assertThat(List.of(Ids.call(ANA, ROOM, 7), Ids.call(ANA, ROOM, 8), Ids.call(ANA, new RoomId("r-2"), 7)))
                .doesNotHaveDuplicates();
        assertThat(List.of(Ids.member(ANA, ROOM), Ids.member(BEN, ROOM), Ids.member(ANA, new RoomId("r-2"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void partsOfAnIdCannotBeShiftedAcrossTheirBoundary() {
        assertThat(Ids.member(new SessionId("ab"), new RoomId("c")))
                .isNotEqualTo(Ids.member(new SessionId("a"), new RoomId("bc")));
    }

    @Test
    void drawnSecretsAreLongAndNeverTheSame() {
        var drawn = new HashSet<Object>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(Ids.session());
            drawn.add(Ids.token());
            drawn.add(Ids.epoch());
        }

        assertThat(drawn).hasSize(3_000);
        assertThat(Ids.session().value()).matches("s-[A-Za-z0-9_-]{22}");
        assertThat(Ids.token().value()).matches("[A-Za-z0-9_-]{32}");
    }
}
