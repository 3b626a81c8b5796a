package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.Remedy;

/**
 * Hides a case of exclusion from every reader but the member (or its subcontractor's member): other readers learn what
 * it means for the consortium (L2141-12 to -14), never which case it is. Code, article, figures and remedies would each
 * reveal the case.
 */
final class HiddenExclusion {

    public static final String RULE = "X-01";

    private static final String ARTICLES = "L2141-12, L2141-13, L2141-14";

    private HiddenExclusion() {}

    public static boolean isExclusion(Finding finding) {
        return finding.rule().equals(RULE);
    }

    /**
     * Returns the finding without its case. Two cases of one member with the same severity become equal. Every other
     * finding is returned unchanged.
     */
    public static Finding hide(Finding finding) {
        return isExclusion(finding)
                ? new Finding(
                        RULE,
                        code(finding.severity()),
                        finding.severity(),
                        ARTICLES,
                        finding.subject(),
                        null,
                        Map.of(),
                        finding.severity() == Severity.INFO
                                ? List.of()
                                : List.of(new Remedy("replace-operator", Map.of())))
                : finding;
    }

    private static String code(Severity severity) {
        return switch (severity) {
            case BLOCKER -> "exclusion.of-a-member";
            case MAJOR, WARNING -> "exclusion.buyer-decides";
            default -> "exclusion.no-obstacle";
        };
    }
}
