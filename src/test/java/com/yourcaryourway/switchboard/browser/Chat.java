package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The messages of the conversation on a page, and the field to write in. Belongs to the test's thread. */
final class Chat {
    private final Page page;

    Chat(Page page) {
        this.page = page;
    }

    void awaitOpen() {
        assertThat(field()).isVisible();
    }

    Locator field() {
        return page.locator("textarea#message");
    }

    void write(String text) {
        field().fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
    }

    /** Writes, and waits until the server has it. */
    void send(String text) {
        write(text);
        assertThat(state(text)).hasAttribute("data-state", Pattern.compile("sent|read"));
    }

    /** Every message with exactly this text. */
    Locator messages(String text) {
        Locator exact = page.getByText(text, new Page.GetByTextOptions().setExact(true));
        return page.getByTestId("message").filter(new FilterOptions().setHas(exact));
    }

    /** The text is on the page exactly once, after it came, as own or as the other's. */
    void awaitOnce(String text, boolean own) {
        assertThat(messages(text)).hasCount(1);
        assertThat(messages(text)).hasAttribute("data-own", Boolean.toString(own));
    }

    Locator state(String text) {
        return messages(text).getByTestId("message-state");
    }

    /** What happened in the room. */
    Locator line(String text) {
        return page.getByTestId("line").filter(new FilterOptions().setHasText(text));
    }
}
