package com.yourcaryourway.switchboard.faults.node;

import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that this process runs from: its nodes run from it too. Any thread. */
record Jar(Path path) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** As much memory as in conf/jvm.options; what starts soon is worth more here than what runs fast after an hour. */
    private static final List<String> OPTIONS =
            List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:MarkSweepDeadRatio=0", "-XX:TieredStopAtLevel=1");

    static Jar running() throws NotStarted {
        try {
            Path path = Path.of(Jar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (path.toString().endsWith(".jar")) {
                return new Jar(path);
            }
            throw new NotStarted("this does not run from a jar, which its nodes would need: " + path, null);
        } catch (URISyntaxException e) {
            throw new NotStarted("the jar cannot be found", e);
        }
    }

    /** The beginning of a command line. Nodes start from the archive of classes that this process was started from, if any. */
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(OPTIONS);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile=") || option.startsWith("-Xlog:"))
                .forEach(command::add);
        command.addAll(List.of("-jar", path.toString()));
        return command;
    }
}
