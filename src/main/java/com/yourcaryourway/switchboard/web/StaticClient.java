package com.yourcaryourway.switchboard.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The web client, held in memory: its two pages, its own files under /app/&lt;build-id&gt;/ and Lit under /lib/. A file is
 * looked up by the path of the request, never opened, so that no path can lead out. Immutable; any event loop.
 */
public final class StaticClient {
    /** The class path folder of the client. */
    public static final String FOLDER = "web";

    private static final String OWN = "/app/";

    private final String buildId;
    private final Page customer;
    private final Page agent;
    private final Map<String, Asset> files;
    private final Map<String, Asset> libraries;
    private final ContentSecurityPolicy filePolicy = ContentSecurityPolicy.ofFile();

    private StaticClient(SortedMap<String, byte[]> own, ImportMap imports) {
        this.buildId = BuildId.of(own);
        this.customer = Page.of("index.html", own, buildId, imports);
        this.agent = Page.of("agent.html", own, buildId, imports);
        this.files = assets("", own);
        this.libraries = imports.webJars().stream()
                .flatMap(jar -> assets(jar.path(), jar.modules()).entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Loads all files. Blocks: call it before any event loop serves.
     *
     * @param folder where index.html and agent.html are on the class path
     * @throws IllegalStateException when a page or a package of Lit is missing
     */
    public static StaticClient load(String folder) {
        ClassLoader loader = StaticClient.class.getClassLoader();
        return new StaticClient(ClassPathFolder.read(loader, folder, "index.html"), ImportMap.load(loader));
    }

    /** Names these files; the same on every node that runs the same jar. */
    public String buildId() {
        return buildId;
    }

    void mount(Router router) {
        router.route("/").handler(Methods.READ).handler(context -> send(context, customer));
        router.route("/agent").handler(Methods.READ).handler(context -> send(context, agent));
        router.route(OWN + "*").handler(Methods.READ).handler(this::sendOwn);
        router.route("/lib/*").handler(Methods.READ).handler(this::sendLibrary);
    }

    private static void send(RoutingContext context, Page page) {
        allow(context, page.policy());
        AssetResponse.sendRevalidated(context.request(), page.asset());
    }

    /**
     * A page and its files may come from nodes of different builds while a new version is rolled out. Then this build's
     * file is the best answer there is, but no cache may keep it under the other build's name.
     */
    private void sendOwn(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        int slash = path.indexOf('/', OWN.length());
        Asset asset = slash < 0 ? null : files.get(path.substring(slash + 1));
        if (asset == null) {
            context.next();
            return;
        }
        allow(context, filePolicy);
        if (path.substring(OWN.length(), slash).equals(buildId)) {
            AssetResponse.sendImmutable(request, asset);
        } else {
            AssetResponse.sendRevalidated(request, asset);
        }
    }

    private void sendLibrary(RoutingContext context) {
        @Nullable Asset asset = libraries.get(context.normalizedPath());
        if (asset == null) {
            context.next();
            return;
        }
        allow(context, filePolicy);
        AssetResponse.sendImmutable(context.request(), asset);
    }

    private static void allow(RoutingContext context, ContentSecurityPolicy policy) {
        context.response().putHeader(SecurityHeaders.CSP, policy.text(SiteAddress.of(context.request())));
    }

    private static Map<String, Asset> assets(String prefix, Map<String, byte[]> contents) {
        return contents.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".html"))
                .collect(Collectors.toUnmodifiableMap(
                        file -> prefix + file.getKey(), file -> Asset.of(file.getKey(), file.getValue())));
    }
}
