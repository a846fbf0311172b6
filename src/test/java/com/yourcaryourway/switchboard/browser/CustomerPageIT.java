package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer can do on the page, and what the page says when something does not work. */
@ExtendWith(BrowserExtension.class)
final class CustomerPageIT {
    private static final int LONGEST_NAME = 64;

    private final String ana = Pages.unused("Ana");
    private final String bob = Pages.unused("Bob");

    @Test
    void aReloadResumesTheConversationWithItsMessages(Pages pages) {
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        AgentPage agent = pages.agent().signIn(bob).pickUp(ana);
        customer.chat().send("Hello");
        agent.chat().send("Good morning");
        customer.chat().awaitOnce("Good morning", false);

        customer.page().reload();

        customer.awaitConnection("ready");
        customer.chat().awaitOnce("Hello", true);
        customer.chat().awaitOnce("Good morning", false);
        agent.chat().send("Are you back?");
        customer.chat().awaitOnce("Are you back?", false);
    }

    @Test
    void aNameInUseIsToldAtItsField(Pages pages) {
        pages.customer().open(ana, "Flat tyre");
        CustomerPage other = pages.customer();

        other.fill(ana, "Another tyre");

        assertThat(other.page().getByText("This name is already in use. Please choose another one."))
                .isVisible();
        assertThat(other.name()).isFocused();
        assertThat(other.name()).hasAttribute("aria-invalid", "true");
        assertThat(other.subject()).hasValue("Another tyre");

        other.open(Pages.unused("Ana"), "Another tyre");
    }

    @Test
    void whatIsMissingOrTooLongIsToldBeforeAnythingIsSent(Pages pages) {
        CustomerPage customer = pages.customer();

        customer.fill(" ", "");
        assertThat(customer.page().getByText("Please enter your name.")).isVisible();
        assertThat(customer.page().getByText("Please say in a few words what it is about."))
                .isVisible();
        assertThat(customer.name()).isFocused();

        customer.fill("x".repeat(LONGEST_NAME + 1), "Tyre");
        assertThat(customer.page().getByText("The name may have at most 64 characters."))
                .isVisible();
        customer.awaitConnection("idle");
    }

    @Test
    void whoWaitsSeesThePositionMoveUp(Pages pages) {
        CustomerPage first = pages.customer().open(ana, "Flat tyre");
        CustomerPage second = pages.customer().open(Pages.unused("Cleo"), "Lost key");
        assertThat(first.position()).hasText("You are next.");
        assertThat(second.position()).hasText("You are number 2 in the queue.");

        pages.agent().signIn(bob).pickUp(ana);

        assertThat(second.position()).hasText("You are next.");
        assertThat(first.waiting()).not().isVisible();
    }

    @Test
    void aMessageWrittenWithoutConnectionArrivesOnceAfterwards(Pages pages) {
        CustomerPage customer = pages.customer();
        Wire wire = new Wire(customer.page());
        customer.load();
        customer.open(ana, "Flat tyre");
        AgentPage agent = pages.agent().signIn(bob).pickUp(ana);

        wire.cut();
        assertThat(customer.reconnecting()).containsText("Connection lost. Reconnecting…");
        assertThat(agent.page().getByTestId("presence")).containsText("Reconnecting…");
        customer.chat().write("Can you read this?");
        agent.chat().send("Where are you?");
        assertThat(customer.chat().state("Can you read this?")).hasText("Waits for the connection");
        wire.mend();

        agent.chat().awaitOnce("Can you read this?", false);
        customer.chat().awaitOnce("Where are you?", false);
        customer.chat().awaitOnce("Can you read this?", true);
        assertThat(customer.reconnecting()).not().isVisible();
        assertThat(agent.page().getByTestId("presence")).containsText("Online");
    }

    @Test
    void aFrenchBrowserGetsAFrenchPageAndTheLanguageCanBeChanged(Pages pages) {
        CustomerPage customer = pages.customer(Look.in("fr-FR"));
        assertThat(customer.root()).hasAttribute("lang", "fr");
        assertThat(customer.page()).hasTitle("Assistance · Your Car Your Way");

        customer.page().getByLabel("Votre nom").fill(ana);
        customer.page().getByLabel("De quoi s’agit-il ?").fill("Pneu crevé");
        customer.button("Démarrer la conversation").click();
        assertThat(customer.waiting()).containsText("Vous êtes dans la file d’attente");

        customer.page().getByLabel("Langue").selectOption("en");
        assertThat(customer.root()).hasAttribute("lang", "en");
        assertThat(customer.waiting()).containsText("You are in the queue");

        customer.page().reload();
        assertThat(customer.waiting()).containsText("You are in the queue");
    }

    @Test
    void theKeyboardIsEnoughToOpenAConversationAndWrite(Pages pages) {
        CustomerPage customer = pages.customer();
        Keyboard keyboard = customer.page().keyboard();

        tabTo(customer, "name");
        keyboard.type(ana);
        tabTo(customer, "subject");
        keyboard.type("Flat tyre");
        keyboard.press("Enter");
        customer.chat().awaitOpen();

        assertThat(customer.chat().field()).isFocused();
        keyboard.type("Line one");
        keyboard.press("Shift+Enter");
        keyboard.type("line two");
        keyboard.press("Enter");

        assertThat(customer.page().getByTestId("message").locator(".text")).hasText("Line one\nline two");
        assertThat(customer.chat().field()).hasValue("");
        assertThat(customer.chat().field()).isFocused();
    }

    @Test
    void theFirstThingThatTabReachesLeadsToTheMessageField(Pages pages) {
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        customer.page().reload();
        customer.chat().awaitOpen();

        customer.page().keyboard().press("Tab");
        assertThat(customer.page().getByRole(AriaRole.LINK)).isFocused();
        customer.page().keyboard().press("Enter");

        assertThat(customer.chat().field()).isFocused();
    }

    @Test
    void theFocusFollowsACallFromItsButtonsToTheMessages(Pages pages) {
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        AgentPage agent = pages.agent().signIn(bob);
        assertThat(agent.page().getByRole(AriaRole.MAIN)).isFocused();
        agent.pickUp(ana);
        assertThat(agent.chat().field()).isFocused();
        agent.call().start();
        assertThat(agent.button("Mute microphone")).isFocused();

        customer.button("Accept").focus();
        customer.page().keyboard().press("Enter");
        assertThat(customer.button("Mute microphone")).isFocused();
        customer.call().awaitState("connected");
        customer.page().keyboard().press("Enter");
        assertThat(customer.button("Unmute microphone")).isFocused();

        customer.button("Hang up").focus();
        customer.page().keyboard().press("Enter");
        assertThat(customer.chat().field()).isFocused();
    }

    @Test
    void theFocusFollowsTheEndOfAConversationToWhatComesNext(Pages pages) {
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        AgentPage agent = pages.agent().signIn(bob).pickUp(ana);
        assertThat(agent.chat().field()).isFocused();

        customer.close();
        assertThat(customer.heading("How was it?")).isFocused();
        assertThat(agent.page().locator("article.conversation h2")).isFocused();

        customer.rate(5, "");
        assertThat(customer.heading("Thank you for your rating.")).isFocused();
        agent.button("Remove from the list").click();
        assertThat(agent.page().getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void aLongSubjectIsCutAndCanBeShown(Pages pages) {
        CustomerPage customer = pages.customer(new Look("en-GB", ColorScheme.LIGHT, 320));
        customer.open(ana, "The car stands in Lyon with a flat tyre and I cannot find the jack".repeat(3));

        customer.button("Show all").click();
        assertThat(customer.button("Show less")).hasAttribute("aria-expanded", "true");
        assertThat(customer.page().locator(".subject")).hasClass("subject open");
    }

    private static void tabTo(CustomerPage customer, String id) {
        for (int presses = 0; presses < 10; presses++) {
            customer.page().keyboard().press("Tab");
            if (id.equals(customer.page().evaluate("() => document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + id);
    }
}
