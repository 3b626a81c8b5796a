package org.cordee.espd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.espd.AnswerValue.EvidenceReference;
import org.cordee.espd.AnswerValue.FreeText;
import org.cordee.espd.AnswerValue.Identifier;
import org.cordee.espd.AnswerValue.Indicator;
import org.cordee.espd.AnswerValue.Quantity;
import org.cordee.espd.AnswerValue.Span;
import org.cordee.espd.EspdFacts.OtherOperator;
import org.cordee.espd.OpenAnswer.OpenReason;
import org.jspecify.annotations.Nullable;

/** The values that the facts give for the questions of one criterion, by the meaning of each question. */
final class CriterionPlan {

    private final Map<String, AnswerValue> values = new HashMap<>();
    private final List<PlanTable> tables = new ArrayList<>();
    private final Set<String> skipped = new HashSet<>();
    private OpenReason reason = OpenReason.NOT_KNOWN;
    private List<String> articles = List.of();

    /**
     * The rows of a group that repeats.
     *
     * @param meanings of the questions that the group must contain
     */
    private record PlanTable(Set<String> meanings, List<Map<String, AnswerValue>> rows) {}

    void put(String meaning, @Nullable AnswerValue value) {
        if (value != null) {
            values.put(meaning, value);
        }
    }

    void put(String meaning, @Nullable Boolean value) {
        put(meaning, value == null ? null : new Indicator(value));
    }

    void put(String meaning, @Nullable String value) {
        put(meaning, words(value));
    }

    /** Adds the rows of a repeating group; without rows the group is left out. */
    void table(Set<String> meanings, List<Map<String, AnswerValue>> rows) {
        tables.add(new PlanTable(meanings, rows));
    }

    /** Leaves questions out: they concern other operators, or another answer makes them pointless. */
    void skip(String... meanings) {
        skipped.addAll(List.of(meanings));
    }

    /** States why questions without a value are open. */
    void openBecause(OpenReason why, List<String> whichArticles) {
        reason = why;
        articles = whichArticles;
    }

    void evidence(List<String> ids) {
        put("available-online", !ids.isEmpty());
        if (!ids.isEmpty()) {
            put("evidence", new EvidenceReference(ids));
        }
    }

    void operators(List<OtherOperator> operators) {
        table(
                Set.of("entity-name", "entity-id"),
                operators.stream()
                        .map(one -> row("entity-name", words(one.name()), "entity-id", new Identifier(one.id())))
                        .toList());
    }

    @Nullable
    AnswerValue value(String meaning) {
        return values.get(meaning);
    }

    /** Returns the rows for a group with questions of these meanings, or null when it is no repeating group. */
    @Nullable
    List<Map<String, AnswerValue>> rows(Set<String> meanings) {
        return tables.stream()
                .filter(table -> meanings.containsAll(table.meanings()))
                .map(PlanTable::rows)
                .findFirst()
                .orElse(null);
    }

    boolean skips(String meaning) {
        return skipped.contains(meaning);
    }

    OpenReason reason() {
        return reason;
    }

    List<String> articles() {
        return articles;
    }

    /** Returns a row of names and values in turn; a name without a value is left out. */
    static Map<String, AnswerValue> row(@Nullable Object... namesAndValues) {
        Map<String, AnswerValue> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] instanceof AnswerValue value) {
                row.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return row;
    }

    static @Nullable FreeText words(@Nullable String text) {
        return text == null || XmlText.clean(text).isEmpty() ? null : new FreeText(text);
    }

    static @Nullable Span span(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null && end == null ? null : new Span(start, end);
    }

    static Quantity year(int year) {
        return new Quantity(BigDecimal.valueOf(year), "YEAR");
    }

    static Quantity whole(int number) {
        return new Quantity(BigDecimal.valueOf(number), "INTEGER");
    }
}
