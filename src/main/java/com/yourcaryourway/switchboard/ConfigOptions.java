package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.config.ConfigLoader;
import com.yourcaryourway.switchboard.config.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that choose the configuration. Their values are text here, so that the loader reports what is wrong with them
 * together with everything else.
 */
final class ConfigOptions {
    private static final Path USUAL = Path.of("conf", "switchboard.yaml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; without it conf/switchboard.yaml, if that is there.")
    private @Nullable Path file;

    @Option(names = "--port", paramLabel = "PORT", description = "Where clients connect; 0 takes a free one.")
    private @Nullable String port;

    @Option(names = "--admin-port", paramLabel = "PORT", description = "Health and metrics; 0 takes a free one.")
    private @Nullable String adminPort;

    @Option(names = "--cluster-port", paramLabel = "PORT", description = "Where other nodes connect.")
    private @Nullable String clusterPort;

    @Option(
            names = "--cluster-members",
            paramLabel = "HOST:PORT",
            description = "Nodes to join, separated by commas; none means a node on its own.")
    private @Nullable String clusterMembers;

    @Option(names = "--cluster-name", paramLabel = "NAME", description = "Only nodes of one name form a cluster.")
    private @Nullable String clusterName;

    /**
     * Loads what these options, the environment and the file say.
     *
     * @throws com.yourcaryourway.switchboard.config.InvalidConfigException with all problems
     */
    Config load(Map<String, String> environment) {
        var options = new HashMap<String, Sources.Option>();
        put(options, "http.port", "--port", port);
        put(options, "admin.port", "--admin-port", adminPort);
        put(options, "cluster.port", "--cluster-port", clusterPort);
        put(options, "cluster.members", "--cluster-members", clusterMembers);
        put(options, "cluster.name", "--cluster-name", clusterName);
        return ConfigLoader.load(new Sources(file(), environment, options));
    }

    private @Nullable Path file() {
        if (file != null) {
            return file;
        }
        return Files.exists(USUAL) ? USUAL : null;
    }

    private static void put(Map<String, Sources.Option> options, String path, String name, @Nullable String value) {
        if (value != null) {
            options.put(path, new Sources.Option(name, value));
        }
    }
}
