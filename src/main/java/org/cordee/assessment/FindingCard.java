package org.cordee.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.law.rules.WaiverAuthority;

/**
 * One card of a page for findings that say the same about several operators. Findings that may be waived are waived one
 * by one, so each of those has its own card.
 *
 * @param finding the first of them
 * @param whom each operator it is about, with its lot, in the order of the findings
 */
record FindingCard(FindingLine finding, List<String> whom) {

    /** Groups the findings, in the order of the first finding of each card. */
    static List<FindingCard> of(List<FindingLine> findings) {
        Map<List<Object>, List<FindingLine>> alike = new LinkedHashMap<>();
        for (FindingLine finding : findings) {
            alike.computeIfAbsent(content(finding), first -> new ArrayList<>()).add(finding);
        }
        return alike.values().stream()
                .map(lines -> new FindingCard(
                        lines.get(0),
                        lines.stream().map(FindingLine::where).distinct().toList()))
                .toList();
    }

    private static List<Object> content(FindingLine finding) {
        return finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR || finding.waiver() != null
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
