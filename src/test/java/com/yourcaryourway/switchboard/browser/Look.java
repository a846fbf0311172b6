package com.yourcaryourway.switchboard.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * How somebody looks at a page.
 *
 * @param width of the window in CSS pixels
 */
record Look(String locale, ColorScheme scheme, int width) {
    private static final int HEIGHT = 800;

    static final Look USUAL = new Look("en-GB", ColorScheme.LIGHT, 1280);

    static Look in(String locale) {
        return new Look(locale, ColorScheme.LIGHT, 1280);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                // What is half faded has the contrast of neither of its ends.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("camera", "microphone"))
                .setViewportSize(width, HEIGHT);
    }
}
