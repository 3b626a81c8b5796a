package org.cordee.law.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTableText;
import org.cordee.law.DatedTable;
import org.cordee.law.tables.RuleSheet.HistoryLine;
import org.cordee.law.tables.RuleSheet.Kind;
import org.jspecify.annotations.Nullable;

/** Collects the changes of a rule: rows of one table on one day are one change. */
final class RuleHistory {

    private record Place(LocalDate day, Kind kind, String where) {}

    private final Map<Place, List<Integer>> rows = new LinkedHashMap<>();
    private final List<HistoryLine> versions = new ArrayList<>();

    void version(DatedTable.Row version) {
        versions.add(new HistoryLine(version.from(), Kind.VERSION, "", List.of(), version.source()));
    }

    void table(DecisionTableText sheet) {
        for (DecisionTableText.Row row : sheet.rows()) {
            row.periods().forEach(period -> addRow(sheet.name(), row.number(), period.from(), period.to()));
        }
    }

    void parameters(RuleSheet.ParameterSheet sheet) {
        for (int at = 0; at < sheet.rows().size(); at++) {
            RuleSheet.ParameterRow row = sheet.rows().get(at);
            addRow(sheet.name(), at + 1, row.from(), row.to());
        }
    }

    private void addRow(String where, int number, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            rows.computeIfAbsent(new Place(from, Kind.ROWS_COME, where), place -> new ArrayList<>())
                    .add(number);
        }
        if (to != null) {
            rows.computeIfAbsent(new Place(to.plusDays(1), Kind.ROWS_GO, where), place -> new ArrayList<>())
                    .add(number);
        }
    }

    /** Returns the changes, the latest first; on one day the version before its rows. */
    List<HistoryLine> turns() {
        List<HistoryLine> turns = new ArrayList<>(versions);
        rows.forEach((place, numbers) ->
                turns.add(new HistoryLine(place.day(), place.kind(), place.where(), List.copyOf(numbers), "")));
        turns.sort(Comparator.comparing(HistoryLine::day).reversed().thenComparing(HistoryLine::kind));
        return List.copyOf(turns);
    }
}
