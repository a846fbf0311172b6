package com.yourcaryourway.switchboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the browser finds the modules that the client imports by name (HTML, 8.1.5.2 "Import maps"): Lit's four packages,
 * in the versions that are on the class path.
 */
record ImportMap(List<WebJar> webJars, String json) {

    /** Loads the packages. Blocks: only at start. */
    static ImportMap load(ClassLoader loader) {
        WebJar lit = WebJar.load(loader, "lit");
        WebJar html = WebJar.load(loader, "lit-html");
        WebJar element = WebJar.load(loader, "lit-element");
        WebJar reactive = WebJar.load(loader, "lit__reactive-element");

        List<String> entries = new ArrayList<>();
        entries.add(entry("lit", lit.path() + "index.js"));
        entries.add(entry("lit/", lit.path()));
        entries.add(entry("lit-html", html.path() + "lit-html.js"));
        entries.add(entry("lit-html/", html.path()));
        entries.add(entry("lit-element", element.path() + "index.js"));
        entries.add(entry("lit-element/", element.path()));
        entries.add(entry("@lit/reactive-element", reactive.path() + "reactive-element.js"));
        entries.add(entry("@lit/reactive-element/", reactive.path()));
        String json = entries.stream().collect(Collectors.joining(",", "{\"imports\":{", "}}"));
        return new ImportMap(List.of(lit, html, element, reactive), json);
    }

    /** Package names, versions and file names have no character that JSON or HTML would escape. */
    private static String entry(String name, String path) {
        return '"' + name + "\":\"" + path + '"';
    }
}
