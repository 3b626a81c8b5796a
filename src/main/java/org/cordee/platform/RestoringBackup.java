package org.cordee.platform;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Fills an installation from an archive. Everything is checked before anything is changed. */
public final class RestoringBackup {

    private static final int BATCH = 500;

    private final BackupSource target;
    private final List<RestoredTable> settled;

    /** @param settled what is changed in the restored tables, in this order */
    public RestoringBackup(BackupSource target, List<RestoredTable> settled) {
        this.target = target;
        this.settled = List.copyOf(settled);
    }

    /**
     * Restores the archive, and settles the restored tables. It is read twice from its beginning to its end, so that no
     * decrypted copy is written.
     *
     * @param overwrite true to replace the contents of the schemas; otherwise they must be empty
     * @param key the key that encrypted the archive; null for an archive without encryption
     * @throws BackupRefused when a server runs, the archive is damaged, encrypted with another key or not at all, or the
     * target is not empty
     */
    public BackupManifest read(Path archive, boolean whileRunning, boolean overwrite, @Nullable BackupKey key)
            throws IOException, SQLException {
        try (Connection connection = target.connect()) {
            if (!whileRunning) {
                target.requireNoRunningServer(connection);
            }
            BackupManifest contents = checked(archive, key);
            List<String> inTheWay = inTheWay(connection, overwrite);
            execute(connection, "SET FOREIGN_KEY_CHECKS = 0");
            for (String table : inTheWay) {
                execute(connection, "DROP TABLE " + table);
            }
            fill(connection, archive, key, contents);
            execute(connection, "SET FOREIGN_KEY_CHECKS = 1");
            settle(connection);
            return contents;
        }
    }

    private void settle(Connection connection) throws SQLException {
        String main = target.schemas().get(0);
        List<String> tables = SchemaTables.in(connection, main);
        connection.setCatalog(main);
        connection.setAutoCommit(false);
        try {
            for (RestoredTable one : settled) {
                if (tables.contains(one.table())) {
                    execute(connection, one.statement());
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static ZipInputStream opened(Path archive, @Nullable BackupKey key) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new BackupRefused("The file " + archive + " does not exist or may not be read: check its name.");
        }
        BufferedInputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        file.mark(BackupCipher.FORMAT.length);
        boolean encrypted = Arrays.equals(file.readNBytes(BackupCipher.FORMAT.length), BackupCipher.FORMAT);
        if (encrypted && key != null) {
            return new ZipInputStream(BackupCipher.decrypting(file, key));
        }
        if (encrypted) {
            throw new BackupRefused("The file " + archive + " is encrypted: give its key with --key-file.");
        }
        if (key != null) {
            throw new BackupRefused(
                    "The file " + archive + " is not encrypted, so its key proves nothing: leave the key"
                            + " out and add --unencrypted if you trust the file, or take another one.");
        }
        file.reset();
        return new ZipInputStream(file);
    }

    private BackupManifest checked(Path archive, @Nullable BackupKey key) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        byte[] list = null;
        try (ZipInputStream zip = opened(archive, key)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupManifest.NAME)) {
                    list = zip.readAllBytes();
                } else if (hashes.put(entry.getName(), hash(zip)) != null) {
                    throw new BackupRefused("The backup has two files " + entry.getName() + ": take another one.");
                }
            }
        } catch (ZipException | EOFException damaged) {
            throw new BackupRefused("The file " + archive + " is no whole archive (" + damaged.getMessage()
                    + "): it was cut off or is no backup of Cordée; take another one.");
        }
        if (list == null) {
            throw new BackupRefused("The file " + archive + " is no whole backup of Cordée: " + BackupManifest.NAME
                    + " is missing in it; it was cut off, or is something else.");
        }
        BackupManifest contents = new JsonMapper().readValue(list, BackupManifest.class);
        if (contents.format() != BackupManifest.FORMAT) {
            throw new BackupRefused("The backup has format " + contents.format() + ", this version reads "
                    + BackupManifest.FORMAT + ": restore it with the version that wrote it.");
        }
        for (BackupManifest.BackupFile entry : contents.entries()) {
            if (!entry.sha256().equals(hashes.get(entry.name()))) {
                throw new BackupRefused("The backup is damaged at " + entry.name() + ": take another one.");
            }
        }
        return contents;
    }

    private static String hash(InputStream content) throws IOException {
        MessageDigest digest = MakingBackup.sha256();
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
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

    private void fill(Connection connection, Path archive, @Nullable BackupKey key, BackupManifest contents)
            throws IOException, SQLException {
        Map<String, BackupManifest.BackupFile> listed = new HashMap<>();
        contents.entries().forEach(entry -> listed.put(entry.name(), entry));
        List<String> triggers = new ArrayList<>();
        try (ZipInputStream zip = opened(archive, key)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                BackupManifest.BackupFile file = listed.get(entry.getName());
                if (file != null) {
                    restore(connection, file, zip, triggers);
                }
            }
        }
        for (String trigger : triggers) {
            String[] parts = trigger.split("\n", 2);
            connection.setCatalog(parts[0]);
            execute(connection, parts[1]);
        }
    }

    /** Restores one file of the archive, where each table's definition stands before its rows; keeps triggers for later. */
    private void restore(
            Connection connection, BackupManifest.BackupFile file, InputStream content, List<String> triggers)
            throws IOException, SQLException {
        int slash = file.name().indexOf('/');
        String schema = target.schemas().get(Integer.parseInt(file.name().substring("schema-".length(), slash)));
        String name = file.name().substring(slash + 1);
        if (name.startsWith("trigger-")) {
            triggers.add(schema + "\n" + text(content));
            return;
        }
        connection.setCatalog(schema);
        if (name.endsWith(".sql")) {
            execute(connection, text(content));
            return;
        }
        String table = name.substring(0, name.length() - ".csv".length());
        insertAll(connection, schema, table, content);
        long found = SchemaTables.count(connection, schema, table);
        if (found != file.rows()) {
            throw new IllegalStateException(table + " has " + found + " rows after the restore, not " + file.rows());
        }
    }

    private static void insertAll(Connection connection, String schema, String table, InputStream content)
            throws IOException, SQLException {
        List<SchemaTables.Column> columns = SchemaTables.columns(connection, schema, table);
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String values = columns.stream().map(SchemaTables.Column::write).collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (CSVParser rows = CSVParser.parse(
                        new InputStreamReader(leftOpen(content), StandardCharsets.UTF_8),
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

    /** Keeps the archive open when the reader of one of its files is closed. */
    private static InputStream leftOpen(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public void close() {
                // the next file of the archive follows
            }
        };
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
