package com.yourcaryourway.switchboard.faults.history;

import static com.yourcaryourway.switchboard.faults.history.Room.AGENT;
import static com.yourcaryourway.switchboard.faults.history.Room.CUSTOMER;
import static com.yourcaryourway.switchboard.faults.history.Room.resumed;
import static com.yourcaryourway.switchboard.faults.history.Room.signalled;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.faults.history.Entry.Ready;
import com.yourcaryourway.switchboard.faults.history.Outage.Cause;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signal 2 of the customer, sent at 3,000, is lost; its home dies at 9,900, and it is told so. */
class ExcusedSignalsTest {
    private final Room room = Room.wellServed();

    @BeforeEach
    void aSignalIsLost() {
        room.drop(signalled(AGENT, 2));
        room.replace(resumed(CUSTOMER), new Ready(CUSTOMER, "node-3", true, false, 10_100, 10_200));
        room.outage(Cause.KILLED, "node-1", 9_900, 11_000);
    }

    @Test
    void itHadTimeEnoughToArrive() {
        assertThat(promises()).containsExactly(Promise.SIGNALS);
    }

    @Test
    void itCouldNotArriveWhileItsHomeWasCutOff() {
        room.outage(Cause.CUT_OFF, "node-1", 2_000, 9_950);

        assertThat(promises()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeEndedLongAgo() {
        room.outage(Cause.CUT_OFF, "node-1", 2_000, 4_000);

        assertThat(promises()).containsExactly(Promise.SIGNALS);
    }

    private List<Promise> promises() {
        return room.check().stream().map(Violation::promise).toList();
    }
}
