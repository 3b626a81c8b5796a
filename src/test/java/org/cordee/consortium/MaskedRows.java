package org.cordee.consortium;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Masks the ids, hashes and receipt numbers that are new in each run, so that the rows of a consortium can be compared.
 */
final class MaskedRows {

    private static final Pattern NEW_EACH_TIME =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{64}\\b"
                    + "|DP-\\d{4}-\\d{4}-\\d+");

    /** Tables that many acts write which have nothing else in common. */
    private static final Set<String> LOGS = Set.of("audit_entry", "engine_command");

    private final Set<String> known = new HashSet<>();

    MaskedRows(Map<String, List<String>> before) {
        before.values()
                .forEach(rows -> rows.forEach(
                        row -> NEW_EACH_TIME.matcher(row).results().forEach(found -> known.add(found.group()))));
    }

    Map<String, List<String>> masked(Map<String, List<String>> rows) {
        Map<String, List<String>> masked = new TreeMap<>();
        rows.forEach((table, all) ->
                masked.put(table, all.stream().map(this::masked).sorted().toList()));
        return masked;
    }

    private String masked(String row) {
        return NEW_EACH_TIME.matcher(row).replaceAll(found -> known.contains(found.group()) ? found.group() : "#");
    }

    /** The rows that an act changes or deletes, and the tables to which it adds rows. */
    record Change(Map<String, Set<String>> changed, Set<String> added) {

        boolean isNone() {
            return changed.isEmpty() && added.isEmpty();
        }

        /** Tells whether two acts touch the same rows; the consortium's own row belongs to every act. */
        boolean meets(Change other) {
            return changed.containsKey("consortium")
                    || other.changed.containsKey("consortium")
                    || added.stream().anyMatch(other.added::contains)
                    || changed.entrySet().stream()
                            .anyMatch(mine -> other.changed.getOrDefault(mine.getKey(), Set.of()).stream()
                                    .anyMatch(mine.getValue()::contains));
        }
    }

    static Change change(Map<String, List<String>> before, Map<String, List<String>> after) {
        Map<String, Set<String>> changed = new HashMap<>();
        Set<String> added = new HashSet<>();
        before.forEach((table, rows) -> {
            Set<String> gone = new HashSet<>(rows);
            after.get(table).forEach(gone::remove);
            if (LOGS.contains(table)) {
                return;
            }
            if (!gone.isEmpty()) {
                changed.put(table, gone);
            }
            if (after.get(table).size() > rows.size()) {
                added.add(table);
            }
        });
        return new Change(changed, added);
    }
}
