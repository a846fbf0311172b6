package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the two pages have in common. Belongs to the test's thread. */
abstract class SupportPage {
    private static final String SMALL_PICTURES = """
            const devices = navigator.mediaDevices;
            const ask = devices.getUserMedia.bind(devices);
            devices.getUserMedia = (wishes) =>
              ask(wishes.video ? { ...wishes, video: { width: 320, height: 240, frameRate: 20 } } : wishes);
            """;

    private final Page page;
    private final String url;
    private final ConsoleErrors errors;
    private final List<String> frames = new ArrayList<>();

    SupportPage(Page page, String url) {
        this.page = page;
        this.url = url;
        this.errors = new ConsoleErrors(page);
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.onWebSocket(socket -> {
            socket.onFrameReceived(frame -> frames.add("S " + frame.text()));
            socket.onFrameSent(frame -> frames.add("C " + frame.text()));
        });
    }

    Page page() {
        return page;
    }

    String url() {
        return url;
    }

    void load() {
        page.navigate(url);
    }

    /**
     * From the next load on, the camera gives pictures that cost little: how smoothly they come is then not a matter of how fast
     * the machine encodes.
     */
    void sendSmallPictures() {
        page.addInitScript(SMALL_PICTURES);
    }

    List<String> errors() {
        return errors.unexpected();
    }

    /** From here on, the page may report that it cannot connect. */
    void expectLostConnections() {
        errors.expectLostConnections();
    }

    /** The node that this page's session is on, from {@code ready.node}. */
    String node() {
        awaitConnection("ready");
        return String.valueOf(root().getAttribute("data-node"));
    }

    void awaitConnection(String state) {
        assertThat(root()).hasAttribute("data-connection", state);
    }

    /** Waits until the server has pushed something of this type to the page. */
    void awaitPush(String type) {
        until(() -> frames.stream()
                .anyMatch(frame -> frame.startsWith("S ") && frame.contains("\"type\":\"" + type + "\"")));
    }

    /** How often the page has said something with this in it. */
    long saidWith(String part) {
        return frames.stream()
                .filter(frame -> frame.startsWith("C ") && frame.contains(part))
                .count();
    }

    /** What the server (S) and the page (C) have said, in this order. */
    List<String> frames() {
        return List.copyOf(frames);
    }

    /** Waits while the browser goes on; fails after a while. */
    void until(BooleanSupplier condition) {
        page.waitForCondition(condition, new WaitForConditionOptions().setTimeout(Chromium.PATIENCE_MILLIS));
    }

    Locator root() {
        return page.locator("html");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** The question before something that cannot be undone. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Answers it with the button of this name. */
    void confirm(String name) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    Chat chat() {
        return new Chat(page);
    }

    CallStage call() {
        return new CallStage(this);
    }

    /** That the connection is lost, in words. */
    Locator reconnecting() {
        return page.getByTestId("reconnecting");
    }

    /** What the page tells once. */
    Locator notice(String text) {
        return page.getByTestId("notices").locator(".notice").filter(new FilterOptions().setHasText(text));
    }

    /** Leaves the server for good, as no button of both pages does. */
    void sayBye() {
        page.evaluate("() => document.querySelector('sb-customer, sb-agent')?.app.session.bye()");
    }
}
