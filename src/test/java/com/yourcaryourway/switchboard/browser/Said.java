package com.yourcaryourway.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a page has told its user in words since this began to listen, however short it stood there: of the connection, of the
 * other one, of what happened in the room. Belongs to the test's thread.
 */
final class Said {
    private static final String START = """
            () => {
              const said = [];
              const note = () => {
                for (const each of document.querySelectorAll(
                  '[data-testid=reconnecting], [data-testid=presence], [data-testid=line] > span, .notice > span')) {
                  const text = each.textContent.replace(/\\s+/g, ' ').trim();
                  if (!said.includes(text)) said.push(text);
                }
              };
              note();
              said.length = 0;
              new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
              window.said = said;
            }""";

    private final SupportPage at;

    Said(SupportPage at) {
        this.at = at;
        page().evaluate(START);
    }

    /** Waits until something with this text has been said. */
    void await(String text) {
        at.until(() -> all().stream().anyMatch(each -> each.contains(text)));
    }

    void never(String text) {
        assertThat(all()).noneMatch(each -> each.contains(text));
    }

    /** In the order in which each was said for the first time. */
    List<String> all() {
        if (page().evaluate("() => window.said") instanceof List<?> said) {
            return said.stream().map(String::valueOf).toList();
        }
        throw new AssertionError("not listened to");
    }

    private Page page() {
        return at.page();
    }
}
