package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent can do on the page. */
@ExtendWith(BrowserExtension.class)
final class AgentPageIT {
    private final String ana = Pages.unused("Ana");
    private final String cleo = Pages.unused("Cleo");
    private final String bob = Pages.unused("Bob");
    private final String dora = Pages.unused("Dora");

    @Test
    void ofTwoAgentsWhoPickUpTheSameRoomOneGetsItAndTheOtherIsTold(Pages pages) {
        pages.customer().open(ana, "Flat tyre");
        AgentPage winner = pages.agent().signIn(bob);
        // The slower one does not see in time that the room is taken.
        AgentPage loser = pages.agent();
        new Wire(loser.page(), frame -> frame.replace("\"queue.removed\"", "\"not.for.us\""));
        loser.load();
        loser.signIn(dora);
        assertThat(loser.waiting(ana)).isVisible();
        winner.pickUp(ana);

        loser.pickUpButton(ana).click();

        assertThat(loser.notice("Another agent was faster.")).isVisible();
        assertThat(loser.room(ana)).not().isVisible();
        assertThat(winner.waiting(ana)).not().isVisible();
        winner.chat().send("It is me");
    }

    @Test
    void aCustomerWhoseAgentLeavesWaitsAgainAndTheNextAgentReadsTheMessages(Pages pages) {
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        AgentPage first = pages.agent().signIn(bob).pickUp(ana);
        customer.chat().send("Hello");
        AgentPage second = pages.agent().signIn(dora);
        assertThat(second.waiting(ana)).not().isVisible();

        first.leave();

        assertThat(customer.chat().line(bob + " has left.")).isVisible();
        assertThat(customer.waiting()).containsText("Your agent had to leave. You are back in the queue");
        assertThat(first.waiting(ana)).isVisible();
        second.pickUp(ana);
        second.chat().awaitOnce("Hello", false);
        assertThat(customer.chat().line(dora + " has joined.")).isVisible();
    }

    @Test
    void severalConversationsGoOnAtOnceAndOutliveAReload(Pages pages) {
        CustomerPage one = pages.customer().open(ana, "Flat tyre");
        CustomerPage two = pages.customer().open(cleo, "Lost key");
        AgentPage agent = pages.agent().signIn(bob).pickUp(ana).pickUp(cleo);

        // While the second is on the screen, the first writes
        one.chat().send("Me first");
        Locator unread = agent.room(ana).getByTestId("unread");
        assertThat(unread).hasAttribute("data-count", "1");
        two.chat().send("Where is my key?");
        agent.chat().awaitOnce("Where is my key?", false);
        assertThat(agent.chat().messages("Me first")).hasCount(0);

        agent.room(ana).click();
        agent.chat().awaitOnce("Me first", false);
        assertThat(unread).not().isVisible();
        agent.chat().send("Ana, I am here");
        one.chat().awaitOnce("Ana, I am here", false);
        assertThat(two.chat().messages("Ana, I am here")).hasCount(0);

        agent.page().reload();
        agent.awaitConnection("ready");
        agent.chat().awaitOnce("Me first", false);
        agent.chat().awaitOnce("Ana, I am here", true);
        agent.room(cleo).click();
        agent.chat().send("Your key is here");
        two.chat().awaitOnce("Your key is here", false);
    }

    @Test
    void aCustomerIsToldWhenEveryAgentIsAway(Pages pages) {
        AgentPage agent = pages.agent().signIn(bob);
        CustomerPage customer = pages.customer().open(ana, "Flat tyre");
        Locator nobody = customer.page().getByTestId("no-agent");
        assertThat(customer.position()).isVisible();
        assertThat(nobody).not().isVisible();

        agent.page().getByTestId("availability").click();
        assertThat(agent.page().getByTestId("availability")).hasText("Away");
        assertThat(nobody).containsText("No agent is available right now.");

        agent.page().getByTestId("availability").click();
        assertThat(agent.page().getByTestId("availability")).hasText("Available");
        assertThat(nobody).not().isVisible();
    }

    @Test
    void anAgentsNameInUseIsTold(Pages pages) {
        pages.agent().signIn(bob);
        AgentPage other = pages.agent();

        other.page().getByLabel("Your name").fill(bob);
        other.button("Sign in").click();

        assertThat(other.page().getByText("This name is already in use. Please choose another one."))
                .isVisible();
    }

    @Test
    void aFrenchBrowserGetsAFrenchDesk(Pages pages) {
        AgentPage agent = pages.agent(Look.in("fr-FR"));

        assertThat(agent.root()).hasAttribute("lang", "fr");
        agent.page().getByLabel("Votre nom").fill(bob);
        agent.button("Se connecter").click();
        assertThat(agent.page().getByTestId("availability")).hasText("Disponible");
    }
}
