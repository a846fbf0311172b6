package com.yourcaryourway.switchboard.faults.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Collects the garbage of another JVM, with the JDK's jcmd. Blocks; any thread. */
final class Heap {
    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private static final int SECONDS = 20;

    private Heap() {}

    /** Whether it was done. */
    static boolean collect(long pid) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(JCMD, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return jcmd.waitFor(SECONDS, TimeUnit.SECONDS) && jcmd.exitValue() == 0;
    }
}
