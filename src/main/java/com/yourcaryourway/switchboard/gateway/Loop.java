package com.yourcaryourway.switchboard.gateway;

import java.util.concurrent.Executor;

/** What belongs to one event loop of the gateway, and is shared by its connections. */
final class Loop {
    private final Absence absence;
    private final Admission admission;
    private final Dispatcher dispatcher;
    private final SoftMarks softMarks;

    Loop(Executor executor, GatewaySettings settings, Services services) {
        this.absence = new Absence(settings.grace(), services);
        this.softMarks = new SoftMarks(services.conversations());
        var greeter = new Greeter(settings, services);
        this.admission = new Admission(
                services,
                new Newcomers(executor, settings, services, greeter, absence),
                new Resumption(executor, settings, services, greeter, absence));
        this.dispatcher = new Dispatcher(settings, services, softMarks, absence);
    }

    void tick(long nowNanos) {
        absence.tick(nowNanos);
        softMarks.tick(nowNanos);
    }

    Absence absence() {
        return absence;
    }

    Admission admission() {
        return admission;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }
}
