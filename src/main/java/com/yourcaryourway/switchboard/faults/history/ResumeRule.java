package com.yourcaryourway.switchboard.faults.history;

import com.yourcaryourway.switchboard.faults.history.Entry.Ended;
import java.util.List;
import java.util.function.Consumer;

/** A resume is complete while the session's old home lives, and no session ends against its client's will. */
final class ResumeRule implements Rule {
    @Override
    public void check(History history, List<Outage> outages, Consumer<Violation> found) {
        Incomplete.of(history, outages).stream()
                .filter(resume -> resume.outage().isEmpty())
                .forEach(resume -> found.accept(Violation.of(
                        Promise.RESUME,
                        history,
                        "a resume of the " + resume.ready().side() + " was not complete, although its old home lived",
                        resume.ready())));
        history.all(Ended.class)
                .forEach(end -> found.accept(Violation.of(
                        Promise.RESUME, history, "the session of the " + end.side() + " ended: " + end.why(), end)));
    }
}
