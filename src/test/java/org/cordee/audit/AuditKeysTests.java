package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class AuditKeysTests {

    private static final String FIRST = "2026:" + "A".repeat(43) + "=";
    private static final String SECOND = "2027:" + "B".repeat(43) + "=";

    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void makesAKeyBesideTheDataFolderThatOnlyItsUserCanRead() throws IOException {
        AuditKeys made = keys();

        Path file = folder.resolve("data.audit-key");
        assertThat(keys().current()).isEqualTo(made.current());
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void twoServersThatStartAtOnceHaveOneKey() throws Exception {
        List<Callable<String>> starts = new ArrayList<>();
        for (int server = 0; server < 8; server++) {
            starts.add(() -> keys().current().id());
        }
        var threads = Executors.newFixedThreadPool(8);

        List<String> names = new ArrayList<>();
        for (var start : threads.invokeAll(starts)) {
            names.add(start.get());
        }
        threads.shutdown();

        assertThat(names).hasSize(8).containsOnly(keys().current().id());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAKeyFileThatOthersCanRead() throws IOException {
        keys();
        Path file = folder.resolve("data.audit-key");
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(this::keys)
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("chmod 600")
                .hasMessageContaining(file.toString());
    }

    @Test
    void sealsWithTheLastKeyAndVerifiesWithEveryEarlierOne() {
        environment.setProperty("cordee.audit.keys", FIRST);
        AuditKey before = keys().current();
        environment.setProperty("cordee.audit.keys", FIRST + "," + SECOND);

        AuditKeys rotated = keys();

        assertThat(rotated.current().id()).isEqualTo("2027");
        assertThat(rotated.objection("text", "2026", before.seal("text"), "changed"))
                .isEmpty();
        assertThat(rotated.objection("text", "2027", before.seal("text"), "changed"))
                .contains("changed");
        assertThat(rotated.objection("text", "2025", before.seal("text"), "changed"))
                .contains("it was sealed with the key 2025, which is not at hand");
        assertThat(rotated.objection("text", null, "a hash without a key", "changed"))
                .contains("it has no seal");
    }

    @Test
    void refusesAMalformedShortOrRepeatedKeyWithoutShowingIt() {
        for (String wrong : List.of("secretsecretsecret", "k:c2hvcnQ=", "k:!!!", FIRST + "," + FIRST)) {
            environment.setProperty("cordee.audit.keys", wrong);

            assertThatThrownBy(this::keys)
                    .isInstanceOf(StartupRefused.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .doesNotContain("secretsecret")
                    .doesNotContain("c2hvcnQ")
                    .doesNotContain("AAAA");
        }
    }

    @Test
    void neverPrintsAKey() {
        environment.setProperty("cordee.audit.keys", FIRST);

        assertThat(keys().current().toString()).doesNotContain("AAAA").contains("2026");
    }

    private AuditKeys keys() {
        environment.setProperty("cordee.data", folder.resolve("data").toString());
        return AuditKeys.of(environment);
    }
}
