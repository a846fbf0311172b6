package com.yourcaryourway.switchboard.browser;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its {@link Pages}, in one browser and before one cluster that all tests of the run share. Afterwards it checks
 * that no page has reported an error, and when the test failed, leaves pictures of its pages, their frames and the nodes' logs in
 * {@code target/screenshots/failed}.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Pages.class || type == Servers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Servers servers = servers(context);
        if (parameter.getParameter().getType() == Servers.class) {
            return servers;
        }
        Chromium chromium = shared(context).getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Pages.class, key -> new Pages(chromium.browser(), servers), Pages.class);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Pages pages = context.getStore(NAMESPACE).get(Pages.class, Pages.class);
        if (pages == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                pages.checkErrors();
            } else {
                pages.record(SCREENSHOTS.resolve("failed"), fileName(context));
                servers(context).record(SCREENSHOTS.resolve("failed"), fileName(context));
            }
        } finally {
            pages.close();
        }
    }

    private static Servers servers(ExtensionContext context) {
        return shared(context).getOrComputeIfAbsent(Servers.class, key -> start(), Servers.class);
    }

    private static Servers start() {
        try {
            return Servers.start();
        } catch (Exception failed) {
            throw new ParameterResolutionException("the cluster does not start", failed);
        }
    }

    /** Closed by JUnit at the end of the run. */
    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    private static String fileName(ExtensionContext context) {
        String test = context.getRequiredTestMethod().getName() + "-" + context.getDisplayName();
        return test.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
