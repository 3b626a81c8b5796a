package org.cordee.assessment.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.assessment.sheet.CheckView.FindingLine;
import org.cordee.compliance.law.finding.Waiving;

/**
 * Findings that say the same of several, as a page shows them: one card that names all. What may be waived is waived one by
 * one, so each of those has its own card.
 *
 * @param finding the first of them
 * @param whom each it is said of, with its lot, in the order of the findings
 */
public record FindingCard(FindingLine finding, List<String> whom) {

    /** In the order in which each is first said. */
    static List<FindingCard> of(List<FindingLine> findings) {
        Map<List<Object>, List<FindingLine>> alike = new LinkedHashMap<>();
        for (FindingLine finding : findings) {
            alike.computeIfAbsent(said(finding), first -> new ArrayList<>()).add(finding);
        }
        return alike.values().stream()
                .map(lines -> new FindingCard(
                        lines.get(0),
                        lines.stream().map(FindingLine::where).distinct().toList()))
                .toList();
    }

    private static List<Object> said(FindingLine finding) {
        return finding.waiving() == Waiving.LEAD_AND_COORDINATOR || finding.waiver() != null
                ? List.of(finding)
                : List.of(
                        finding.rule(),
                        finding.code(),
                        finding.severity(),
                        finding.articles(),
                        finding.text(),
                        finding.figures(),
                        finding.remedies(),
                        finding.handsOn(),
                        finding.toCome());
    }
}
