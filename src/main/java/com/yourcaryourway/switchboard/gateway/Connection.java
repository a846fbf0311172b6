package com.yourcaryourway.switchboard.gateway;

import com.yourcaryourway.switchboard.codec.FrameDecoder;
import com.yourcaryourway.switchboard.codec.FrameEncoder;
import com.yourcaryourway.switchboard.codec.Rejected;
import com.yourcaryourway.switchboard.protocol.ClientFrame;
import com.yourcaryourway.switchboard.protocol.ClientMessage;
import com.yourcaryourway.switchboard.protocol.CloseCode;
import com.yourcaryourway.switchboard.protocol.ErrorCode;
import com.yourcaryourway.switchboard.protocol.Refusal;
import com.yourcaryourway.switchboard.protocol.ServerMessage;
import com.yourcaryourway.switchboard.session.Session;
import com.yourcaryourway.switchboard.session.Wire;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One WebSocket: reads its frames, keeps its limits, and carries what a session sends. Confined to its event loop. */
final class Connection implements Wire {
    private final ServerWebSocket socket;
    private final GatewaySettings settings;
    private final Meters meters;
    private final Receiver receiver;
    private final RateLimiter rate;
    private final BadFrames badFrames;
    private final long openedNanos;
    private long lastHeardNanos;
    private long lastSentNanos;
    private boolean greeting;
    private boolean closed;
    private @Nullable Session session;

    /** What a connection's frames and its end are brought to. */
    interface Receiver {
        /** A hello; {@link Connection#established} or {@link Connection#refuse} is the answer. */
        void hello(Connection connection, ClientFrame frame, ClientMessage.Hello hello);

        void frame(Connection connection, Session session, ClientFrame frame);

        void lost(Connection connection, @Nullable Session session);
    }

    Connection(ServerWebSocket socket, GatewaySettings settings, Meters meters, Receiver receiver, long nowNanos) {
        this.socket = socket;
        this.settings = settings;
        this.meters = meters;
        this.receiver = receiver;
        this.rate = new RateLimiter(settings.framesPerSecond(), settings.burst(), nowNanos);
        this.badFrames = new BadFrames(settings.badFramesPerMinute());
        this.openedNanos = nowNanos;
        this.lastHeardNanos = nowNanos;
        this.lastSentNanos = nowNanos;
        socket.setWriteQueueMaxSize(settings.outbox().bytes());
        socket.textMessageHandler(this::text);
        socket.binaryMessageHandler(data -> bad(new ServerMessage.Failure(
                ClientFrame.NO_ID, ErrorCode.BAD_FRAME, "frames are text, one JSON object each")));
        socket.exceptionHandler(failure -> close(CloseCode.MESSAGE_TOO_BIG, ""));
        socket.closeHandler(ignored -> {
            closed = true;
            receiver.lost(this, session);
        });
    }

    private void text(String text) {
        long now = System.nanoTime();
        lastHeardNanos = now;
        if (tooLong(text)) {
            bad(new ServerMessage.Failure(
                    ClientFrame.NO_ID, ErrorCode.TOO_LARGE, "a frame has at most " + settings.frameBytes() + " bytes"));
            close(CloseCode.MESSAGE_TOO_BIG, "");
            return;
        }
        ClientFrame frame;
        try {
            frame = FrameDecoder.decode(text);
        } catch (Rejected e) {
            bad(e.failure());
            return;
        }
        if (frame.message() instanceof ClientMessage.Hello hello) {
            hello(frame, hello);
        } else if (session == null) {
            bad(new ServerMessage.Failure(frame.id(), ErrorCode.BAD_FRAME, "say hello first"));
        } else if (!rate.tryTake(now) && !(frame.message() instanceof ClientMessage.Ack)) {
            limited(frame);
        } else {
            meters.frameIn(frame.message());
            receiver.frame(this, session, frame);
        }
    }

    private void hello(ClientFrame frame, ClientMessage.Hello hello) {
        if (session != null || greeting) {
            bad(new ServerMessage.Failure(frame.id(), ErrorCode.BAD_FRAME, "hello was said already"));
            return;
        }
        greeting = true;
        meters.frameIn(hello);
        receiver.hello(this, frame, hello);
    }

    private void limited(ClientFrame frame) {
        fail(frame.id(), new Refusal(ErrorCode.RATE_LIMITED, "wait " + rate.waitMillis() + " ms"));
        if (badFrames.isOneTooMany(System.nanoTime(), settings.burst())) {
            close(CloseCode.RATE_LIMITED, "1000");
        }
    }

    private void bad(ServerMessage.Failure failure) {
        meters.refused(failure.code());
        send(FrameEncoder.failure(failure));
        if (badFrames.isOneTooMany(System.nanoTime(), 1)) {
            close(CloseCode.PROTOCOL_ERROR, "");
        }
    }

    private boolean tooLong(String text) {
        int limit = settings.frameBytes();
        return text.length() > limit
                || (text.length() * 3L > limit && text.getBytes(StandardCharsets.UTF_8).length > limit);
    }

    /** The hello led to a session: it talks over this connection now. */
    void established(Session arrived) {
        greeted();
        session = arrived;
        arrived.attach(this);
    }

    /** The hello led to nothing; another may follow. */
    void refuse(ClientFrame frame, Refusal refusal) {
        greeted();
        fail(frame.id(), refusal);
    }

    /** While a hello is being answered, the client has nothing to say. */
    private void greeted() {
        greeting = false;
        lastHeardNanos = System.nanoTime();
    }

    /** Answers a frame that was not carried out. */
    void fail(long re, Refusal refusal) {
        meters.refused(refusal.code());
        send(FrameEncoder.failure(new ServerMessage.Failure(re, refusal.code(), refusal.text())));
    }

    @Override
    public void send(byte[] frame) {
        if (closed || socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            close(CloseCode.SLOW_CONSUMER, "");
            return;
        }
        lastSentNanos = System.nanoTime();
        meters.frameOut(frame);
        var unused = socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, frame, true));
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (!closed) {
            closed = true;
            var unused = socket.close((short) code.code(), reason);
            receiver.lost(this, session);
        }
    }

    /** Ends a silent connection, and breaks this side's silence. Called about once a second. */
    void tick(long nowNanos) {
        long heartbeat = settings.heartbeat().toNanos();
        if (session == null
                && !greeting
                && nowNanos - openedNanos > settings.hello().toNanos()) {
            close(CloseCode.HEARTBEAT_MISSED, "no hello");
        } else if (!greeting && nowNanos - lastHeardNanos > heartbeat * 5 / 2) {
            close(CloseCode.HEARTBEAT_MISSED, "");
        } else if (session != null && nowNanos - lastSentNanos >= heartbeat) {
            send(FrameEncoder.heartbeat());
        }
    }

    boolean closed() {
        return closed;
    }
}
