package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    @TempDir
    static Path folder;

    private static final BackupKey KEY = BackupKey.read("A".repeat(43) + "=", "the test");

    private final DatabaseAddress database = TestDatabase.address();
    private Path archive;
    private int number;

    @BeforeEach
    void twoSchemasWithEveryKindOfColumn() throws SQLException, IOException {
        number++;
        archive = folder.resolve("backup-" + number + ".zip");
        TestDatabase.withEmpty(schema("a"), schema("a_engine"));
        run(
                schema("a"),
                "CREATE TABLE parent (id uuid PRIMARY KEY, title text, at datetime(6), price decimal(15,2), yes bit(1),"
                        + " twice decimal(16,2) AS (price * 2) STORED)",
                "INSERT INTO parent (id, title, at, price, yes) VALUES ('018f0000-0000-7000-8000-000000000001',"
                        + " 'L’été « vert »\\n\\t\\\\N \\\"deux\\\" ; \\\\ fin 🧗', '2026-10-25 00:30:00.123456',"
                        + " 1234567890123.45, b'1')",
                "INSERT INTO parent (id, title) VALUES ('018f0000-0000-7000-8000-000000000002', NULL)",
                "CREATE TABLE child (id int PRIMARY KEY AUTO_INCREMENT, parent uuid,"
                        + " FOREIGN KEY (parent) REFERENCES parent (id))",
                "INSERT INTO child VALUES (41, '018f0000-0000-7000-8000-000000000001')",
                "CREATE TABLE kept (n int)",
                "INSERT INTO kept VALUES (1)",
                "CREATE TRIGGER kept_only BEFORE DELETE ON kept FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append only'");
        run(schema("a_engine"), "CREATE TABLE bytes (b longblob)", "INSERT INTO bytes VALUES (x'00FF10EF0A0D')");
    }

    @Test
    void restoresEveryRowAndTrigger() throws Exception {
        BackupManifest written = new MakingBackup(source("a")).write(archive, false, null);
        TestDatabase.withEmpty(schema("b"), schema("b_engine"));

        BackupManifest read = new RestoringBackup(source("b"), List.of()).read(archive, false, false, null);

        assertThat(read).isEqualTo(written);
        assertThat(everything("b")).isEqualTo(everything("a"));
        assertThatThrownBy(() -> run(schema("b"), "DELETE FROM kept")).hasMessageContaining("append only");
    }

    @Test
    void settlesTheTablesThatTheArchiveHas() throws Exception {
        new MakingBackup(source("a")).write(archive, false, null);
        TestDatabase.withEmpty(schema("b"), schema("b_engine"));
        List<RestoredTable> settled = List.of(
                new RestoredTable("letter", "UPDATE letter SET state = 'RESTORED'"),
                new RestoredTable("child", "UPDATE child SET id = id + 43"));

        new RestoringBackup(source("b"), settled).read(archive, false, false, null);

        assertThat(everything("b")).contains("84,018f0000-0000-7000-8000-000000000001");
        assertThat(everything("a")).contains("41,018f0000-0000-7000-8000-000000000001");
    }

    @Test
    void restoresAnEncryptedArchiveWithItsKeyAlone() throws Exception {
        BackupManifest written = new MakingBackup(source("a")).write(archive, false, KEY);
        TestDatabase.withEmpty(schema("b"), schema("b_engine"));
        RestoringBackup restoring = new RestoringBackup(source("b"), List.of());

        for (BackupKey wrong : new BackupKey[] {null, BackupKey.read("B".repeat(42) + "A=", "the test")}) {
            assertThatThrownBy(() -> restoring.read(archive, false, false, wrong))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("key");
        }
        assertThat(restoring.read(archive, false, false, KEY)).isEqualTo(written);

        assertThat(everything("b")).isEqualTo(everything("a"));
        assertThat(Files.readString(archive, StandardCharsets.ISO_8859_1)).doesNotContain("schema-0/");
    }

    @Test
    void refusesAnEncryptedArchiveThatWasCutOffBeforeAnyChange() throws Exception {
        new MakingBackup(source("a")).write(archive, false, KEY);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length - 40));

        assertThatThrownBy(() -> new RestoringBackup(source("a"), List.of()).read(archive, false, true, KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("cut off");
        assertThat(everything("a")).contains("kept:1");
    }

    /** Somebody could have put a file of their own in the place of the encrypted one. */
    @Test
    void refusesAnArchiveWithoutEncryptionWhenAKeyIsGiven() throws Exception {
        new MakingBackup(source("a")).write(archive, false, null);

        assertThatThrownBy(() -> new RestoringBackup(source("a"), List.of()).read(archive, false, true, KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not encrypted");
    }

    /** The server hides triggers from such an account, and the restored audit could be changed. */
    @Test
    void refusesAnAccountThatDoesNotSeeTheTriggers() throws Exception {
        run(schema("a"), "CREATE TABLE audit_entry (id int)");
        DatabaseAddress application = database.forApplication();
        BackupSource unseeing = new BackupSource(
                application.jdbcUrl(schema("a")),
                application.user(),
                application.password(),
                List.of(schema("a"), schema("a_engine")));

        assertThatThrownBy(() -> new MakingBackup(unseeing).write(archive, false, KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("TRIGGER");
        assertThat(archive).doesNotExist();
    }

    @Test
    void refusesADamagedArchiveBeforeAnyChange() throws Exception {
        new MakingBackup(source("a")).write(archive, false, null);
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
            Files.writeString(zip.getPath("schema-0/child.csv"), "id,parent\n42,\\N\n");
        }

        assertThatThrownBy(() -> new RestoringBackup(source("a"), List.of()).read(archive, false, true, null))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("schema-0/child.csv");
        assertThat(everything("a")).contains("41,018f0000-0000-7000-8000-000000000001");
    }

    @Test
    void refusesATruncatedOrMissingArchive() throws Exception {
        new MakingBackup(source("a")).write(archive, false, null);
        Path cutOff = archive.resolveSibling("cut-off.zip");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(cutOff, Arrays.copyOf(whole, whole.length / 2));

        for (Path file : List.of(cutOff, archive.resolveSibling("nowhere.zip"))) {
            assertThatThrownBy(() -> new RestoringBackup(source("a"), List.of()).read(file, false, true, null))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void refusesANonEmptySchemaUnlessItMayBeOverwritten() throws Exception {
        new MakingBackup(source("a")).write(archive, false, null);
        run(schema("a"), "INSERT INTO kept VALUES (2)");

        assertThatThrownBy(() -> new RestoringBackup(source("a"), List.of()).read(archive, false, false, null))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("--overwrite");
        new RestoringBackup(source("a"), List.of()).read(archive, false, true, null);

        assertThat(everything("a")).contains("kept:1").doesNotContain("kept:2");
    }

    @Test
    void refusesWhileTheServerRunsUnlessAllowed() throws Exception {
        run(
                schema("a"),
                "CREATE TABLE running_node (id uuid PRIMARY KEY, seen_at datetime(6))",
                "INSERT INTO running_node VALUES (uuid(), UTC_TIMESTAMP(6))");

        assertThatThrownBy(() -> new MakingBackup(source("a")).write(archive, false, null))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("--while-running");
        assertThat(new MakingBackup(source("a")).write(archive, true, null).rows())
                .isPositive();
    }

    private BackupSource source(String name) {
        return new BackupSource(
                database.jdbcUrl(schema(name)),
                database.user(),
                database.password(),
                List.of(schema(name), schema(name + "_engine")));
    }

    private String schema(String name) {
        return TestDatabase.schema("backup" + number + "_" + name);
    }

    private void run(String schema, String... statements) throws SQLException {
        try (Connection connection = source("a").connect();
                var statement = connection.createStatement()) {
            connection.setCatalog(schema);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> everything(String name) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = source(name).connect();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SELECT CONCAT_WS(',', id, title, at, price, yes + 0, twice) FROM " + schema(name) + ".parent",
                    "SELECT CONCAT_WS(',', id, parent) FROM " + schema(name) + ".child",
                    "SELECT CONCAT('kept:', n) FROM " + schema(name) + ".kept",
                    "SELECT HEX(b) FROM " + schema(name) + "_engine.bytes")) {
                try (var rows = statement.executeQuery(sql + " ORDER BY 1")) {
                    while (rows.next()) {
                        all.add(rows.getString(1));
                    }
                }
            }
        }
        return all;
    }
}
