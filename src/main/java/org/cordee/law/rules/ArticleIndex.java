package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.feel.DecisionTableText;
import org.cordee.feel.DecisionTables;

/**
 * The articles that decision tables implement, each with its versions and the rows that implement them. Each row notes
 * its versions itself: {@code R2142-26 (2019-04-01, 2025-01-01); charter (unverified)}.
 */
public final class ArticleIndex {

    /** Stands for the day of a version that no source records. */
    public static final String UNVERIFIED = "unverified";

    /** Stands for the day of a rule of the product, which is no law. */
    public static final String PRODUCT = "product";

    private static final Pattern SOURCE = Pattern.compile("(.+) \\(([^()]+)\\)");
    private static final Pattern ARTICLE = Pattern.compile("([LRD])(\\d{4})-(\\d+)(?:-(\\d+))?");

    private ArticleIndex() {}

    /** The version of one source: its day, {@link #UNVERIFIED} or {@link #PRODUCT}. */
    public record Version(String source, String since) {}

    /**
     * One version of an article and the rows that implement it.
     *
     * @param rows numbers of rows by the id of their table
     */
    public record Line(String source, String since, Map<String, List<Integer>> rows) {}

    /** Returns the lines of the tables that come with the product. */
    public static List<Line> onClasspath() {
        return of(DecisionTables.onClasspath());
    }

    /** Returns one line for each version: the articles of the Code in their order, then the other sources. */
    static List<Line> of(DecisionTables tables) {
        Map<Version, Map<String, List<Integer>>> found = new LinkedHashMap<>();
        tables.ids().stream()
                .sorted()
                .map(tables::sheet)
                .forEach(sheet -> sheet.rows()
                        .forEach(row -> versions(row)
                                .forEach(version -> found.computeIfAbsent(version, first -> new TreeMap<>())
                                        .computeIfAbsent(sheet.decisionId(), first -> new ArrayList<>())
                                        .add(row.number()))));
        return found.entrySet().stream()
                .map(one -> new Line(one.getKey().source(), one.getKey().since(), one.getValue()))
                .sorted(Comparator.comparing((Line line) -> order(line.source()))
                        .thenComparing(Line::source)
                        .thenComparing(Line::since))
                .toList();
    }

    /** Returns the versions that a row notes; empty when it notes none. */
    static List<Version> versions(DecisionTableText.Row row) {
        List<Version> versions = new ArrayList<>();
        for (String part : row.annotation().split("; ")) {
            Matcher source = SOURCE.matcher(part);
            if (source.matches()) {
                for (String since : source.group(2).split(", ")) {
                    versions.add(new Version(source.group(1), since));
                }
            }
        }
        return List.copyOf(versions);
    }

    /** Returns a text that sorts L2113-9 before L2113-12, and every article of the Code before other sources. */
    private static String order(String source) {
        Matcher article = ARTICLE.matcher(source);
        return article.matches()
                ? String.format(
                        Locale.ROOT,
                        "0 %s %s %05d %05d",
                        article.group(1),
                        article.group(2),
                        Integer.parseInt(article.group(3)),
                        article.group(4) == null ? 0 : Integer.parseInt(article.group(4)))
                : "1";
    }
}
