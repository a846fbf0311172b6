package com.yourcaryourway.switchboard.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path where, as in {@code limits.frameBytes}; empty when it is about the configuration as a whole
 * @param message what must hold and what is, without the value of a secret
 */
public record Problem(String path, String message) {
    Problem under(String prefix) {
        return new Problem(path.isEmpty() ? prefix : prefix + "." + path, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
