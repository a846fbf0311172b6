package com.yourcaryourway.switchboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.IceTransportPolicy;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.session.Outbox;
import com.yourcaryourway.switchboard.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest implements Connection.Receiver, Meters {
    private static final String HELLO =
            "{\"type\":\"hello\",\"id\":1,\"version\":1,\"name\":\"Ana\",\"role\":\"customer\"}";
    private static final Duration TIME_FOR_HELLO = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final Duration SILENCE = HEARTBEAT.multipliedBy(5).dividedBy(2);
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final FakeSocket client = new FakeSocket();
    private final Connection connection = new Connection(client.socket(), settings(), this, this, System.nanoTime());
    private final List<ClientFrame> hellos = new ArrayList<>();

    @Test
    void whoNeverSaysHelloIsGivenUp() {
        tickIn(TIME_FOR_HELLO.minus(MOMENT));
        assertThat(client.isOpen()).isTrue();

        tickIn(TIME_FOR_HELLO.plus(MOMENT));

        assertThat(client.closeCode()).isEqualTo(CloseCode.HEARTBEAT_MISSED.code());
    }

    @Test
    void whoWaitsForTheAnswerToAHelloIsNotGivenUp() {
        client.say(HELLO);

        tickIn(TIME_FOR_HELLO.plus(SILENCE));

        assertThat(hellos).hasSize(1);
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void whoseHelloWasRefusedHasTheRestOfTheTimeForAnother() {
        client.say(HELLO);
        connection.refuse(hellos.get(0), new Refusal(ErrorCode.NAME_TAKEN, "another"));
        client.say(HELLO);
        connection.refuse(hellos.get(1), new Refusal(ErrorCode.NAME_TAKEN, "another"));

        tickIn(TIME_FOR_HELLO.minus(MOMENT));
        assertThat(client.isOpen()).isTrue();
        tickIn(TIME_FOR_HELLO.plus(MOMENT));

        assertThat(client.closeCode()).isEqualTo(CloseCode.HEARTBEAT_MISSED.code());
    }

    @Test
    void aSecondHelloWhileTheFirstIsBeingAnsweredIsBad() {
        client.say(HELLO);
        client.say(HELLO);

        assertThat(hellos).hasSize(1);
        assertThat(client.frames()).singleElement().asString().contains("bad_frame", "hello was said already");
        assertThat(client.isOpen()).isTrue();
    }

    private void tickIn(Duration time) {
        connection.tick(System.nanoTime() + time.toNanos());
    }

    private static GatewaySettings settings() {
        return new GatewaySettings(
                Set.of(),
                65_536,
                4_000,
                100,
                200,
                20,
                new Outbox.Bounds(1_000, 1 << 20),
                TIME_FOR_HELLO,
                HEARTBEAT,
                Duration.ofSeconds(30),
                List.of(),
                IceTransportPolicy.ALL);
    }

    @Override
    public void hello(Connection from, ClientFrame frame, ClientMessage.Hello hello) {
        hellos.add(frame);
    }

    @Override
    public void frame(Connection from, Session session, ClientFrame frame) {}

    @Override
    public void lost(Connection from, @Nullable Session session) {}

    @Override
    public void frameIn(ClientMessage message) {}

    @Override
    public void frameOut(byte[] frame) {}

    @Override
    public void refused(ErrorCode code) {}

    @Override
    public void operation(long nanos) {}

    @Override
    public void relayed(long nanos) {}
}
