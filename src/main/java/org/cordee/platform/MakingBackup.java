package org.cordee.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one archive of an installation: one consistent snapshot of both schemas, which include the documents. */
public final class MakingBackup {

    static final CSVFormat ROWS = CSVFormat.MYSQL
            .builder()
            .setQuote('"')
            .setEscape('\\')
            .setNullString("\\N")
            .get();

    /** A table that always has triggers; the server hides them from an account without the right TRIGGER. */
    private static final String GUARDED = "audit_entry";

    /** Rows of the tables of sessions are not saved: whoever reads an archive could take over an open session. */
    private static final String SESSIONS = "http_session";

    private final BackupSource source;

    public MakingBackup(BackupSource source) {
        this.source = source;
    }

    /**
     * Writes the archive beside its final name and moves it there when it is complete.
     *
     * @param whileRunning true to accept a running server; the snapshot is one instant of both schemas
     * @param key encrypts the file; null writes it without encryption
     * @throws BackupRefused when a server runs, the file exists, or the account does not see the triggers
     */
    public BackupManifest write(Path archive, boolean whileRunning, @Nullable BackupKey key)
            throws IOException, SQLException {
        if (Files.exists(archive)) {
            throw new BackupRefused("The file " + archive + " exists: choose another name.");
        }
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (Connection connection = source.connect()) {
            if (!whileRunning) {
                source.requireNoRunningServer(connection);
            }
            BackupManifest contents = writeAll(connection, unfinished, key);
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private BackupManifest writeAll(Connection connection, Path file, @Nullable BackupKey key)
            throws IOException, SQLException {
        BackupManifest.Builder contents = new BackupManifest.Builder();
        try (OutputStream out = opened(file, key);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            }
            for (String schema : source.schemas()) {
                writeSchema(connection, schema, zip, contents);
            }
            BackupManifest all = contents.build(Instant.now().toString(), source.schemas());
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(new JsonMapper().writeValueAsBytes(all));
            zip.closeEntry();
            return all;
        }
    }

    private static OutputStream opened(Path file, @Nullable BackupKey key) throws IOException {
        DataFolder.createPrivately(file);
        OutputStream out = Files.newOutputStream(file);
        return key == null ? out : BackupCipher.encrypting(out, key);
    }

    private void writeSchema(Connection connection, String schema, ZipOutputStream zip, BackupManifest.Builder contents)
            throws IOException, SQLException {
        String folder = "schema-" + source.schemas().indexOf(schema) + "/";
        List<String> tables = SchemaTables.in(connection, schema);
        for (String table : tables) {
            String definition = SchemaTables.definition(connection, schema, table);
            contents.add(entry(zip, folder + table + ".sql", -1, out -> out.write(utf8(definition))));
            contents.add(writeRows(connection, schema, table, folder, zip));
        }
        int number = 0;
        List<String> triggers = SchemaTables.triggers(connection, schema);
        if (triggers.isEmpty() && tables.contains(GUARDED)) {
            throw new BackupRefused("The database account does not see the triggers of the schema " + schema
                    + ", and the backup would lack them: set spring.flyway.user and .password to the account that owns the"
                    + " tables, or grant TRIGGER.");
        }
        for (String trigger : triggers) {
            contents.add(entry(zip, folder + "trigger-" + number++, -1, out -> out.write(utf8(trigger))));
        }
    }

    private static BackupManifest.BackupFile writeRows(
            Connection connection, String schema, String table, String folder, ZipOutputStream zip)
            throws IOException, SQLException {
        List<SchemaTables.Column> columns = SchemaTables.columns(connection, schema, table);
        String select = columns.stream().map(SchemaTables.Column::read).collect(Collectors.joining(", "));
        String which = table.startsWith(SESSIONS) ? " WHERE 1 = 0" : "";
        try (var statement =
                connection.prepareStatement("SELECT " + select + " FROM `" + schema + "`.`" + table + "`" + which)) {
            statement.setFetchSize(1000);
            try (ResultSet result = statement.executeQuery()) {
                long[] rows = {0};
                BackupManifest.BackupFile written =
                        entry(zip, folder + table + ".csv", 0, out -> rows[0] = print(columns, result, out));
                return new BackupManifest.BackupFile(written.name(), written.size(), written.sha256(), rows[0]);
            }
        }
    }

    private static long print(List<SchemaTables.Column> columns, ResultSet result, OutputStream out)
            throws IOException, SQLException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, ROWS);
        printer.printRecord(columns.stream().map(SchemaTables.Column::name));
        long rows = 0;
        while (result.next()) {
            for (int index = 1; index <= columns.size(); index++) {
                printer.print(result.getString(index));
            }
            printer.println();
            rows++;
        }
        printer.flush();
        return rows;
    }

    private interface Body {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    private static BackupManifest.BackupFile entry(ZipOutputStream zip, String name, long rows, Body body)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        long[] size = {0};
        OutputStream counted = new FilterOutputStream(zip) {
            @Override
            public void write(int octet) throws IOException {
                out.write(octet);
                size[0]++;
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                out.write(octets, offset, length);
                size[0] += length;
            }
        };
        body.writeTo(new DigestOutputStream(counted, digest));
        zip.closeEntry();
        return new BackupManifest.BackupFile(name, size[0], HexFormat.of().formatHex(digest.digest()), rows);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
