package com.yourcaryourway.switchboard.balance;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code balance}: runs a {@link Balancer} until the process is asked to stop or its thread is interrupted.
 * Exit codes: 3 when the port is taken, 1 when it cannot listen for another reason.
 */
@Command(
        name = "balance",
        description = "Spread HTTP and WebSocket clients over nodes, for development.",
        mixinStandardHelpOptions = true)
public final class BalanceCommand implements Callable<Integer> {
    private static final int CANNOT_LISTEN = 1;
    private static final int PORT_TAKEN = 3;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on, 0 for any (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--backend",
            required = true,
            paramLabel = "HOST:PORT",
            converter = BackendConverter.class,
            description = "A node. Repeat it for each.")
    private List<BackendAddress> backends = List.of();

    @Option(
            names = "--check-interval",
            defaultValue = "500ms",
            converter = DurationConverter.class,
            description = "Time between two checks of a node (${DEFAULT-VALUE}).")
    private Duration checkInterval = Duration.ZERO;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        Balancer balancer = new Balancer(host, port, backends, checkInterval);
        try {
            vertx.deployVerticle(balancer)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            PrintWriter out = spec.commandLine().getOut();
            out.println("balance: listening on http://" + host + ":" + balancer.actualPort() + " for " + backends);
            out.flush();
            // Open for ever: only a signal ends the process, or an interrupt this thread.
            new CountDownLatch(1).await();
            return 0;
        } catch (ExecutionException failed) {
            return refuse(failed.getCause());
        } finally {
            vertx.close();
        }
    }

    private int refuse(@Nullable Throwable cause) {
        String reason = cause == null ? "for no known reason" : String.valueOf(cause.getMessage());
        // Also thrown for an address that is not this machine's.
        boolean taken = cause instanceof BindException && reason.contains("in use");
        PrintWriter err = spec.commandLine().getErr();
        err.println("balance: cannot listen on " + host + ":" + port + ": " + (taken ? "the port is taken" : reason));
        err.flush();
        return taken ? PORT_TAKEN : CANNOT_LISTEN;
    }
}
