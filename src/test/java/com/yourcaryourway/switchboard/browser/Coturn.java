package com.yourcaryourway.switchboard.browser;

import com.yourcaryourway.switchboard.fixture.FreePort;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The system's coturn on loopback, with the configuration of {@code conf/} and a credential of its own. What it has to say is in
 * {@code target/turnserver.log}. Where it is not installed, tests fail. Belongs to the test's thread.
 */
final class Coturn implements AutoCloseable {
    private static final Path EXECUTABLE = Path.of("/usr/bin/turnserver");
    private static final Path CONFIGURATION = Path.of("conf", "turnserver.conf");
    private static final Path LOG = Path.of("target", "turnserver.log");
    private static final Duration START = Duration.ofSeconds(20);
    private static final String USER = "switchboard";

    /** A STUN message without attributes, and what tells it from others (RFC 8489, section 5). */
    private static final int HEADER_BYTES = 20;

    private static final short BINDING_REQUEST = 1;
    private static final int MAGIC_COOKIE = 0x2112A442;
    private static final int ANSWER_MILLIS = 50;

    private final Path credential;
    private final Path configuration;
    private final int port = FreePort.next();
    private Process process;

    /** @param folder for its files */
    Coturn(Path folder) throws IOException {
        if (!Files.isExecutable(EXECUTABLE)) {
            throw new IllegalStateException(EXECUTABLE + " is missing: install the package coturn");
        }
        String secret = UUID.randomUUID().toString();
        credential = Files.writeString(folder.resolve("credential"), secret);
        configuration = folder.resolve("turnserver.conf");
        // What is said twice counts as it is said last.
        Files.writeString(
                configuration,
                Files.readString(CONFIGURATION)
                        + String.join(
                                "\n",
                                "listening-ip=127.0.0.1",
                                "relay-ip=127.0.0.1",
                                "listening-port=" + port,
                                "user=" + USER + ":" + secret,
                                "allow-loopback-peers",
                                "no-tls",
                                "no-dtls",
                                "pidfile=" + folder.resolve("turnserver.pid"),
                                "userdb=" + folder.resolve("turnserver.db"),
                                ""));
        process = run();
    }

    /** What a node has to be told, so that calls go through this and nothing else. */
    Map<String, String> environment() {
        return Map.of(
                "SWITCHBOARD_ICE_SERVERS_0_URLS",
                "turn:127.0.0.1:" + port + "?transport=udp",
                "SWITCHBOARD_ICE_SERVERS_0_USERNAME",
                USER,
                "SWITCHBOARD_ICE_SERVERS_0_CREDENTIAL_FILE",
                credential.toString(),
                "SWITCHBOARD_ICE_TRANSPORT_POLICY",
                "relay");
    }

    /** Ends it without a word (SIGKILL), and with it every way through it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
    }

    /** Starts it again where it was. */
    void restart() throws IOException {
        process = run();
    }

    /** Waits until it answers, and says since when. */
    Instant awaitAnswer() throws IOException {
        Instant end = Instant.now().plus(START);
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(ANSWER_MILLIS);
            while (Instant.now().isBefore(end)) {
                if (answers(socket)) {
                    return Instant.now();
                }
            }
        }
        throw new AssertionError("no answer within " + START + ", see " + LOG);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean answers(DatagramSocket socket) throws IOException {
        byte[] request = ByteBuffer.allocate(HEADER_BYTES)
                .putShort(BINDING_REQUEST)
                .putShort((short) 0)
                .putInt(MAGIC_COOKIE)
                .array();
        socket.send(new DatagramPacket(request, request.length, InetAddress.getLoopbackAddress(), port));
        try {
            socket.receive(new DatagramPacket(new byte[HEADER_BYTES], HEADER_BYTES));
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    private Process run() throws IOException {
        return new ProcessBuilder(List.of(EXECUTABLE.toString(), "-c", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }
}
