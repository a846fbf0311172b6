package com.yourcaryourway.switchboard.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The physical memory of this process, as Linux tells it (proc(5), VmRSS). Any thread; reads a file of procfs. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** Bytes, or NaN where there is no procfs. */
    static double bytes() {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return 1024.0 * Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            return Double.NaN;
        }
        return Double.NaN;
    }
}
