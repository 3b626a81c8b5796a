package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/** The answer while the rules add to it: findings in the order in which they are made, and sections of figures. */
final class AnswerDraft {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, @Nullable Object> sections = new LinkedHashMap<>();
    private final List<Map<String, Object>> unevaluated = new ArrayList<>();

    public void addFinding(
            String rule,
            String code,
            Severity severity,
            String article,
            FindingSubject subject,
            Map<String, Object> evidence,
            Remedy... remedies) {
        addFinding(new Finding(rule, code, severity, article, subject, null, evidence, List.of(remedies)));
    }

    public void addFinding(Finding finding) {
        findings.add(DefaultRemedies.complete(finding));
    }

    public void put(String section, @Nullable Object value) {
        sections.put(section, value);
    }

    /** Records that a rule was not evaluated for this case, and why. */
    public void recordUnevaluated(String rule, String reason) {
        unevaluated.add(FindingEvidence.of("rule", rule, "reason", reason));
    }

    public List<Finding> findings() {
        return findings;
    }

    public Map<String, @Nullable Object> sections() {
        return sections;
    }

    public List<Map<String, Object>> unevaluated() {
        return unevaluated;
    }
}
