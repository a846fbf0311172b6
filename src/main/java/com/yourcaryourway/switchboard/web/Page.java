package com.yourcaryourway.switchboard.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One of the client's two HTML pages, ready to send, with the policy that lets its own import map run. Immutable. */
record Page(Asset asset, ContentSecurityPolicy policy) {
    private static final String IMPORT_MAP = "{{importmap}}";
    private static final String OWN_FILES = "/app/";

    /**
     * Fills the page in: the import map, and the build in the paths of the client's own files.
     *
     * @throws IllegalStateException when there is no such file
     */
    static Page of(String file, Map<String, byte[]> files, String buildId, ImportMap imports) {
        byte[] template = files.get(file);
        if (template == null) {
            throw new IllegalStateException("the client has no " + file);
        }
        String html = new String(template, StandardCharsets.UTF_8)
                .replace(OWN_FILES, OWN_FILES + buildId + "/")
                .replace(IMPORT_MAP, imports.json());
        return new Page(Asset.of(file, html.getBytes(StandardCharsets.UTF_8)), ContentSecurityPolicy.ofPage(html));
    }
}
