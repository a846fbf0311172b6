package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer on one node and an agent on another: the whole way, with moving pictures. */
@ExtendWith(BrowserExtension.class)
@SuppressWarnings("NullAway.Init")
final class CallIT {
    private static final int FRAMES = 10;
    private static final int LONGEST_GAP_MILLIS = 1000;

    private final String ana = Pages.unused("Ana");
    private final String bob = Pages.unused("Bob");
    private CustomerPage customer;
    private AgentPage agent;

    @BeforeEach
    void aConversationAcrossTwoNodes(Pages pages) {
        customer = pages.customer().open(ana, "Flat tyre in Lyon");
        agent = pages.agent().signInElsewhere(bob, customer.node());
        agent.pickUp(ana);
        assertThat(customer.chat().line(bob + " has joined.")).isVisible();
    }

    @Test
    void aCustomerOnOneNodeChatsTalksAndRatesAnAgentOnAnother() {
        assertThat(customer.node()).isNotEqualTo(agent.node());

        // Chat, both ways
        customer.chat().send("Hello, I have a flat tyre");
        agent.chat().awaitOnce("Hello, I have a flat tyre", false);
        agent.chat().send("I can help you");
        customer.chat().awaitOnce("I can help you", false);
        customer.chat().awaitOnce("Hello, I have a flat tyre", true);
        agent.chat().awaitOnce("I can help you", true);

        // A call in which each sees the other move
        agent.call().start();
        assertThat(agent.call().words()).hasText("Calling " + ana + "…");
        assertThat(customer.call().words()).hasText(bob + " is calling you");
        customer.call().accept();
        awaitBothConnected();
        assertThat(agent.call().words()).hasText("Connected to " + ana);
        assertThat(customer.call().words()).hasText("Connected to " + bob);
        customer.call().watch().awaitMotion(customer, FRAMES);
        agent.call().watch().awaitMotion(agent, FRAMES);

        // Microphone and camera, as the other sees them
        customer.call().press("Mute microphone");
        assertThat(agent.call().remoteMuted()).hasText("Muted");
        customer.call().press("Unmute microphone");
        assertThat(agent.call().remoteMuted()).not().isVisible();
        agent.call().press("Turn camera off");
        assertThat(customer.call().remoteCameraOff()).hasText("Camera off");
        agent.call().press("Turn camera on");
        assertThat(customer.call().remoteCameraOff()).not().isVisible();
        customer.call().watch().awaitMotion(customer, FRAMES);

        // The end, in words
        agent.call().hangUp();
        assertThat(agent.call().words()).hasText("Call ended: hung up");
        assertThat(customer.call().words()).hasText("Call ended: hung up");
        customer.call().awaitState("ended");

        // The rating, stored: the agent's node tells it
        customer.close();
        assertThat(agent.chat().line(ana + " has ended the conversation.")).isVisible();
        customer.rate(4, "Quick and kind");
        assertThat(customer.thanks()).isVisible();
        agent.awaitPush("room.rated");
    }

    @Test
    void aCallAndItsChatOutliveTheLossOfEveryConnection(Servers servers) throws Exception {
        agent.call().start();
        customer.call().accept();
        awaitBothConnected();
        customer.call().watch().awaitMotion(customer, FRAMES);
        agent.call().watch().awaitMotion(agent, FRAMES);

        // When the balancer dies
        customer.expectLostConnections();
        agent.expectLostConnections();
        PictureWatch seenByCustomer = customer.call().watch();
        PictureWatch seenByAgent = agent.call().watch();
        servers.killBalancer();

        // Then both say so, and go on seeing each other
        assertThat(customer.reconnecting()).containsText("Connection lost. Reconnecting… Your call goes on meanwhile.");
        assertThat(agent.reconnecting()).containsText("Connection lost. Reconnecting… Your call goes on meanwhile.");
        customer.chat().write("Are you still there?");
        agent.chat().write("Yes, I see you");
        assertThat(customer.chat().state("Are you still there?")).hasText("Waits for the connection");
        seenByCustomer.awaitMotion(customer, FRAMES);
        seenByAgent.awaitMotion(agent, FRAMES);
        customer.awaitConnection("reconnecting");
        agent.awaitConnection("reconnecting");
        assertThat(seenByCustomer.longestGapMillis()).isLessThan(LONGEST_GAP_MILLIS);
        assertThat(seenByAgent.longestGapMillis()).isLessThan(LONGEST_GAP_MILLIS);

        // And when there is a way again, they resume
        servers.restartBalancer();
        customer.awaitConnection("ready");
        agent.awaitConnection("ready");
        assertThat(customer.reconnecting()).not().isVisible();
        agent.chat().awaitOnce("Are you still there?", false);
        customer.chat().awaitOnce("Yes, I see you", false);
        customer.chat().awaitOnce("Are you still there?", true);
        agent.chat().awaitOnce("Yes, I see you", true);
        seenByCustomer.awaitMotion(customer, FRAMES);
        seenByAgent.awaitMotion(agent, FRAMES);
        assertThat(seenByCustomer.isSameStream()).isTrue();
        assertThat(seenByAgent.isSameStream()).isTrue();

        // And what is said now arrives
        customer.call().press("Mute microphone");
        assertThat(agent.call().remoteMuted()).isVisible();
        customer.call().hangUp();
        agent.call().awaitState("ended");
        assertThat(agent.call().words()).hasText("Call ended: hung up");
    }

    private void awaitBothConnected() {
        customer.call().awaitState("connected");
        agent.call().awaitState("connected");
    }
}
