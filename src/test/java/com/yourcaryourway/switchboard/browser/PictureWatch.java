package com.yourcaryourway.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.Map;

/**
 * Counts the frames that a video really shows, by requestVideoFrameCallback, apart from what the page itself counts. Belongs to
 * the test's thread.
 */
final class PictureWatch {
    private static final String START = """
            video => {
              const watch = { count: 0, last: performance.now(), gap: 0, back: 0, stream: video.srcObject };
              const shown = () => {
                const now = performance.now();
                watch.gap = Math.max(watch.gap, now - watch.last);
                if (now - watch.last > 1000) watch.back = Date.now();
                watch.last = now;
                watch.count += 1;
                video.requestVideoFrameCallback(shown);
              };
              video.requestVideoFrameCallback(shown);
              video.watch = watch;
            }""";
    private static final String READ = """
            ({ watch }) => ({ count: watch.count, back: watch.back, gap: Math.max(watch.gap, performance.now() - watch.last) })""";

    /** The sum of a few hundred pixels: it differs when the picture moves. */
    private static final String LOOK = """
            video => {
              const canvas = new OffscreenCanvas(64, 48);
              const context = canvas.getContext('2d');
              context.drawImage(video, 0, 0, 64, 48);
              return context.getImageData(0, 0, 64, 48).data.join();
            }""";

    private final Locator video;

    PictureWatch(Locator video) {
        this.video = video;
        video.evaluate(START);
    }

    /** Frames since the watch began. */
    int frames() {
        return (int) read("count");
    }

    /** The longest time between two of them, in milliseconds, the time since the last one included. */
    int longestGapMillis() {
        return (int) read("gap");
    }

    /** Waits for the first frame after more than a second without any, since the given time, and says when it was shown. */
    Instant awaitReturn(SupportPage page, Instant since) {
        page.until(() -> read("back") > since.toEpochMilli());
        return Instant.ofEpochMilli(read("back"));
    }

    /** Waits for this many new frames, and sees that the picture has moved. */
    void awaitMotion(SupportPage page, int frames) {
        String before = String.valueOf(video.evaluate(LOOK));
        int already = frames();
        page.until(() -> frames() >= already + frames);
        assertThat(String.valueOf(video.evaluate(LOOK))).as("the picture").isNotEqualTo(before);
    }

    /** Whether the picture still comes the way that it came when the watch began: a call that was built anew has another stream. */
    boolean isSameStream() {
        return Boolean.TRUE.equals(video.evaluate("video => video.watch.stream === video.srcObject"));
    }

    private long read(String what) {
        Object result = video.evaluate(READ);
        if (result instanceof Map<?, ?> values && values.get(what) instanceof Number number) {
            return number.longValue();
        }
        throw new AssertionError("not watched: " + result);
    }
}
