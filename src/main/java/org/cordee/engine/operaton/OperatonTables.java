package org.cordee.engine.operaton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;

/**
 * Creates Operaton's tables in an empty schema, each in one statement with its indexes and keys. Operaton runs the same
 * scripts with 200 statements more, which rebuild the tables and make up half of the time that all tables take.
 */
final class OperatonTables {

    private static final List<String> PARTS = List.of("engine", "history", "identity");

    /** Operaton takes a schema with this table for complete: it is created last, so that a killed start is continued. */
    private static final String LAST = "ACT_RU_EXECUTION";

    private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+) \\((.*)\\)([^)]*)");
    private static final Pattern INDEX = Pattern.compile("(?i)create (index \\w+) on (\\w+) ?(\\(.*\\))");
    private static final Pattern CONSTRAINT = Pattern.compile("(?i)alter table (\\w+) add (constraint .*)");
    private static final Pattern ROW = Pattern.compile("(?i)insert into (.*)");

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    private record Table(String name, List<String> parts, String options) {

        String statement() {
            return "CREATE TABLE IF NOT EXISTS " + name + " (" + String.join(", ", parts) + ")" + options;
        }
    }

    private OperatonTables() {
        PARTS.stream().flatMap(OperatonTables::statements).forEach(this::add);
    }

    /** Creates the tables; changes nothing in a schema that has them in any version. */
    static void createIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isThere(statement)) {
                new OperatonTables().create(statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The engine's tables cannot be created", failure);
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT 1 FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = '" + LAST + "'")) {
            return answer.next();
        }
    }

    /** Switches the check of foreign keys off: the tables refer to one another in both directions. */
    private void create(Statement statement) throws SQLException {
        statement.execute("SET SESSION foreign_key_checks = 0");
        try {
            Table last = Objects.requireNonNull(tables.remove(LAST), LAST);
            for (Table table : tables.values()) {
                statement.execute(table.statement());
            }
            for (String row : rows) {
                statement.execute(row);
            }
            statement.execute(last.statement());
        } finally {
            statement.execute("SET SESSION foreign_key_checks = 1");
        }
    }

    private void add(String statement) {
        Matcher table = TABLE.matcher(statement);
        Matcher index = INDEX.matcher(statement);
        Matcher constraint = CONSTRAINT.matcher(statement);
        Matcher row = ROW.matcher(statement);
        if (table.matches()) {
            List<String> parts = new ArrayList<>(List.of(table.group(2)));
            tables.put(table.group(1), new Table(table.group(1), parts, table.group(3)));
        } else if (index.matches()) {
            partsOf(index.group(2)).add(index.group(1) + " " + index.group(3));
        } else if (constraint.matches()) {
            partsOf(constraint.group(1)).add(constraint.group(2));
        } else if (row.matches()) {
            rows.add("INSERT IGNORE INTO " + row.group(1));
        } else {
            throw new IllegalStateException("Operaton's scripts hold a statement of an unknown form: " + statement);
        }
    }

    private List<String> partsOf(String table) {
        return Objects.requireNonNull(tables.get(table), table).parts();
    }

    private static Stream<String> statements(String part) {
        String script = "/org/operaton/bpm/engine/db/create/activiti.mariadb.create." + part + ".sql";
        try (InputStream content = Objects.requireNonNull(ProcessEngine.class.getResourceAsStream(script), script)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
            return Stream.of(text.split(";"))
                    .map(statement -> statement.replaceAll("\\s+", " ").strip())
                    .filter(statement -> !statement.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }
}
