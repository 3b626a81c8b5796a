package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.organisation.Themes;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The fact that each column of a file becomes.
 *
 * @param entries one for each column of the file, in its order
 */
record ColumnMapping(List<Entry> entries) {

    /**
     * One column of the file.
     *
     * @param title the title as it is written in the file
     * @param column null when the column is not imported
     */
    record Entry(String title, @Nullable DirectoryColumn column) {}

    /** The facts that several columns may become; their cells are joined in the order of the file. */
    private static final Set<DirectoryColumn> JOINED =
            Set.of(DirectoryColumn.STREET, DirectoryColumn.CPV, DirectoryColumn.THEMES, DirectoryColumn.ZONES);

    /** Tells if several columns may become this fact. */
    static boolean isJoined(DirectoryColumn column) {
        return JOINED.contains(column);
    }

    ColumnMapping {
        entries = List.copyOf(entries);
        Set<DirectoryColumn> taken = new HashSet<>();
        for (Entry entry : entries) {
            DirectoryColumn column = entry.column();
            if (column != null && !taken.add(column) && !JOINED.contains(column)) {
                throw RuleViolation.of(column.field(), "organisation.import.mapped-twice", entry.title());
            }
        }
    }

    /** Maps the titles of a file; where two columns would become the same fact, the first one does. */
    static ColumnMapping of(List<String> titles, Function<String, @Nullable DirectoryColumn> choice) {
        Set<DirectoryColumn> taken = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (String title : titles) {
            DirectoryColumn column = choice.apply(title);
            boolean free = column != null && (taken.add(column) || JOINED.contains(column));
            entries.add(new Entry(title, free ? column : null));
        }
        return new ColumnMapping(entries);
    }

    /** Maps a file by the titles of Cordée's own format. */
    static ColumnMapping byOwnTitles(List<String> titles) {
        return of(titles, title -> DirectoryColumn.ofOwnTitle(title).orElse(null));
    }

    /**
     * Returns this mapping with what a person chose instead.
     *
     * @param chosen the field by title, as written or with other capitals and accents; an empty field leaves the column
     * out; other titles stay as they are
     * @throws RuleViolation when a field does not exist or two columns become the same fact
     */
    ColumnMapping with(Map<String, String> chosen) {
        Map<String, String> byCode = new HashMap<>();
        chosen.forEach((title, field) -> byCode.put(Themes.code(title), field));
        return new ColumnMapping(entries.stream()
                .map(entry -> {
                    String field = chosen.getOrDefault(entry.title(), byCode.get(Themes.code(entry.title())));
                    return field == null ? entry : new Entry(entry.title(), column(field));
                })
                .toList());
    }

    private static @Nullable DirectoryColumn column(String field) {
        return field.isEmpty()
                ? null
                : DirectoryColumn.ofField(field)
                        .orElseThrow(() -> RuleViolation.of("mapping", "organisation.import.mapping-unreadable"));
    }

    boolean has(DirectoryColumn column) {
        return entries.stream().anyMatch(entry -> entry.column() == column);
    }

    /** Tells if a line can be told from the others: by its SIRET or its SIREN. */
    boolean identifies() {
        return has(DirectoryColumn.SIRET) || has(DirectoryColumn.SIREN);
    }

    /** Returns the positions of the columns that become a fact, in the order of the file. */
    int[] positions(DirectoryColumn column) {
        int[] positions = new int[entries.size()];
        int count = 0;
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).column() == column) {
                positions[count++] = at;
            }
        }
        return Arrays.copyOf(positions, count);
    }
}
