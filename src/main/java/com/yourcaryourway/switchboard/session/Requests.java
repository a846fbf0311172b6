package com.yourcaryourway.switchboard.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of a session are handled, and the answers that its client may not have seen. Confined to the session's
 * loop; costs little until the first request.
 */
public final class Requests {
    /** Answers kept; a client that has more unanswered requests than this asks for them again. */
    static final int MAX_ANSWERS = 256;

    /** An answer, and the last push before it: a client that has the push after it has the answer too. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, compared by nobody
    public record Answered(long afterPush, byte[] frame) {}

    private final TreeSet<Long> open = new TreeSet<>();
    private final ArrayDeque<Answered> answers = new ArrayDeque<>();
    private final Set<Long> refusedForNow = new LinkedHashSet<>();
    private long highest;
    private long highestSignal;

    public Requests(long received, List<Answered> answers) {
        this.highest = received;
        this.highestSignal = received;
        this.answers.addAll(answers);
    }

    public void begin(long id) {
        if (id > 0) {
            open.add(id);
            highest = Math.max(highest, id);
        }
    }

    public void end(long id, long lastPush, byte @Nullable [] answer) {
        if (id > 0) {
            open.remove(id);
        }
        if (answer != null && id > 0) {
            answers.add(new Answered(lastPush, answer));
            if (answers.size() > MAX_ANSWERS) {
                answers.remove();
            }
        }
    }

    /** The request was refused for a while: it will come again, and is judged anew then. */
    public void refusedForNow(long id) {
        refusedForNow.add(id);
        if (refusedForNow.size() > MAX_ANSWERS) {
            refusedForNow.remove(refusedForNow.iterator().next());
        }
    }

    public boolean wasRefusedForNow(long id) {
        return refusedForNow.contains(id);
    }

    /** Whether a signal with this request id is new; one that was sent before is not sent again. */
    public boolean freshSignal(long id) {
        return id == 0 || id > highestSignal;
    }

    /** The signal with this request id is on its way. */
    public void signalSent(long id) {
        highestSignal = Math.max(highestSignal, id);
    }

    /** The client has push n: it has the answers before it. */
    public void acknowledge(long n) {
        Answered head = answers.peek();
        while (head != null && head.afterPush() < n) {
            answers.remove();
            head = answers.peek();
        }
    }

    /** The highest id with every request up to it answered. */
    public long received() {
        return open.isEmpty() ? highest : open.first() - 1;
    }

    /** Answers that the client may not have, oldest first. */
    public List<Answered> answers() {
        return new ArrayList<>(answers);
    }
}
