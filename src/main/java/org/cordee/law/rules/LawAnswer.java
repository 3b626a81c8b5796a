package org.cordee.law.rules;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.LawCase;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the law to one case.
 *
 * @param sections the figures and outcomes by name: targets, clauses, members, deposit, change, payment and others
 * @param versions by which version each table answered, so that the answer can be given again
 * @param unevaluated the rules that were not evaluated, each with its reason
 */
public record LawAnswer(
        LawCase law,
        Verdict verdict,
        List<Finding> findings,
        Map<String, @Nullable Object> sections,
        Map<String, Object> versions,
        List<Map<String, Object>> unevaluated) {

    /** The severity of the gravest finding in one word. */
    public enum Verdict {
        CLEAR,
        WARNINGS,
        BLOCKED
    }

    /** Returns the tree that is written as JSON, with texts in the reader's language. */
    public Map<String, @Nullable Object> asMap(LawTexts language) {
        LawTexts texts = language.of(law);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("case", law.name());
        map.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(law.at()));
        map.put("verdict", verdict.name());
        map.put("targets", sections.get("targets"));
        map.put("clauses", sections.get("clauses"));
        map.put(
                "findings",
                findings.stream().map(finding -> asMap(finding, texts)).toList());
        sections.forEach(map::putIfAbsent);
        map.put("tables", versions);
        map.put("unevaluated", unevaluated);
        return map;
    }

    private static Map<String, @Nullable Object> asMap(Finding finding, LawTexts texts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("code", finding.code());
        map.put("severity", finding.severity().name());
        map.put("article", finding.article());
        map.put(
                "subject",
                FindingEvidence.of(
                        "kind",
                        finding.subject().kind().name(),
                        "id",
                        finding.subject().id()));
        map.put("lot", finding.lot());
        map.put("evidence", finding.evidence());
        map.put("remedies", finding.remedies().stream().map(Remedy::asMap).toList());
        map.put("waivable", finding.waivable());
        map.put("waiving", finding.waiving().name());
        map.put(
                "waiver",
                finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR
                        ? FindingEvidence.of("by", "LEAD", "secondSignature", "COORDINATOR")
                        : null);
        map.put("text", texts.finding(finding));
        return map;
    }
}
