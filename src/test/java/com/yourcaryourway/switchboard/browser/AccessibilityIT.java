package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Both pages in their main states, light and dark, narrow and wide: without severe violations and without scrolling sideways.
 * Colours do not depend on the width, nor places on the colours, so two looks show all four.
 */
@ExtendWith(BrowserExtension.class)
final class AccessibilityIT {
    private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(0.99);
    private static final String LONG_WORD = "https://example.org/" + "booking".repeat(12);

    private final String ana = Pages.unused("Ana");
    private final String bob = Pages.unused("Bob");

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void everyStateIsAccessible(ColorScheme scheme, int width, Pages pages) {
        Look look = new Look("en-GB", scheme, width);
        Inspection inspection =
                new Inspection(BrowserExtension.SCREENSHOTS, scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
        CustomerPage customer = pages.customer(look);
        Wire wire = new Wire(customer.page());
        customer.load();
        AgentPage agent = pages.agent(look);

        // The ways in
        inspection.look(customer, "customer-1-form");
        inspection.look(agent, "agent-1-form");
        customer.fill("", "");
        assertThat(customer.name()).hasAttribute("aria-invalid", "true");
        inspection.look(customer, "customer-2-problems");

        // The queue
        customer.open(ana, "Flat tyre in Lyon, the car stands at the Place Bellecour, " + LONG_WORD);
        assertThat(customer.position()).isVisible();
        inspection.look(customer, "customer-3-waiting");
        agent.signIn(bob);
        assertThat(agent.waiting(ana)).isVisible();
        inspection.look(agent, "agent-3-waiting");

        // The conversation
        agent.pickUp(ana);
        customer.chat().send("Hello, I have a flat tyre.");
        customer.chat().send("The booking is " + LONG_WORD);
        agent.chat().send("Good morning! I am looking it up for you, one moment please.");
        customer.chat().awaitOnce("Good morning! I am looking it up for you, one moment please.", false);
        inspection.look(customer, "customer-4-chat");
        inspection.look(agent, "agent-4-chat");

        // The call
        agent.call().start();
        customer.call().awaitState("ringing");
        agent.call().awaitState("ringing");
        assertThat(agent.call().words()).isInViewport();
        assertThat(customer.call().words()).isInViewport();
        inspection.look(customer, "customer-5-incoming");
        inspection.look(agent, "agent-5-ringing");
        customer.call().accept();
        customer.call().awaitState("connected");
        agent.call().awaitState("connected");
        assertThat(agent.page().locator(".page-header")).isInViewport(WHOLE);
        assertThat(agent.chat().field()).isInViewport(WHOLE);
        inspection.look(customer, "customer-6-call");
        inspection.look(agent, "agent-6-call");
        agent.call().press("Mute microphone");
        agent.call().press("Turn camera off");
        assertThat(customer.call().remoteMuted()).isVisible();
        assertThat(customer.call().remoteCameraOff()).isVisible();
        inspection.look(customer, "customer-7-dark");
        inspection.look(agent, "agent-7-dark");
        wire.cut();
        assertThat(customer.reconnecting()).isVisible();
        inspection.look(customer, "customer-8-reconnecting");
        inspection.look(agent, "agent-8-other-reconnecting");
        wire.mend();
        customer.awaitConnection("ready");
        customer.call().hangUp();
        agent.call().awaitState("ended");
        inspection.look(agent, "agent-9-ended");

        // The end
        agent.button("Back to the queue").click();
        assertThat(agent.dialog()).isVisible();
        inspection.look(agent, "agent-10-dialog");
        agent.confirm("Go on talking");
        customer.button("End the conversation").click();
        assertThat(customer.dialog()).isVisible();
        inspection.look(customer, "customer-10-dialog");
        customer.confirm("End it");
        assertThat(customer.button("Send the rating")).isVisible();
        inspection.look(customer, "customer-11-rating");
        inspection.look(agent, "agent-11-closed");
        customer.rate(3, "");
        assertThat(customer.thanks()).isVisible();
        inspection.look(customer, "customer-12-thanks");
        inspection.check();
    }
}
