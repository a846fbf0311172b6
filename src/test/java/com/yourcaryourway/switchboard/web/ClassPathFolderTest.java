package com.yourcaryourway.switchboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
final class ClassPathFolderTest {
    private static final Map<String, String> FILES =
            Map.of("web/index.html", "<p>", "web/js/a b.js", "let a;", "webby/index.html", "other");

    @TempDir
    private Path folder;

    @Test
    void theFilesOfAJarWithoutFolderEntriesAreFound() throws Exception {
        Path jar = folder.resolve("with space.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, String> entry : FILES.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThatBothFilesAreFoundIn(jar);
    }

    @Test
    void theFilesOfADirectoryAreFound() throws Exception {
        Path classes = folder.resolve("class es");
        for (Map.Entry<String, String> entry : FILES.entrySet()) {
            Path file = classes.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
        assertThatBothFilesAreFoundIn(classes);
    }

    @Test
    void theSameFilesGiveTheSameBuildIdAndOthersDoNot() {
        var one = new TreeMap<>(Map.of("a", new byte[] {1}, "b", new byte[] {2}));
        var same = new TreeMap<>(Map.of("b", new byte[] {2}, "a", new byte[] {1}));
        var changed = new TreeMap<>(Map.of("a", new byte[] {1}, "b", new byte[] {3}));
        var renamed = new TreeMap<>(Map.of("a", new byte[] {1}, "c", new byte[] {2}));

        assertThat(BuildId.of(same)).isEqualTo(BuildId.of(one)).matches("[0-9a-f]{16}");
        assertThat(BuildId.of(changed)).isNotEqualTo(BuildId.of(one));
        assertThat(BuildId.of(renamed)).isNotEqualTo(BuildId.of(one));
    }

    private static void assertThatBothFilesAreFoundIn(Path place) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
            Map<String, byte[]> files = ClassPathFolder.read(loader, "web", "index.html");

            assertThat(files.keySet()).containsExactly("index.html", "js/a b.js");
            assertThat(files.get("js/a b.js")).asString(StandardCharsets.UTF_8).isEqualTo("let a;");
        }
    }
}
