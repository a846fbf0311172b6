package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.Media;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over a room's log: 64 bits over the chain before an event and everything that the event says. The same
 * on every JVM and in every version, since it takes field after field and names instead of {@code hashCode} and
 * ordinals. It tells histories apart that met by accident; it is no defence against forgery. Confined to one call.
 */
final class Chain implements Change.Handler<Chain> {
    /** The chain before the first event. */
    static final long START = 0;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long hash;

    private Chain(long prev) {
        this.hash = prev;
    }

    /** The chain after the event. */
    static long after(RoomEvent event) {
        Chain chain = new Chain(event.prev()).with(event.seq()).with(event.at());
        chain.with(
                event.cause().session() == null ? null : event.cause().session().value());
        chain.with(event.cause().request());
        return event.change().accept(chain).hash;
    }

    @Override
    public Chain opened(Change.Opened change) {
        return with("opened").with(change.subject()).with(change.customer());
    }

    @Override
    public Chain joined(Change.Joined change) {
        return with("joined").with(change.seat());
    }

    @Override
    public Chain left(Change.Left change) {
        return with("left").with(change.member().value()).with(change.reason());
    }

    @Override
    public Chain moved(Change.Moved change) {
        with("moved").with(change.member().value()).with(change.home().value()).with(change.sessionEpoch());
        return with(change.connected()).with(change.gone());
    }

    @Override
    public Chain said(Change.Said change) {
        with("said").with(change.message().value()).with(change.text());
        with(change.author().id().value()).with(change.author().name());
        return with(change.author().role());
    }

    @Override
    public Chain mediaSet(Change.MediaSet change) {
        return with("mediaSet").with(change.member().value()).with(change.media());
    }

    @Override
    public Chain rang(Change.Rang change) {
        return with("rang").with(change.call());
    }

    @Override
    public Chain accepted(Change.Accepted change) {
        return with("accepted").with(change.call());
    }

    @Override
    public Chain declined(Change.Declined change) {
        return with("declined").with(change.call()).with(change.reason());
    }

    @Override
    public Chain ended(Change.Ended change) {
        return with("ended").with(change.call()).with(change.reason());
    }

    @Override
    public Chain closed(Change.Closed change) {
        return with("closed")
                .with(change.by() == null ? null : change.by().value())
                .with(change.reason());
    }

    @Override
    public Chain rated(Change.Rated change) {
        return with("rated").with(change.score()).with(change.comment());
    }

    private Chain with(Seat seat) {
        with(seat.member().value()).with(seat.name()).with(seat.role());
        with(seat.session().value()).with(seat.home().value());
        with(seat.sessionEpoch()).with(seat.joinSeq()).with(seat.connected());
        return with(seat.goneSince()).with(seat.media());
    }

    private Chain with(Call call) {
        with(call.id().value()).with(call.from().value()).with(call.to().value());
        return with(call.polite().value()).with(call.status()).with(call.since());
    }

    private Chain with(Media media) {
        return with(media.audio()).with(media.video()).with(media.screen()).with(media.recording());
    }

    private Chain with(@Nullable Instant at) {
        return at == null ? with(false) : with(at.getEpochSecond()).with(at.getNano());
    }

    private Chain with(Enum<?> constant) {
        return with(constant.name());
    }

    private Chain with(boolean flag) {
        return with(flag ? 1 : 2);
    }

    /** As UTF-8, so that a lone surrogate counts as what is left of it after a journey between nodes. */
    private Chain with(@Nullable String text) {
        if (text == null) {
            return with(-1);
        }
        ByteBuffer bytes =
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).order(ByteOrder.LITTLE_ENDIAN);
        with(bytes.remaining());
        while (bytes.remaining() >= Long.BYTES) {
            with(bytes.getLong());
        }
        while (bytes.hasRemaining()) {
            with(bytes.get());
        }
        return this;
    }

    private Chain with(long value) {
        hash = (hash ^ value) * MULTIPLIER + 1;
        hash ^= hash >>> 32;
        return this;
    }
}
