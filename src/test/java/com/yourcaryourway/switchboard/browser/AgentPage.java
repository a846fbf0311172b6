package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.Objects;

/** The page of an agent. Belongs to the test's thread. */
final class AgentPage extends SupportPage {
    private static final int ATTEMPTS = 12;

    AgentPage(Page page, String url) {
        super(page, url);
    }

    AgentPage signIn(String name) {
        page().getByLabel("Your name").fill(name);
        button("Sign in").click();
        awaitConnection("ready");
        return this;
    }

    /** Signs in until the balancer has chosen another node than this one. */
    AgentPage signInElsewhere(String name, String node) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            signIn(name);
            if (!Objects.equals(node(), node)) {
                return this;
            }
            button("Sign out").click();
            awaitConnection("idle");
        }
        throw new AssertionError("the balancer has only " + node);
    }

    /** Somebody in the queue. */
    Locator waiting(String customer) {
        return page().getByTestId("waiting-item").filter(new FilterOptions().setHasText(customer));
    }

    /** Takes somebody from the queue and waits for the conversation. */
    AgentPage pickUp(String customer) {
        pickUpButton(customer).click();
        assertThat(page().locator("article.conversation h2")).hasText(customer);
        chat().awaitOpen();
        return this;
    }

    Locator pickUpButton(String customer) {
        return waiting(customer).locator("button");
    }

    /** One of the own conversations. */
    Locator room(String customer) {
        return page().getByTestId("room-item").filter(new FilterOptions().setHasText(customer));
    }

    /** Puts the chosen conversation back into the queue. */
    void leave() {
        button("Back to the queue").click();
        confirm("Leave");
    }
}
