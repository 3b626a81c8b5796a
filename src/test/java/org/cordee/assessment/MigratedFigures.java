package org.cordee.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Computes the figures of all runs from their answers as the migration did, on a copy of the table. */
final class MigratedFigures {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V198__assessment_run_figures.sql");

    private MigratedFigures() {}

    /** Returns the runs whose stored figures differ from those that the migration would compute. */
    static List<String> differing(JdbcTemplate jdbc) {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            one.execute("CREATE TEMPORARY TABLE drawn_run AS SELECT * FROM assessment_run");
            try {
                one.execute(
                        "UPDATE drawn_run SET blockers = 77, majors = 77, warnings = 77, infos = 77,"
                                + " operator_findings = '', amount_status = '', amount_percent = 77, amount_percent_open = 7,"
                                + " amount_missing = 'x', hours_status = '', hours_counted = 77, hours_total = 77, hours_missing = 'x'");
                one.execute(update());
                return one.queryForList(
                        "SELECT k.id FROM assessment_run k JOIN drawn_run d ON d.id = k.id WHERE NOT ("
                                // the migration did not yet leave out findings of later stages
                                + "(k.stage IN ('DESIGN', 'DRAFT') OR"
                                + " (k.blockers, k.majors, k.warnings, k.infos) = (d.blockers, d.majors, d.warnings, d.infos)"
                                + " AND JSON_EQUALS(k.operator_findings, d.operator_findings))"
                                + " AND k.amount_status = d.amount_status AND k.amount_percent <=> d.amount_percent"
                                + " AND k.amount_percent_open = d.amount_percent_open"
                                + " AND k.hours_status = d.hours_status AND k.hours_counted = d.hours_counted"
                                + " AND k.hours_total <=> d.hours_total"
                                + " AND (LENGTH(k.amount_missing) > 0) = (LENGTH(d.amount_missing) > 0)"
                                + " AND (LENGTH(k.hours_missing) > 0) = (LENGTH(d.hours_missing) > 0))",
                        String.class);
            } finally {
                one.execute("DROP TEMPORARY TABLE drawn_run");
            }
        });
    }

    private static String update() {
        try {
            String migration = Files.readString(MIGRATION);
            int from = migration.indexOf("UPDATE assessment_run SET");
            return migration.substring(from, migration.indexOf(';', from)).replace("assessment_run", "drawn_run");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
