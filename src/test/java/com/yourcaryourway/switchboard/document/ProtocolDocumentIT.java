package com.yourcaryourway.switchboard.document;

import static com.yourcaryourway.switchboard.fixture.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.Await;
import com.yourcaryourway.switchboard.fixture.BesideOthers;
import com.yourcaryourway.switchboard.fixture.TestClient;
import com.yourcaryourway.switchboard.fixture.TestCluster;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what {@code src/docs/protocol.md} shows, against two nodes, with a client that has only the document.
 *
 * <p>An example is a fenced block with the info string {@code session NAME}. Its lines, in the order in which things
 * happen:
 *
 * <ul>
 *   <li>{@code Ana C> {…}}: the client Ana sends this frame. With its first frame, and with the first one after a loss,
 *       a client connects, to one node after the other.
 *   <li>{@code Ana S> {…}}: Ana gets a frame like this. Frames that the example leaves out may come before it.
 *   <li>{@code Ana ×}: Ana's connection is lost.
 *   <li>A line that begins with a space belongs to the one above.
 * </ul>
 *
 * <p>In frames, {@code "<name>"} stands for a value of any kind: the first that is seen there, the same afterwards, also
 * as the name of a member; sent before it was seen, it is a fresh UUID. {@code "…"} matches any value, and the member
 * {@code "…":"…"} any further members; without it a frame has exactly the members that are shown. At the end of the
 * example all its clients say {@code bye}.
 */
@BesideOthers
class ProtocolDocumentIT {
    private static final Path DOCUMENT = Path.of("src", "docs", "protocol.md");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final TestCluster CLUSTER = TestCluster.of(2);

    private final Map<String, TestClient> clients = new LinkedHashMap<>();
    private final Placeholders placeholders = new Placeholders();
    private int connections;

    static List<Example> examples() throws IOException {
        return Example.in(Files.readString(DOCUMENT));
    }

    @Test
    void theDocumentShowsWhatAClientNeeds() throws IOException {
        assertThat(examples().stream().map(Example::name))
                .contains("hello", "rooms", "chat", "call", "resume")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsTrue(Example example) throws Exception {
        for (Example.Line line : example.lines()) {
            run(line);
        }
        for (TestClient client : clients.values()) {
            leave(client);
        }
    }

    private void run(Example.Line line) throws Exception {
        switch (line.kind()) {
            case SENDS -> client(line.client()).send(placeholders.fill(new JsonObject(line.frame())));
            case RECEIVES -> {
                var expected = new JsonObject(line.frame());
                client(line.client()).await(line.toString(), frame -> placeholders.match(expected, frame));
            }
            case IS_CUT_OFF ->
                Objects.requireNonNull(clients.remove(line.client()), line.client())
                        .drop();
        }
    }

    private TestClient client(String name) throws Exception {
        TestClient client = clients.get(name);
        if (client == null) {
            client = TestClient.connect(CLUSTER.node(connections++));
            clients.put(name, client);
        }
        return client;
    }

    /** The names are needed again in the next example. */
    private static void leave(TestClient client) throws Exception {
        String name = client.ready().getJsonObject("principal").getString("name");
        client.send(object("type", "bye"));
        assertThat(client.closeCode()).isEqualTo(1000);
        Await.until(name + " is free", PATIENCE, () -> isFree(name));
    }

    private static boolean isFree(String name) throws Exception {
        var request = HttpRequest.newBuilder(CLUSTER.node(0).http("/api/check-username"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(object("userName", name).encode()))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
