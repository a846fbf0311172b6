package com.yourcaryourway.switchboard.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page reports as an error or a warning: faults of scripts, files that are missing, breaches of the content security
 * policy. Belongs to the test's thread.
 */
final class ConsoleErrors {
    private final List<String> unexpected = new ArrayList<>();
    private boolean connectionsMayFail;

    ConsoleErrors(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                note(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> note("exception: " + error));
        page.onCrash(crashed -> note("crash"));
    }

    /** From here on, WebSockets that cannot connect are no fault of the page. */
    void expectLostConnections() {
        connectionsMayFail = true;
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    private void note(String error) {
        if (!(connectionsMayFail && error.contains("WebSocket connection to "))) {
            unexpected.add(error);
        }
    }
}
