package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.importing.BatchPlan.Outcome;
import org.cordee.organisation.importing.ImportReport.Difference;
import org.cordee.organisation.importing.ImportReport.Difference.State;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.RefusedLine;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores the reports of imports, batch by batch. The address of an erased person is removed from remarks and refused
 * lines. Uses SQL because an import writes thousands of lines at once.
 */
@Component
class ImportReports implements PersonalDataErasure {

    /** The lines up to this number are all listed. */
    private static final int LISTED_ALL = 20_001;

    /** A column of 64 KB holds so many characters of four bytes. */
    private static final int LONGEST = 16_000;

    private static final int MOST_REFUSED = 100_000;
    private static final int MOST_DIFFERENCES = 100_000;
    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;
    private final DirectorySources sources;

    ImportReports(JdbcTemplate jdbc, DirectorySources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    @Override
    public void erase(ErasedPerson traces) {
        String pattern = new ErasedWords(traces.email(), "").pattern();
        jdbc.update(
                "UPDATE directory_import_remark SET arguments = REGEXP_REPLACE(arguments, ?, '—')"
                        + " WHERE LOCATE(?, arguments) > 0",
                pattern,
                traces.email());
        jdbc.update(
                "UPDATE directory_import_line SET cells = REGEXP_REPLACE(cells, ?, '—') WHERE LOCATE(?, cells) > 0",
                pattern,
                traces.email());
    }

    /**
     * Adds the results of a batch, in at most three statements: each line of the first twenty thousand, of later ones
     * those that were refused; and a bounded number of differences.
     *
     * @param before the counts before the batch
     * @param differences the number of differences that were stored before
     * @return the number of differences that were stored now
     */
    int add(ImportJob job, List<Outcome> outcomes, Map<Status, Long> before, int differences) {
        boolean refusedHaveRoom = before.getOrDefault(Status.REFUSED, 0L) < MOST_REFUSED;
        List<Outcome> listed = outcomes.stream()
                .filter(outcome -> outcome.line().number() <= LISTED_ALL
                        ? outcome.status() != Status.SKIPPED
                                || !outcome.remarks().isEmpty()
                        : outcome.status() == Status.REFUSED && refusedHaveRoom)
                .toList();
        String id = job.id().toString();
        insert(
                "INSERT INTO directory_import_line (import_id, line, status, siret, name, cells)"
                        + " VALUES (?, ?, ?, ?, ?, NULLIF(?, ''))",
                listed.stream().map(outcome -> line(id, outcome)).toList());
        insert(
                "INSERT INTO directory_import_remark (import_id, line, position, field, message_key, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                listed.stream().flatMap(outcome -> remarks(id, outcome)).toList());
        List<List<String>> found = outcomes.stream()
                .flatMap(outcome -> outcome.differences().stream().map(one -> difference(id, outcome, one)))
                .filter(row -> !row.isEmpty())
                .limit(Math.max(0, MOST_DIFFERENCES - differences))
                .toList();
        insert(
                "INSERT INTO directory_difference (import_id, line, field, organisation_id, subject_id, old_value,"
                        + " old_source_id, new_value, verdict, state) VALUES (?, ?, ?, ?, ?, ?, NULLIF(?, ''), ?, ?, ?)",
                found);
        return found.size();
    }

    private void insert(String sql, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), DirectoryStore::bind);
        }
    }

    private static List<String> line(String id, Outcome outcome) {
        boolean refused = outcome.status() == Status.REFUSED;
        return List.of(
                id,
                String.valueOf(outcome.line().number()),
                outcome.status().name(),
                outcome.line().writtenNumber(),
                outcome.line().name(),
                refused ? joined(outcome.line().cells()) : "");
    }

    private static Stream<List<String>> remarks(String id, Outcome outcome) {
        List<Remark> remarks = outcome.remarks();
        return IntStream.range(0, remarks.size())
                .mapToObj(position -> List.of(
                        id,
                        String.valueOf(outcome.line().number()),
                        String.valueOf(position),
                        remarks.get(position).field(),
                        remarks.get(position).key(),
                        joined(remarks.get(position).arguments())));
    }

    /** Returns the row of a difference; none for a contact, which no report shows. */
    private static List<String> difference(String id, Outcome outcome, FieldDifference one) {
        return one.field().isContact()
                ? List.of()
                : List.of(
                        id,
                        String.valueOf(outcome.line().number()),
                        one.field().name(),
                        one.organisationId().toString(),
                        one.subjectId().toString(),
                        one.old().text(),
                        one.oldSource() == null ? "" : one.oldSource().toString(),
                        one.said().text(),
                        one.verdict().name(),
                        (one.verdict().isApplied() ? State.APPLIED : State.PROPOSED).name());
    }

    /** Joins parts to one text that its column can hold. */
    static String joined(List<String> parts) {
        String text = String.join(SEPARATOR, parts);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    int countDifferences(UUID importId) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM directory_difference WHERE import_id = ?", Integer.class, importId.toString());
        return count == null ? 0 : count;
    }

    /** Removes the report of a pass that only checked. */
    void clear(UUID importId) {
        for (String table : List.of("directory_import_remark", "directory_import_line", "directory_difference")) {
            jdbc.update("DELETE FROM " + table + " WHERE import_id = ?", importId.toString());
        }
    }

    /** Reports every accepted line as left out; nothing was compared in the end. */
    void leaveOut(UUID importId) {
        jdbc.update(
                "UPDATE directory_import_line SET status = 'LEFT_OUT' WHERE import_id = ? AND status <> 'REFUSED'",
                importId.toString());
        jdbc.update("DELETE FROM directory_difference WHERE import_id = ?", importId.toString());
    }

    /** Returns the number of listed lines, of which a large file has more. */
    long countLines(UUID importId, @Nullable Status status) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM directory_import_line WHERE import_id = ? AND (? = '' OR status = ?)",
                Long.class,
                importId.toString(),
                status == null ? "" : status.name(),
                status == null ? "" : status.name());
        return count == null ? 0 : count;
    }

    /** Returns the titles of the columns of the file. */
    List<String> header(UUID importId) {
        return jdbc
                .query(
                        "SELECT header FROM directory_import WHERE id = ?",
                        (row, number) -> List.of(row.getString(1).split(SEPARATOR, -1)),
                        importId.toString())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Returns refused lines in their order, as they were written. */
    List<RefusedLine> refused(UUID importId, int after, int most) {
        List<RefusedLine> bare = jdbc.query(
                "SELECT line, COALESCE(cells, '') FROM directory_import_line"
                        + " WHERE import_id = ? AND status = 'REFUSED' AND line > ? ORDER BY line LIMIT ?",
                (row, number) ->
                        new RefusedLine(row.getInt(1), List.of(row.getString(2).split(SEPARATOR, -1)), List.of()),
                importId.toString(),
                after,
                most);
        Map<Integer, List<Remark>> remarks =
                remarks(importId, bare.stream().map(RefusedLine::number).toList());
        return bare.stream()
                .map(line ->
                        new RefusedLine(line.number(), line.cells(), remarks.getOrDefault(line.number(), List.of())))
                .toList();
    }

    long countDifferences(UUID importId, State state) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM directory_difference WHERE import_id = ? AND state = ?",
                Long.class,
                importId.toString(),
                state.name());
        return count == null ? 0 : count;
    }

    /** Returns differences of one state in the order of their lines. */
    List<Difference> differences(UUID importId, State state, Pageable page) {
        record Row(Difference difference, int source) {}
        List<Row> rows = jdbc.query(
                "SELECT d.line, d.field, d.organisation_id, o.legal_name, d.old_value, d.new_value, d.verdict, d.state,"
                        + " d.old_source_id FROM directory_difference d JOIN organisation o ON o.id = d.organisation_id"
                        + " WHERE d.import_id = ? AND d.state = ? ORDER BY d.line, d.field LIMIT ? OFFSET ?",
                (row, number) -> new Row(
                        new Difference(
                                row.getInt(1),
                                row.getString(2),
                                UUID.fromString(row.getString(3)),
                                row.getString(4),
                                parts(row.getString(5)),
                                null,
                                parts(row.getString(6)),
                                row.getString(7),
                                State.valueOf(row.getString(8))),
                        row.getInt(9)),
                importId.toString(),
                state.name(),
                page.getPageSize(),
                page.getOffset());
        Map<Integer, DirectorySource> known = sources.byId(
                rows.stream().map(Row::source).filter(source -> source != 0).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.difference().of(known.get(row.source())))
                .toList();
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(SEPARATOR, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * Returns the refused lines first, because the user has to correct them; then the other lines in the order of the
     * file.
     */
    List<Line> lines(UUID importId, Pageable page) {
        return lines(
                importId,
                "WHERE import_id = ? ORDER BY status <> 'REFUSED', line LIMIT ? OFFSET ?",
                importId.toString(),
                page.getPageSize(),
                page.getOffset());
    }

    List<Line> lines(UUID importId, Status status, Pageable page) {
        return lines(
                importId,
                "WHERE import_id = ? AND status = ? ORDER BY line LIMIT ? OFFSET ?",
                importId.toString(),
                status.name(),
                page.getPageSize(),
                page.getOffset());
    }

    private List<Line> lines(UUID importId, String which, Object... arguments) {
        List<Line> bare = jdbc.query(
                "SELECT line, status, siret, name FROM directory_import_line " + which,
                (row, number) -> new Line(
                        row.getInt(1), Status.valueOf(row.getString(2)), row.getString(3), row.getString(4), List.of()),
                arguments);
        Map<Integer, List<Remark>> remarks =
                remarks(importId, bare.stream().map(Line::number).toList());
        return bare.stream()
                .map(line -> line.saying(remarks.getOrDefault(line.number(), List.of())))
                .toList();
    }

    private Map<Integer, List<Remark>> remarks(UUID importId, List<Integer> lines) {
        Map<Integer, List<Remark>> remarks = new HashMap<>();
        if (lines.isEmpty()) {
            return remarks;
        }
        String places = String.join(",", Collections.nCopies(lines.size(), "?"));
        List<Object> arguments = new ArrayList<>(lines);
        arguments.add(0, importId.toString());
        jdbc.query(
                "SELECT line, field, message_key, arguments FROM directory_import_remark"
                        + " WHERE import_id = ? AND line IN (" + places + ") ORDER BY line, position",
                row -> {
                    String written = row.getString(4);
                    List<String> values = written.isEmpty() ? List.of() : List.of(written.split(SEPARATOR, -1));
                    remarks.computeIfAbsent(row.getInt(1), line -> new ArrayList<>())
                            .add(new Remark(row.getString(2), row.getString(3), values));
                },
                arguments.toArray());
        return remarks;
    }
}
