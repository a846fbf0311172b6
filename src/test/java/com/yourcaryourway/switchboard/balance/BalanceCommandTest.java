package com.yourcaryourway.switchboard.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class BalanceCommandTest {
    private final StringWriter err = new StringWriter();

    @Test
    void aTakenPortIsSaidInOneLineWithExitCode3() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(execute("--port", port, "--backend", "127.0.0.1:1")).isEqualTo(3);

            assertThat(err.toString())
                    .isEqualToNormalizingNewlines(
                            "balance: cannot listen on 127.0.0.1:" + port + ": the port is taken\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--backend, nowhere, is not host:port",
        "--backend, a:0, is not host:port",
        "--backend, a:65536, is not host:port",
        "--backend, a/b:80, is not host:port",
        "--check-interval, 5, is not a time span",
        "--check-interval, 0ms, is not a time span",
        "--port, x, is not an int",
    })
    void whatCannotBeReadIsAUsageError(String option, String value, String complaint) {
        assertThat(execute("--backend", "127.0.0.1:1", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
    }

    @Test
    void withoutABackendThereIsNothingToDo() {
        assertThat(execute("--port", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--backend");
    }

    @Test
    void itSaysWhereItListensAndRunsUntilItIsInterrupted() throws Exception {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        BalanceCommand command = new BalanceCommand();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(new StringWriter()) {
            @Override
            public void println(String text) {
                lines.add(text);
            }
        });
        line.parseArgs("--port", "0", "--backend", "127.0.0.1:1", "--backend", "[::1]:2");
        Thread thread = new Thread(() -> {
            try {
                command.call();
            } catch (InterruptedException expected) {
                ended.complete(true);
            }
        });
        thread.start();

        assertThat(lines.poll(10, TimeUnit.SECONDS))
                .matches("balance: listening on http://127\\.0\\.0\\.1:[1-9]\\d* for \\[127\\.0\\.0\\.1:1, \\[::1]:2]");
        thread.interrupt();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private int execute(String... arguments) {
        return new CommandLine(new BalanceCommand())
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
