package com.yourcaryourway.switchboard.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of a customer. Belongs to the test's thread. */
final class CustomerPage extends SupportPage {
    CustomerPage(Page page, String url) {
        super(page, url);
    }

    /** Opens a conversation and waits until it is in the queue. */
    CustomerPage open(String name, String subject) {
        fill(name, subject);
        chat().awaitOpen();
        return this;
    }

    /** Fills the form in and sends it, whatever comes of it. */
    void fill(String name, String subject) {
        name().fill(name);
        subject().fill(subject);
        button("Start the conversation").click();
    }

    Locator name() {
        return page().getByLabel("Your name");
    }

    Locator subject() {
        return page().getByLabel("What is it about?");
    }

    Locator waiting() {
        return page().getByTestId("waiting");
    }

    Locator position() {
        return page().getByTestId("queue-position");
    }

    /** Ends the conversation for good. */
    void close() {
        button("End the conversation").click();
        confirm("End it");
    }

    /** Rates the closed conversation. */
    void rate(int score, String comment) {
        String stars = score == 1 ? "1 star of 5" : score + " stars of 5";
        page().getByLabel(stars, new Page.GetByLabelOptions().setExact(true)).check();
        page().getByLabel("Would you like to tell us more?").fill(comment);
        button("Send the rating").click();
    }

    Locator thanks() {
        return page().getByTestId("thanks");
    }
}
