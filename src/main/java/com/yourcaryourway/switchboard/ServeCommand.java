package com.yourcaryourway.switchboard;

import com.yourcaryourway.switchboard.cluster.node.IncompatibleFormatException;
import com.yourcaryourway.switchboard.config.Config;
import com.yourcaryourway.switchboard.config.ConfigPrinter;
import com.yourcaryourway.switchboard.config.InvalidConfigException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code serve}: runs one node until it is told to stop. It blocks the main thread. */
@Command(
        name = "serve",
        description = "Runs one node until SIGTERM or SIGINT.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    static final int CANNOT_LISTEN = 3;
    static final int INCOMPATIBLE_FORMAT = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--check-config",
            description = "Checks the configuration, prints what is in effect with its secrets hidden, and ends.")
    private boolean check;

    @Override
    public Integer call() throws InterruptedException {
        if (spec == null) {
            throw new IllegalStateException("not called through the command line");
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Config config;
        try {
            config = options.load(System.getenv());
        } catch (InvalidConfigException invalid) {
            invalid.problems().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (check) {
            out.print(ConfigPrinter.print(config));
            out.flush();
            return ExitCode.OK;
        }
        return serve(config, out, err);
    }

    private static int serve(Config config, PrintWriter out, PrintWriter err) throws InterruptedException {
        var refused = ListenCheck.refusals(config);
        if (!refused.isEmpty()) {
            refused.forEach(err::println);
            return CANNOT_LISTEN;
        }
        var runtime = Runtime.getRuntime();
        var starting = App.start(config, ServeCommand::exit, runtime::halt);
        var termination = new Termination(starting, config.shutdown().deadline(), runtime::halt);
        runtime.addShutdownHook(new Thread(termination, "termination"));
        try {
            var app = starting.toCompletionStage().toCompletableFuture().get();
            out.printf(
                    "switchboard node %s listening on http://%s:%d (admin http://%s:%d)%n",
                    app.node(), config.http().host(), app.port(), config.admin().host(), app.adminPort());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IncompatibleFormatException incompatible) {
                err.println(incompatible.getMessage());
                return INCOMPATIBLE_FORMAT;
            }
            LoggerFactory.getLogger(ServeCommand.class).error("cannot start", failed.getCause());
            return ExitCode.SOFTWARE;
        }
        // Termination ends the process; there is nothing else for this thread to wait for.
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    /** As SIGTERM does: runs {@link Termination}. Not on the caller's thread, since it never returns there. */
    private static void exit() {
        new Thread(() -> System.exit(ExitCode.OK), "exit").start();
    }
}
