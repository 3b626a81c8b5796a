package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.law.DatedTable;
import org.cordee.law.LawSettings;

/**
 * The decision tables with a cache: a table gives equal questions the same answer, and one consortium asks many equal
 * ones.
 */
final class CachedTables {

    private static final int REMEMBERED = 20_000;

    private final DecisionTables tables;
    private final DatedTable values;
    private final DatedTable versions;
    private final DatedTable euThresholds;
    private final LawSettings settings;
    private final Map<Map<String, Object>, DecisionResult> answers = new ConcurrentHashMap<>();

    /** Uses the parameters that come with the product. */
    public CachedTables(DecisionTables tables) {
        this(tables, RuleSet.onClasspath());
    }

    public CachedTables(DecisionTables tables, RuleSet rules) {
        this.tables = tables;
        this.values = rules.parameters("insertion-parameters");
        this.versions = rules.parameters("table-versions");
        this.euThresholds = rules.parameters("eu-thresholds");
        this.settings = new LawSettings(rules.parameters("law-settings"));
    }

    DatedTable values() {
        return values;
    }

    DatedTable versions() {
        return versions;
    }

    DatedTable euThresholds() {
        return euThresholds;
    }

    LawSettings settings() {
        return settings;
    }

    /** Returns the values of a day that no decision table contains. */
    LawParameters parameters(LocalDate day) {
        return new LawParameters(day, this);
    }

    DecisionResult ask(String decision, Map<String, ?> inputs) {
        Map<String, Object> question = new LinkedHashMap<>(inputs);
        question.put("", decision);
        DecisionResult known = answers.get(question);
        if (known != null) {
            return known;
        }
        DecisionResult answer = tables.evaluate(decision, inputs);
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }
}
