package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call between two nodes while nodes die and are restarted: the pictures never stop, and nothing that is said is lost. */
@ExtendWith(BrowserExtension.class)
@SuppressWarnings("NullAway.Init")
final class FailoverIT {
    private static final int FRAMES = 10;
    private static final int LONGEST_GAP_MILLIS = 1000;

    private final String ana = Pages.unused("Ana");
    private final String bob = Pages.unused("Bob");
    private CustomerPage customer;
    private AgentPage agent;
    private PictureWatch seenByCustomer;
    private PictureWatch seenByAgent;

    @BeforeEach
    void twoPages(Pages pages) {
        customer = pages.customer();
        agent = pages.agent();
        customer.sendSmallPictures();
        agent.sendSmallPictures();
    }

    @AfterEach
    void everyNodeServesAgain(Servers servers) throws Exception {
        servers.restartAll();
    }

    @Test
    void aCallAndItsChatOutliveTheNodeOfOneAndTheRestartOfAll(Servers servers) throws Exception {
        callAcrossTwoNodes();
        Said toCustomer = new Said(customer);
        Said toAgent = new Said(agent);
        String lost = customer.node();
        Backend killed = servers.node(lost);

        // When the customer's node dies
        killed.kill();
        customer.chat().write("Are you still there?");
        agent.chat().write("Yes, I see you");

        // Then the customer goes on elsewhere, and each is told
        toCustomer.await("Connection lost. Reconnecting… Your call goes on meanwhile.");
        toCustomer.await("The connection is back. Your call went on, and no message was lost.");
        assertThat(customer.node()).isNotEqualTo(lost);
        toAgent.await(ana + " had lost the connection for a moment and is back.");
        toAgent.never("Connection lost.");
        awaitExchanged("Are you still there?", "Yes, I see you");
        awaitPictures("after the kill");

        // When it is started again, and then one node after the other
        killed.restart();
        int round = 0;
        for (Backend node : servers.nodes()) {
            String leaving = node.id();
            round += 1;
            node.stop();
            customer.chat().write("Question " + round);
            agent.chat().write("Answer " + round);

            // Then whoever was there goes on elsewhere
            awaitExchanged("Question " + round, "Answer " + round);
            assertThat(customer.node()).isNotEqualTo(leaving);
            assertThat(agent.node()).isNotEqualTo(leaving);
            node.restart();
            awaitPictures("after restart " + round);
        }

        // And the call is the one that it was
        awaitExchanged("Are you still there?", "Yes, I see you");
        customer.call().press("Mute microphone");
        assertThat(agent.call().remoteMuted()).isVisible();
        agent.call().hangUp();
        customer.call().awaitState("ended");
        assertThat(customer.call().words()).hasText("Call ended: hung up");
    }

    @Test
    void whoIsAwayWhenTheNodeDiesIsSeenReconnectingUntilTheNetworkIsBack(Servers servers) throws Exception {
        var wire = new Wire(customer.page());
        callAcrossTwoNodes();
        Said toCustomer = new Said(customer);
        Backend lost = servers.node(customer.node());
        wire.cut();
        lost.kill();

        // Each is told while pictures go on
        toCustomer.await("Connection lost. Reconnecting… Your call goes on meanwhile.");
        assertThat(agent.page().getByTestId("presence")).hasText("Reconnecting…");
        customer.chat().write("Are you still there?");
        agent.chat().send("Yes, I see you");
        awaitPictures("without a server");

        wire.mend();
        toCustomer.await("The connection is back. Your call went on, and no message was lost.");
        assertThat(agent.page().getByTestId("presence")).hasText("Online");
        awaitExchanged("Are you still there?", "Yes, I see you");
        assertThat(agent.chat().line(ana + " has lost the connection and is reconnecting."))
                .isVisible();
        assertThat(agent.chat().line(ana + " is back.")).isVisible();
        awaitPictures("with another server");
    }

    private void callAcrossTwoNodes() {
        customer.load();
        agent.load();
        customer.open(ana, "Flat tyre in Lyon");
        agent.signInElsewhere(bob, customer.node());
        agent.pickUp(ana);
        customer.chat().send("Hello");
        agent.call().start();
        customer.call().accept();
        customer.call().awaitState("connected");
        agent.call().awaitState("connected");
        customer.expectLostConnections();
        agent.expectLostConnections();
        seenByCustomer = customer.call().watch();
        seenByAgent = agent.call().watch();
        awaitPictures("at first");
    }

    /** Both pages show each of these once. */
    private void awaitExchanged(String byCustomer, String byAgent) {
        customer.chat().awaitOnce(byCustomer, true);
        agent.chat().awaitOnce(byCustomer, false);
        agent.chat().awaitOnce(byAgent, true);
        customer.chat().awaitOnce(byAgent, false);
    }

    /** Both go on seeing each other as they have from the beginning. */
    private void awaitPictures(String when) {
        seenByCustomer.awaitMotion(customer, FRAMES);
        seenByAgent.awaitMotion(agent, FRAMES);
        assertThat(seenByCustomer.longestGapMillis()).as(when).isLessThan(LONGEST_GAP_MILLIS);
        assertThat(seenByAgent.longestGapMillis()).as(when).isLessThan(LONGEST_GAP_MILLIS);
        assertThat(seenByCustomer.isSameStream()).isTrue();
        assertThat(seenByAgent.isSameStream()).isTrue();
    }
}
