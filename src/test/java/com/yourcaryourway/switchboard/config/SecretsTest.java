package com.yourcaryourway.switchboard.config;

import static com.yourcaryourway.switchboard.config.LoaderFixture.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String SECRET = "s3cr3t";

    @TempDir
    Path folder = Path.of("");

    private static String turn(String credential) {
        return "ice:\n  servers:\n    - urls: [\"turn:a.example\"]\n      username: u\n      " + credential + "\n";
    }

    @Test
    void aSecretComesFromAFileWithoutTheEndOfItsLine() throws IOException {
        var file = Files.writeString(folder.resolve("turn"), SECRET + "\n");

        var config = sources().file(folder, turn("credentialFile: " + file)).load();

        assertThat(config.ice().servers().get(0).credential()).isEqualTo(SECRET);
    }

    @Test
    void theEnvironmentCompletesAServerOfTheFile() throws IOException {
        var config = sources()
                .file(folder, turn("# credential: elsewhere"))
                .environment("SWITCHBOARD_ICE_SERVERS_0_CREDENTIAL", SECRET)
                .load();

        assertThat(config.ice().servers().get(0).credential()).isEqualTo(SECRET);
        assertThat(config.ice().servers().get(0).username()).isEqualTo("u");
    }

    @Test
    void aSecretIsNeverPrinted() throws IOException {
        var config = sources().file(folder, turn("credential: " + SECRET)).load();

        assertThat(ConfigPrinter.print(config)).doesNotContain(SECRET).contains("credential: hidden");
        assertThat(config.toString()).doesNotContain(SECRET);
    }

    @Test
    void aSecretIsNotInProblemsEither() throws IOException {
        assertThat(sources().file(folder, turn("credential: 12345")).problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("12345"));
        assertThat(sources().file(folder, turn("credential: [" + SECRET + "]")).problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.contains(SECRET));
    }

    @Test
    void aSecretAndItsFileTogetherAreAProblem() throws IOException {
        assertThat(sources()
                        .file(folder, turn("credential: a\n      credentialFile: b"))
                        .problems())
                .containsExactly("ice.servers[0].credentialFile: must not be given together with credential");
    }

    @Test
    void aSecretsFileThatIsMissingIsNamed() throws IOException {
        assertThat(sources().file(folder, turn("credentialFile: nowhere")).problems())
                .contains("ice.servers[0].credentialFile: cannot be read: nowhere");
    }

    @Test
    void aTurnServerNeedsItsCredential() throws IOException {
        assertThat(sources().file(folder, turn("# none")).problems())
                .containsExactly("ice.servers[0].credential: must be given for a turn: URL");
    }
}
