package com.yourcaryourway.switchboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The browser modules of one WebJar on the class path, by their path in the package. Source maps, typings, and what is
 * for other platforms or for development stay out.
 */
record WebJar(String name, String version, Map<String, byte[]> modules) {
    private static final String GROUP = "org.webjars.npm";

    /** Reads the one version that is on the class path. Blocks: only at start. */
    static WebJar load(ClassLoader loader, String name) {
        String version = version(loader, name);
        Map<String, byte[]> modules =
                ClassPathFolder.read(loader, "META-INF/resources/webjars/" + name + "/" + version, "package.json")
                        .entrySet()
                        .stream()
                        .filter(file -> isBrowserModule(file.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new WebJar(name, version, modules);
    }

    /** Where the modules are served. The version is in the path, so that they never change there. */
    String path() {
        return "/lib/" + name + "/" + version + "/";
    }

    private static boolean isBrowserModule(String path) {
        return path.endsWith(".js") && !path.startsWith("development/") && !path.startsWith("node/");
    }

    private static String version(ClassLoader loader, String name) {
        String coordinates = "META-INF/maven/" + GROUP + "/" + name + "/pom.properties";
        try (InputStream content = loader.getResourceAsStream(coordinates)) {
            if (content == null) {
                throw new IllegalStateException(coordinates + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(content);
            return properties.getProperty("version", "");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + coordinates, failure);
        }
    }
}
