package com.yourcaryourway.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The call on a page. Belongs to the test's thread. */
final class CallStage {
    private final SupportPage at;

    CallStage(SupportPage at) {
        this.at = at;
    }

    void start() {
        at.button("Start video call").click();
    }

    void accept() {
        at.button("Accept").click();
    }

    void hangUp() {
        at.button("Hang up").click();
    }

    /** Presses the button of this name on the own microphone or camera. */
    void press(String name) {
        at.button(name).click();
    }

    void awaitState(String state) {
        assertThat(at.root()).hasAttribute("data-call", state);
    }

    /** The state in words. */
    Locator words() {
        return at.page().getByTestId("call-state");
    }

    Locator remoteMuted() {
        return at.page().getByTestId("remote-muted");
    }

    Locator remoteCameraOff() {
        return at.page().getByTestId("remote-camera-off");
    }

    /** The other's picture, watched from now on. */
    PictureWatch watch() {
        return new PictureWatch(at.page().getByTestId("remote-video"));
    }
}
