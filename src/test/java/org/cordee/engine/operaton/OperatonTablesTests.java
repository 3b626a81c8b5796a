package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class OperatonTablesTests {

    private static final String OURS = TestDatabase.schema("engine_tables");
    private static final String OPERATONS = TestDatabase.schema("engine_scripts");

    /** Each query reads one kind of fact about all tables of a schema. */
    private static final List<String> SHAPE = List.of(
            "SELECT table_name, engine, table_collation FROM information_schema.tables WHERE table_schema = DATABASE()",
            "SELECT table_name, column_name, ordinal_position, column_type, is_nullable, column_default, collation_name,"
                    + " extra FROM information_schema.columns WHERE table_schema = DATABASE()",
            "SELECT table_name, index_name, non_unique, seq_in_index, column_name, sub_part"
                    + " FROM information_schema.statistics WHERE table_schema = DATABASE()",
            "SELECT table_name, constraint_name, constraint_type FROM information_schema.table_constraints"
                    + " WHERE constraint_schema = DATABASE()",
            "SELECT table_name, constraint_name, column_name, ordinal_position, referenced_table_name,"
                    + " referenced_column_name FROM information_schema.key_column_usage"
                    + " WHERE constraint_schema = DATABASE()",
            "SELECT table_name, constraint_name, update_rule, delete_rule FROM"
                    + " information_schema.referential_constraints WHERE constraint_schema = DATABASE()",
            "SELECT name_, value_, rev_ FROM ACT_GE_PROPERTY",
            "SELECT id_, version_ FROM ACT_GE_SCHEMA_LOG");

    private final DatabaseAddress server = TestDatabase.withEmpty(OURS, OPERATONS);
    private final DriverManagerDataSource ours = database(OURS);

    @Test
    void equalTheTablesOfOperatonsScripts() {
        DriverManagerDataSource operatons = database(OPERATONS);
        for (String part : List.of("engine", "history", "identity")) {
            new ResourceDatabasePopulator(new ClassPathResource(
                            "org/operaton/bpm/engine/db/create/activiti.mariadb.create." + part + ".sql"))
                    .execute(operatons);
        }

        OperatonTables.createIn(ours);

        assertThat(shape(ours)).isEqualTo(shape(operatons));
    }

    @Test
    void areCompletedAfterAStartThatWasKilled() {
        OperatonTables.createIn(ours);
        List<List<String>> whole = shape(ours);
        new JdbcTemplate(ours).execute("SET foreign_key_checks = 0; DROP TABLE ACT_RU_EXECUTION, ACT_RU_JOB;");

        OperatonTables.createIn(ours);

        assertThat(shape(ours)).isEqualTo(whole);
    }

    private static List<List<String>> shape(DriverManagerDataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return SHAPE.stream()
                .map(question -> jdbc.queryForList(question).stream()
                        .map(row -> row.values().toString())
                        .sorted()
                        .toList())
                .toList();
    }

    private DriverManagerDataSource database(String schema) {
        return new DriverManagerDataSource(
                server.jdbcUrl(schema) + "&allowMultiQueries=true", server.user(), server.password());
    }
}
