package com.yourcaryourway.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages that a test opens, each in a browser context of its own, as different people's. Belongs to the test's thread. */
final class Pages {
    /** As in a cluster, names are unique in a run: a session that a test lost may outlive it for a while. */
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Browser browser;
    private final Servers servers;
    private final List<SupportPage> open = new ArrayList<>();

    Pages(Browser browser, Servers servers) {
        this.browser = browser;
        this.servers = servers;
    }

    static String unused(String name) {
        return name + " " + PEOPLE.incrementAndGet();
    }

    CustomerPage customer() {
        return customer(Look.USUAL);
    }

    CustomerPage customer(Look look) {
        return opened(new CustomerPage(page(look), servers.url()));
    }

    /** A page of another server than usual. */
    CustomerPage customerAt(String url) {
        return opened(new CustomerPage(page(Look.USUAL), url));
    }

    AgentPage agent() {
        return agent(Look.USUAL);
    }

    AgentPage agent(Look look) {
        return opened(new AgentPage(page(look), servers.url() + "agent"));
    }

    AgentPage agentAt(String url) {
        return opened(new AgentPage(page(Look.USUAL), url));
    }

    /** Writes a picture of each page that is open, and what it has said to the server and heard. */
    void record(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < open.size(); i++) {
            SupportPage each = open.get(i);
            Files.write(folder.resolve(name + "-" + i + ".txt"), each.frames());
            each.page().screenshot(new ScreenshotOptions().setPath(folder.resolve(name + "-" + i + ".png")));
        }
    }

    /** No page has reported an error that it may not report. */
    void checkErrors() {
        for (SupportPage each : open) {
            assertThat(each.errors())
                    .as("errors on the console of " + each.url())
                    .isEmpty();
        }
    }

    /** Everybody leaves, so that nobody is left in the queue of the next test. */
    void close() {
        for (SupportPage each : open) {
            try {
                each.sayBye();
            } catch (PlaywrightException crashed) {
                // A page that crashed says nothing any more; its session ends by itself.
            }
            each.page().context().close();
        }
    }

    private Page page(Look look) {
        return browser.newContext(look.options()).newPage();
    }

    private <P extends SupportPage> P opened(P page) {
        open.add(page);
        page.load();
        return page;
    }
}
