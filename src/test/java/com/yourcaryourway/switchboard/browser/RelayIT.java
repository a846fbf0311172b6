package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.yourcaryourway.switchboard.fixture.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A call that has one way only, through a TURN server (RFC 8656), which dies and comes back. */
@ExtendWith(BrowserExtension.class)
@SuppressWarnings("NullAway.Init")
final class RelayIT {
    private static final int FRAMES = 10;
    private static final String OFFER = "\"type\":\"offer\"";
    private static final Duration BACK = Duration.ofSeconds(5);

    private final String ana = Pages.unused("Ana");
    private final String bob = Pages.unused("Bob");
    private Coturn relay;
    private Backend node;
    private CustomerPage customer;
    private AgentPage agent;
    private CallPath customersPath;
    private CallPath agentsPath;

    @BeforeEach
    void aNodeThatKnowsTheRelay(Pages pages, @TempDir Path folder) throws Exception {
        relay = new Coturn(folder);
        int clusterPort = FreePort.next();
        Map<String, String> environment = new HashMap<>(relay.environment());
        environment.put("SWITCHBOARD_CLUSTER_MINIMUM_NODES", "0");
        node = new Backend(folder, clusterPort, "127.0.0.1:" + clusterPort, environment);
        node.awaitReady();
        relay.awaitAnswer();
        customer = pages.customerAt("http://localhost:" + node.port() + "/");
        agent = pages.agentAt("http://localhost:" + node.port() + "/agent");
        customersPath = new CallPath(customer);
        agentsPath = new CallPath(agent);
        customer.sendSmallPictures();
        agent.sendSmallPictures();
        customer.load();
        agent.load();
    }

    @AfterEach
    void neitherIsLeft() {
        node.close();
        relay.close();
    }

    @Test
    void picturesAreBackSoonAfterTheOnlyWayIsBack() throws Exception {
        callThroughTheRelay();
        PictureWatch seenByCustomer = customer.call().watch();
        PictureWatch seenByAgent = agent.call().watch();
        seenByCustomer.awaitMotion(customer, FRAMES);
        seenByAgent.awaitMotion(agent, FRAMES);

        // When the way is cut
        relay.kill();
        Instant cut = Instant.now();

        // Then both are told, and look for another, in vain
        long offers = agent.saidWith(OFFER);
        customer.call().awaitState("reconnecting");
        agent.call().awaitState("reconnecting");
        assertThat(customer.call().words()).hasText("Connection to " + bob + " interrupted. Reconnecting…");
        assertThat(agent.call().words()).hasText("Connection to " + ana + " interrupted. Reconnecting…");
        int byCustomer = seenByCustomer.frames();
        int byAgent = seenByAgent.frames();
        agent.until(() -> agent.saidWith(OFFER) > offers);
        assertThat(seenByCustomer.frames()).isEqualTo(byCustomer);
        assertThat(seenByAgent.frames()).isEqualTo(byAgent);

        // When it is back, knowing nothing of the call
        relay.restart();
        Instant back = relay.awaitAnswer();

        // Then so are the pictures
        assertThat(Duration.between(back, seenByCustomer.awaitReturn(customer, cut)))
                .isLessThan(BACK);
        assertThat(Duration.between(back, seenByAgent.awaitReturn(agent, cut))).isLessThan(BACK);
        seenByCustomer.awaitMotion(customer, FRAMES);
        seenByAgent.awaitMotion(agent, FRAMES);
        customer.call().awaitState("connected");
        agent.call().awaitState("connected");
        assertThat(customersPath.ends()).isEqualTo("relay to relay");
        assertThat(customersPath.connections() + agentsPath.connections())
                .as("connections")
                .isEqualTo(2);
    }

    private void callThroughTheRelay() {
        customer.open(ana, "Flat tyre in Lyon");
        agent.signIn(bob).pickUp(ana);
        agent.call().start();
        customer.call().accept();
        customer.call().awaitState("connected");
        agent.call().awaitState("connected");
        assertThat(customersPath.ends()).isEqualTo("relay to relay");
        assertThat(agentsPath.ends()).isEqualTo("relay to relay");
    }
}
