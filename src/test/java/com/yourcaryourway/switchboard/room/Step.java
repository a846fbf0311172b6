package com.yourcaryourway.switchboard.room;

import com.yourcaryourway.switchboard.protocol.CallId;
import com.yourcaryourway.switchboard.protocol.Media;
import com.yourcaryourway.switchboard.protocol.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** One step of a random conversation; what it means depends on where the room stands by then. */
record Step(Kind kind, Person who, int pick, boolean flag, int millis) {
    enum Kind {
        SAY,
        JOIN,
        LEAVE,
        PRESENCE,
        MEDIA,
        START,
        ACCEPT,
        DECLINE,
        END,
        CLOSE,
        RATE,
        TICK,
        REPEAT
    }

    /** How often each kind comes, in 41 parts. */
    private static final List<Kind> KINDS = Stream.of(
                    Collections.nCopies(6, Kind.SAY),
                    Collections.nCopies(5, Kind.JOIN),
                    Collections.nCopies(3, Kind.LEAVE),
                    Collections.nCopies(3, Kind.PRESENCE),
                    Collections.nCopies(3, Kind.MEDIA),
                    Collections.nCopies(4, Kind.START),
                    Collections.nCopies(3, Kind.ACCEPT),
                    Collections.nCopies(2, Kind.DECLINE),
                    Collections.nCopies(2, Kind.END),
                    Collections.nCopies(1, Kind.CLOSE),
                    Collections.nCopies(2, Kind.RATE),
                    Collections.nCopies(2, Kind.TICK),
                    Collections.nCopies(5, Kind.REPEAT))
            .flatMap(List::stream)
            .toList();

    private static final List<Person> PEOPLE = List.of(Person.values());

    private static final int[] MILLIS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 700, 700, 700, 46_000, 700_000};

    /** One number for each step, since generating is what takes the time. */
    static Arbitrary<List<Step>> steps(int most) {
        return Arbitraries.integers()
                .between(0, KINDS.size() * 4 * 8 * 2 * 16 - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(Step::of)
                .list()
                .ofMaxSize(most);
    }

    private static Step of(int number) {
        int millis = number % 16;
        int pick = number / 16 % 8;
        int who = number / 128 % 4;
        int flag = number / 512 % 2;
        return new Step(KINDS.get(number / 1024 % KINDS.size()), PEOPLE.get(who), pick, flag == 0, MILLIS[millis]);
    }

    /** {@code elsewhere} are commands given on other sides of a cut, of which this one may get a copy. */
    void run(TestRoom test, List<RoomCommand> elsewhere) {
        test.after(Duration.ofMillis(millis));
        CallId call = call(test);
        switch (kind) {
            case SAY -> test.say(who, "msg-" + who + test.cause(who).request());
            case JOIN -> test.join(who);
            case LEAVE -> test.leave(who, flag ? Reason.LEFT : Reason.GONE);
            case PRESENCE -> test.presence(who, "n-" + pick % 3, 1 + pick % 2, flag);
            case MEDIA -> test.media(who, new Media(flag, pick % 2 == 0, false, false));
            case START -> test.start(who);
            case ACCEPT -> test.accept(who, call);
            case DECLINE -> test.decline(who, call);
            case END -> test.end(who, call);
            case CLOSE -> test.close(who);
            case RATE -> test.rate(who, pick % 6);
            case TICK -> test.tick();
            case REPEAT -> {
                var commands = new ArrayList<>(test.done());
                commands.addAll(elsewhere);
                test.apply(commands.get((pick * 7919 + millis) % commands.size()));
            }
        }
    }

    /** The call that runs, or one that is over, or one that never was. */
    private CallId call(TestRoom test) {
        Call running = test.room().call();
        if (running != null && pick > 1) {
            return running.id();
        }
        return test.done().stream()
                .filter(RoomCommand.StartCall.class::isInstance)
                .map(command -> ((RoomCommand.StartCall) command).call())
                .skip(pick / 3)
                .findFirst()
                .orElse(new CallId("c-never"));
    }

    static void run(List<Step> steps, TestRoom test, List<RoomCommand> elsewhere) {
        steps.forEach(step -> step.run(test, elsewhere));
    }
}
