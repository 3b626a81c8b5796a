package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.organisation.Themes;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The fact that each column of a file becomes. It is written as text, so that it can be stored under a name and applied
 * to the next file with the same titles.
 *
 * @param entries one for each column of the file, in its order
 */
record ColumnMapping(List<Entry> entries) {

    private static final String VERSION = "columns 1";
    private static final int MOST_ENTRIES = 500;

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
     * @param chosen the field by title; an empty field leaves the column out; other titles stay as they are
     * @throws RuleViolation when a field does not exist or two columns become the same fact
     */
    ColumnMapping with(Map<String, String> chosen) {
        return new ColumnMapping(entries.stream()
                .map(entry -> chosen.containsKey(entry.title())
                        ? new Entry(entry.title(), column(chosen.get(entry.title())))
                        : entry)
                .toList());
    }

    private static @Nullable DirectoryColumn column(@Nullable String field) {
        return field == null || field.isEmpty()
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

    /**
     * Returns this mapping for a file whose columns may stand in another order.
     *
     * @throws RuleViolation when an imported column is missing; further columns of the file are not imported
     */
    ColumnMapping forTitles(List<String> titles) {
        Map<String, Entry> byTitle = entries.stream()
                .filter(entry -> entry.column() != null)
                .collect(Collectors.toMap(
                        entry -> Themes.code(entry.title()), Function.identity(), (one, other) -> one));
        Set<String> present = titles.stream().map(Themes::code).collect(Collectors.toSet());
        byTitle.forEach((code, entry) -> {
            if (!present.contains(code)) {
                throw RuleViolation.of("mapping", "organisation.import.mapping-other-file", entry.title());
            }
        });
        return of(titles, title -> {
            Entry entry = byTitle.get(Themes.code(title));
            return entry == null ? null : entry.column();
        });
    }

    /** Tells if this mapping fits a file: all columns that it imports are there. */
    boolean fits(List<String> titles) {
        Set<String> present = titles.stream().map(Themes::code).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.column() != null)
                .allMatch(entry -> present.contains(Themes.code(entry.title())));
    }

    /** Writes one line for each column: the field or a dash, a tab, and the title. */
    String toText() {
        return entries.stream()
                .map(entry -> (entry.column() == null ? "-" : entry.column().field()) + '\t' + entry.title())
                .collect(Collectors.joining("\n", VERSION + "\n", "\n"));
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws RuleViolation when the text is no mapping, or names a fact that no longer exists
     */
    static ColumnMapping parse(String text) {
        List<String> lines = text.lines().limit(MOST_ENTRIES + 2L).toList();
        if (lines.isEmpty() || !lines.get(0).equals(VERSION) || lines.size() > MOST_ENTRIES + 1) {
            throw RuleViolation.of("mapping", "organisation.import.mapping-unreadable");
        }
        return new ColumnMapping(lines.subList(1, lines.size()).stream()
                .map(ColumnMapping::entry)
                .toList());
    }

    private static Entry entry(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw RuleViolation.of("mapping", "organisation.import.mapping-unreadable");
        }
        String field = line.substring(0, tab);
        DirectoryColumn column = field.equals("-")
                ? null
                : DirectoryColumn.ofField(field)
                        .orElseThrow(() -> RuleViolation.of("mapping", "organisation.import.mapping-unreadable"));
        return new Entry(line.substring(tab + 1), column);
    }
}
