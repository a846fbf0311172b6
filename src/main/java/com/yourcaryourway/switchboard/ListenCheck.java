package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.config.Config;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A look at all ports before anything is started: what comes after takes seconds, stops at the first port that is taken, and
 * does not always say which one it was.
 */
final class ListenCheck {
    private ListenCheck() {}

    /** One line for each address that cannot be listened on; it blocks for a moment. */
    static List<String> refusals(Config config) {
        return Stream.of(
                        refusal(
                                "http",
                                "http.port",
                                config.http().host(),
                                config.http().port()),
                        refusal(
                                "admin",
                                "admin.port",
                                config.admin().host(),
                                config.admin().port()),
                        refusal(
                                "cluster",
                                "cluster.port",
                                config.cluster().host(),
                                config.cluster().port()),
                        refusal(
                                "cluster",
                                "cluster.busPort",
                                config.cluster().host(),
                                config.cluster().busPort()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> refusal(String section, String key, String host, int port) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            return Optional.of("host " + host + " is unknown (" + section + ".host)");
        }
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return Optional.empty();
        } catch (BindException refused) {
            return Optional.of(reason(String.valueOf(refused.getMessage()), section, key, host, port));
        } catch (IOException | SecurityException other) {
            return Optional.of("cannot listen on " + host + ":" + port + " (" + key + "): " + other.getMessage());
        }
    }

    private static String reason(String message, String section, String key, String host, int port) {
        if (message.contains("in use")) {
            return "port " + port + " is taken (" + key + ", on " + host + ")";
        }
        if (message.contains("assign requested address")) {
            return "host " + host + " is no address of this machine (" + section + ".host)";
        }
        return "cannot listen on " + host + ":" + port + " (" + key + "): " + message;
    }
}
