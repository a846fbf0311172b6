package com.yourcaryourway.switchboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at pages in one state after the other: takes a picture of each, and notes what axe-core finds there and what has to be
 * scrolled sideways (WCAG 1.4.10). Belongs to the test's thread.
 */
final class Inspection {
    private static final Set<String> SEVERE = Set.of("serious", "critical");

    private static final String TOO_WIDE = """
            () => [document.documentElement, ...document.querySelectorAll('body, body *')]
              .filter((each) => each.scrollWidth > each.clientWidth + 1)
              .filter((each) => each === document.documentElement
                || ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
              .map((each) => `<${each.localName} class="${each.className}"> is ${each.scrollWidth} px wide in ${each.clientWidth}`)
            """;

    private final Path folder;
    private final String suffix;
    private final List<String> findings = new ArrayList<>();

    /** @param suffix of the pictures' names */
    Inspection(Path folder, String suffix) {
        this.folder = folder;
        this.suffix = suffix;
    }

    void look(SupportPage at, String state) {
        Page page = at.page();
        page.screenshot(new ScreenshotOptions().setPath(folder.resolve(state + "-" + suffix + ".png")));
        if (page.evaluate(TOO_WIDE) instanceof List<?> tooWide) {
            tooWide.forEach(each -> findings.add(state + ": " + each));
        }
        // Within the page: it has no frames, for which axe would open another page each time.
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            if (SEVERE.contains(rule.getImpact())) {
                findings.add(state + ": " + rule.getId() + " (" + rule.getImpact() + ") at " + places(rule));
            }
        }
    }

    void check() {
        assertThat(findings).as("findings in %s", suffix).isEmpty();
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
