package org.cordee.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/** Fills an installation from an archive. Everything is checked before anything is changed. */
public final class RestoringBackup {

    private static final int BATCH = 500;

    private final BackupSource target;

    public RestoringBackup(BackupSource target) {
        this.target = target;
    }

    /**
     * Restores the archive.
     *
     * @param overwrite true to replace the contents of the schemas; otherwise they must be empty
     * @throws BackupRefused when a server runs, the archive is damaged or the target is not empty
     */
    public BackupManifest read(Path archive, boolean whileRunning, boolean overwrite) throws IOException, SQLException {
        try (ZipFile zip = opened(archive);
                Connection connection = target.connect()) {
            if (!whileRunning) {
                target.requireNoRunningServer(connection);
            }
            BackupManifest contents = checked(zip);
            List<String> inTheWay = inTheWay(connection, overwrite);
            execute(connection, "SET FOREIGN_KEY_CHECKS = 0");
            for (String table : inTheWay) {
                execute(connection, "DROP TABLE " + table);
            }
            for (int number = 0; number < target.schemas().size(); number++) {
                fill(connection, target.schemas().get(number), "schema-" + number + "/", zip, contents);
            }
            execute(connection, "SET FOREIGN_KEY_CHECKS = 1");
            return contents;
        }
    }

    private static ZipFile opened(Path archive) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new BackupRefused("The file " + archive + " does not exist or may not be read: check its name.");
        }
        try {
            return new ZipFile(archive.toFile());
        } catch (ZipException damaged) {
            throw new BackupRefused("The file " + archive + " is no whole archive (" + damaged.getMessage()
                    + "): it was cut off or is no backup of Cordée; take another one.");
        }
    }

    private BackupManifest checked(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(BackupManifest.NAME);
        if (list == null) {
            throw new BackupRefused("This is no backup of Cordée: " + BackupManifest.NAME + " is missing in it.");
        }
        BackupManifest contents =
                new JsonMapper().readValue(zip.getInputStream(list).readAllBytes(), BackupManifest.class);
        if (contents.format() != BackupManifest.FORMAT) {
            throw new BackupRefused("The backup has format " + contents.format() + ", this version reads "
                    + BackupManifest.FORMAT + ": restore it with the version that wrote it.");
        }
        for (BackupManifest.BackupFile entry : contents.entries()) {
            ZipEntry found = zip.getEntry(entry.name());
            if (found == null || !entry.sha256().equals(hash(zip.getInputStream(found)))) {
                throw new BackupRefused("The backup is damaged at " + entry.name() + ": take another one.");
            }
        }
        return contents;
    }

    private static String hash(InputStream content) throws IOException {
        MessageDigest digest = MakingBackup.sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the existing tables of all schemas, as SQL names them.
     * @throws BackupRefused when there are some and they may not be replaced
     */
    private List<String> inTheWay(Connection connection, boolean overwrite) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String schema : target.schemas()) {
            List<String> tables = SchemaTables.in(connection, schema);
            if (!tables.isEmpty() && !overwrite) {
                throw new BackupRefused("The schema " + schema + " is not empty: restore into an empty one, or add"
                        + " --overwrite to replace everything in it.");
            }
            tables.forEach(table -> found.add("`" + schema + "`.`" + table + "`"));
        }
        return found;
    }

    private static void fill(Connection connection, String schema, String folder, ZipFile zip, BackupManifest contents)
            throws IOException, SQLException {
        connection.setCatalog(schema);
        Map<String, Long> expected = new HashMap<>();
        for (BackupManifest.BackupFile entry : in(folder, contents, ".sql")) {
            execute(connection, text(zip, entry));
        }
        for (BackupManifest.BackupFile entry : in(folder, contents, ".csv")) {
            String table = entry.name().substring(folder.length(), entry.name().length() - 4);
            insertAll(connection, schema, table, zip, entry);
            expected.put(table, entry.rows());
        }
        for (BackupManifest.BackupFile entry : contents.entries()) {
            if (entry.name().startsWith(folder + "trigger-")) {
                execute(connection, text(zip, entry));
            }
        }
        for (Map.Entry<String, Long> table : expected.entrySet()) {
            long found = SchemaTables.count(connection, schema, table.getKey());
            if (found != table.getValue()) {
                throw new IllegalStateException(
                        table.getKey() + " has " + found + " rows after the restore, not " + table.getValue());
            }
        }
    }

    private static List<BackupManifest.BackupFile> in(String folder, BackupManifest contents, String ending) {
        return contents.entries().stream()
                .filter(entry -> entry.name().startsWith(folder) && entry.name().endsWith(ending))
                .toList();
    }

    private static void insertAll(
            Connection connection, String schema, String table, ZipFile zip, BackupManifest.BackupFile entry)
            throws IOException, SQLException {
        List<SchemaTables.Column> columns = SchemaTables.columns(connection, schema, table);
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String values = columns.stream().map(SchemaTables.Column::write).collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (CSVParser rows = CSVParser.parse(
                        new InputStreamReader(zip.getInputStream(zip.getEntry(entry.name())), StandardCharsets.UTF_8),
                        MakingBackup.ROWS
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO `" + schema + "`.`" + table + "` (" + names + ") VALUES (" + values + ")")) {
            int waiting = 0;
            for (CSVRecord row : rows) {
                for (int index = 0; index < columns.size(); index++) {
                    insert.setString(index + 1, row.get(columns.get(index).name()));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static String text(ZipFile zip, BackupManifest.BackupFile entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry.name())).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
