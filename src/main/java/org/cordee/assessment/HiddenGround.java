package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.Remedy;

/**
 * What everybody but the member itself may know of its case of exclusion, or of its subcontractor's: what it means for the grouping (L2141-12 to -14),
 * never which case it is. Code, article, figures and remedies of the judge would each say so.
 */
public final class HiddenGround {

    public static final String RULE = "X-01";

    private static final String ARTICLES = "L2141-12, L2141-13, L2141-14";

    private HiddenGround() {}

    public static boolean isOne(Finding finding) {
        return finding.rule().equals(RULE);
    }

    /** Two cases of one member that weigh the same become equal; every other finding stays as it is. */
    public static Finding hide(Finding finding) {
        return isOne(finding)
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
