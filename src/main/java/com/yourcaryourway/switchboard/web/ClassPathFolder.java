package com.yourcaryourway.switchboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads all files under a folder of the class path, from a jar as well as from a directory. Blocks: only at start. */
final class ClassPathFolder {
    private ClassPathFolder() {}

    /**
     * The files by their path below the folder, in order.
     *
     * @param anchor a file that the folder must have: a jar need not list its folders, so that only a file is found
     * @throws IllegalStateException when the anchor is not on the class path
     */
    static SortedMap<String, byte[]> read(ClassLoader loader, String folder, String anchor) {
        URL url = loader.getResource(folder + "/" + anchor);
        if (url == null) {
            throw new IllegalStateException(folder + "/" + anchor + " is not on the class path");
        }
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                // Not the shared cache: closing a jar of it would close it for the class loader too.
                inJar.setUseCaches(false);
                return fromJar(inJar, folder + "/");
            }
            String root = url.toString();
            return fromDirectory(Path.of(URI.create(root.substring(0, root.length() - anchor.length()))));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + url, failure);
        }
    }

    private static SortedMap<String, byte[]> fromJar(JarURLConnection connection, String prefix) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream content = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(prefix.length()), content.readAllBytes());
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> fromDirectory(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
