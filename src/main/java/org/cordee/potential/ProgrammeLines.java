package org.cordee.potential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.potential.ProgrammeFile.RefusedLine;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The store of the lines of programmes. SQL by hand, because thousands of lines are written and read in bulk and none of
 * them decides anything.
 */
@Repository
class ProgrammeLines {

    private static final int BATCH = 500;
    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;

    ProgrammeLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID programmeId, ProgrammeFile file) {
        String id = programmeId.toString();
        jdbc.batchUpdate(
                "INSERT INTO purchase_line (programme_id, line, label, object, cpv, amount, place, first_month, months)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.purchases(),
                BATCH,
                (statement, one) -> {
                    statement.setString(1, id);
                    statement.setInt(2, one.line());
                    statement.setString(3, one.label());
                    statement.setString(4, one.object());
                    statement.setString(5, one.cpv());
                    statement.setBigDecimal(6, one.amount().euros());
                    statement.setString(7, one.place());
                    statement.setString(8, day(one.schedule().first()));
                    statement.setInt(9, one.schedule().months());
                });
        jdbc.batchUpdate(
                "INSERT INTO purchase_refusal (programme_id, line, field, value, message_key, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                file.refused().stream()
                        .flatMap(line -> RefusedCell.of(line).stream())
                        .toList(),
                BATCH,
                (statement, cell) -> {
                    statement.setString(1, id);
                    statement.setInt(2, cell.line());
                    statement.setString(3, cell.column().name());
                    statement.setString(4, cell.value());
                    statement.setString(5, cell.key());
                    statement.setString(6, cell.key() == null ? null : String.join(SEPARATOR, cell.arguments()));
                });
    }

    /**
     * A cell of a refused line.
     *
     * @param value as the user wrote it
     * @param key the message key of its fault; null when the cell itself is right
     */
    record RefusedCell(
            int line,
            ProgrammeColumn column,
            String value,
            @Nullable String key,
            List<String> arguments) {

        static List<RefusedCell> of(RefusedLine line) {
            Map<String, RuleViolation> faults = line.faults().stream()
                    .collect(Collectors.toMap(fault -> String.valueOf(fault.field()), fault -> fault));
            List<RefusedCell> cells = new ArrayList<>();
            for (ProgrammeColumn column : ProgrammeColumn.values()) {
                String value = line.cells().get(column);
                RuleViolation fault = faults.get(column.name());
                if (value != null || fault != null) {
                    cells.add(new RefusedCell(
                            line.line(),
                            column,
                            value == null ? "" : value,
                            fault == null ? null : fault.key(),
                            fault == null ? List.of() : arguments(fault)));
                }
            }
            return cells;
        }

        private static List<String> arguments(RuleViolation fault) {
            return Arrays.stream(fault.arguments()).map(String::valueOf).toList();
        }
    }

    /** Returns the purchases in the order of the file. */
    List<PlannedPurchase> purchases(UUID programmeId) {
        return jdbc.query(
                "SELECT line, label, object, cpv, amount, place, first_month, months FROM purchase_line"
                        + " WHERE programme_id = ? ORDER BY line",
                (row, number) -> purchase(row),
                programmeId.toString());
    }

    /** Writes the result of each purchase and of each month in the place of the last one. */
    void store(
            UUID programmeId, List<PlannedPurchase> purchases, List<LinePotential> potentials, List<MonthLoad> months) {
        String id = programmeId.toString();
        List<Integer> positions = IntStream.range(0, purchases.size()).boxed().toList();
        jdbc.batchUpdate(
                "UPDATE purchase_line SET structures = ?, insertion = ?, disability = ?, social_economy = ?,"
                        + " small_firms = ?, stated = ?, hours = ?, reachable_hours = ?, reachable_amount = ?,"
                        + " insertion_hours = ?, outlook = ?, understood = ?, place_known = ?, partial = ?"
                        + " WHERE programme_id = ? AND line = ?",
                positions,
                BATCH,
                (statement, position) -> {
                    LinePotential one = potentials.get(position);
                    statement.setInt(1, one.structures());
                    statement.setInt(2, one.insertion());
                    statement.setInt(3, one.disability());
                    statement.setInt(4, one.socialEconomy());
                    statement.setInt(5, one.smallFirms());
                    statement.setInt(6, one.stated());
                    statement.setLong(7, one.hours());
                    statement.setLong(8, one.reachableHours());
                    statement.setBigDecimal(9, one.reachableAmount().euros());
                    statement.setLong(10, one.insertionHours());
                    statement.setString(11, one.outlook().name());
                    statement.setString(12, String.join(SEPARATOR, one.understood()));
                    statement.setBoolean(13, one.placeKnown());
                    statement.setBoolean(14, one.partial());
                    statement.setString(15, id);
                    statement.setInt(16, purchases.get(position).line());
                });
        jdbc.update("DELETE FROM purchase_month WHERE programme_id = ?", id);
        jdbc.batchUpdate(
                "INSERT INTO purchase_month (programme_id, month, hours, reachable_hours, insertion_hours)"
                        + " VALUES (?, ?, ?, ?, ?)",
                months,
                BATCH,
                (statement, one) -> {
                    statement.setString(1, id);
                    statement.setString(2, day(one.month()));
                    statement.setLong(3, one.hours());
                    statement.setLong(4, one.reachableHours());
                    statement.setLong(5, one.insertionHours());
                });
    }

    /** A purchase with its result; null before it was computed. */
    record ComputedLine(PlannedPurchase purchase, @Nullable LinePotential potential) {}

    List<ComputedLine> lines(UUID programmeId, Pageable page) {
        return lines(
                "WHERE programme_id = ? ORDER BY line LIMIT ? OFFSET ?",
                programmeId.toString(),
                page.getPageSize(),
                page.getOffset());
    }

    /** Returns all lines, for a file. */
    List<ComputedLine> lines(UUID programmeId) {
        return lines("WHERE programme_id = ? ORDER BY line", programmeId.toString());
    }

    /** Returns the computed lines with the largest amount that is not reachable, the largest first. */
    List<ComputedLine> furthest(UUID programmeId, int most) {
        return lines(
                "WHERE programme_id = ? AND reachable_amount < amount"
                        + " ORDER BY amount - reachable_amount DESC, line LIMIT ?",
                programmeId.toString(),
                most);
    }

    private List<ComputedLine> lines(String which, Object... arguments) {
        return jdbc.query(
                "SELECT line, label, object, cpv, amount, place, first_month, months, structures, insertion, disability,"
                        + " social_economy, small_firms, stated, hours, reachable_hours, reachable_amount,"
                        + " insertion_hours, outlook, understood, place_known, partial FROM purchase_line " + which,
                (row, number) -> new ComputedLine(purchase(row), potential(row)),
                arguments);
    }

    List<MonthLoad> months(UUID programmeId) {
        return jdbc.query(
                "SELECT month, hours, reachable_hours, insertion_hours FROM purchase_month"
                        + " WHERE programme_id = ? ORDER BY month",
                (row, number) -> new MonthLoad(month(row, "month"), row.getLong(2), row.getLong(3), row.getLong(4)),
                programmeId.toString());
    }

    /** Returns the cells of the refused lines of one page, by line and then in the order of the columns. */
    Map<Integer, Map<ProgrammeColumn, RefusedCell>> refused(UUID programmeId, int fromLine, int most) {
        Map<Integer, Map<ProgrammeColumn, RefusedCell>> lines = new TreeMap<>();
        jdbc.query(
                "SELECT line, field, value, message_key, arguments FROM purchase_refusal WHERE programme_id = ?"
                        + " AND line IN (SELECT line FROM (SELECT DISTINCT line FROM purchase_refusal"
                        + " WHERE programme_id = ? ORDER BY line LIMIT ? OFFSET ?) page) ORDER BY line",
                row -> {
                    RefusedCell cell = refusedCell(row);
                    lines.computeIfAbsent(cell.line(), none -> new EnumMap<>(ProgrammeColumn.class))
                            .put(cell.column(), cell);
                },
                programmeId.toString(),
                programmeId.toString(),
                most,
                fromLine);
        return lines;
    }

    /** Removes all that belongs to a programme. */
    void delete(UUID programmeId) {
        for (String table : List.of("purchase_line", "purchase_month", "purchase_refusal")) {
            jdbc.update("DELETE FROM " + table + " WHERE programme_id = ?", programmeId.toString());
        }
    }

    private static RefusedCell refusedCell(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        return new RefusedCell(
                row.getInt("line"),
                ProgrammeColumn.valueOf(row.getString("field")),
                row.getString("value"),
                row.getString("message_key"),
                arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1)));
    }

    private static PlannedPurchase purchase(ResultSet row) throws SQLException {
        return new PlannedPurchase(
                row.getInt("line"),
                row.getString("label"),
                row.getString("object"),
                row.getString("cpv"),
                new Amount(row.getBigDecimal("amount")),
                row.getString("place"),
                new Schedule(month(row, "first_month"), row.getInt("months")));
    }

    private static @Nullable LinePotential potential(ResultSet row) throws SQLException {
        String outlook = row.getString("outlook");
        if (outlook == null) {
            return null;
        }
        String understood = row.getString("understood");
        return new LinePotential(
                row.getInt("structures"),
                row.getInt("insertion"),
                row.getInt("disability"),
                row.getInt("social_economy"),
                row.getInt("small_firms"),
                row.getInt("stated"),
                row.getLong("hours"),
                row.getLong("reachable_hours"),
                new Amount(row.getBigDecimal("reachable_amount")),
                row.getLong("insertion_hours"),
                ReservationOutlook.valueOf(outlook),
                understood == null || understood.isEmpty() ? List.of() : List.of(understood.split(SEPARATOR)),
                row.getBoolean("place_known"),
                row.getBoolean("partial"));
    }

    /** A date is written and read as text: no zone of the machine moves it. */
    private static String day(YearMonth month) {
        return month.atDay(1).toString();
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.parse(row.getString(column).substring(0, 7));
    }
}
