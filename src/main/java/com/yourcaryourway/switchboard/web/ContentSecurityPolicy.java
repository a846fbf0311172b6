package com.yourcaryourway.switchboard.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page may load and run (CSP level 3): this site's own files, the import maps that the page itself holds, by their
 * hash, and nothing else. Strings reach the DOM's script sinks only through Lit's Trusted Types policy.
 */
final class ContentSecurityPolicy {
    /** For whatever is not a page. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final String beforeConnect;

    private ContentSecurityPolicy(String scripts) {
        this.beforeConnect = "default-src 'none'; script-src 'self'" + scripts
                + "; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'"
                + "; worker-src 'self'; connect-src 'self'";
    }

    /** The hash is of the element's exact text, so it is taken from the page as it is sent. */
    static ContentSecurityPolicy ofPage(String html) {
        StringBuilder hashes = new StringBuilder();
        Matcher element = IMPORT_MAP.matcher(html);
        while (element.find()) {
            byte[] hash = Digest.sha256(element.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(hash))
                    .append('\'');
        }
        return new ContentSecurityPolicy(hashes.toString());
    }

    /** For scripts and styles. A worker runs under the policy that its own script came with. */
    static ContentSecurityPolicy ofFile() {
        return new ContentSecurityPolicy("");
    }

    /** The header's value. The socket is named apart from 'self', which older browsers take for http only. */
    String text(SiteAddress site) {
        return beforeConnect + site.socketOrigin() + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                + "; require-trusted-types-for 'script'; trusted-types lit-html";
    }
}
