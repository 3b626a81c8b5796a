package org.cordee.compliance.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;

/** The decision tables with a memory: a table answers equal questions alike, and a grouping asks many equal ones. */
final class Tables {

    private static final int REMEMBERED = 20_000;

    private final DecisionTables tables;
    private final Map<Map<String, Object>, DecisionResult> answers = new ConcurrentHashMap<>();

    Tables(DecisionTables tables) {
        this.tables = tables;
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
