package com.yourcaryourway.switchboard.session;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** An event loop that is turned by hand: what is given to it waits for {@link #turn}. One thread. */
final class Turns implements Executor {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs everything that waits, and what that adds. */
    void turn() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
