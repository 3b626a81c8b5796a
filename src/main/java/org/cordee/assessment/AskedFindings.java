package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Finding;

/**
 * What of a run the lead is asked to settle at a stage: what blocks and what is major, the rest is only listed. What the steps
 * still to come bring by themselves is neither asked for nor counted before they were taken, or every grouping would begin as
 * a blocked one.
 */
public final class AskedFindings {

    /** By the beginning of the code; who all the members are, and what they have together, is known once they agree. */
    static final Map<String, Stage> NOT_BEFORE = Map.of(
            "grouping.one-member", Stage.DRAFT,
            "grouping.repartition-incomplete", Stage.DRAFT,
            "grouping.essential-task-unassigned", Stage.DRAFT,
            "shares.", Stage.DRAFT,
            "capacity.", Stage.DRAFT,
            "insertion-hours.", Stage.DRAFT,
            "grouping.signatory-missing", Stage.FINAL,
            "signature.signer-missing", Stage.FINAL);

    private AskedFindings() {}

    public static List<Finding> of(AssessmentRun run, Stage stage) {
        return run.answer().findings().stream()
                .filter(finding -> isAskedAt(finding.severity(), finding.code(), stage))
                .toList();
    }

    public static boolean isAskedAt(Severity severity, String code, Stage stage) {
        return severity.compareTo(Severity.MAJOR) >= 0 && !isToCome(code, stage);
    }

    public static boolean isToCome(String code, Stage stage) {
        return NOT_BEFORE.entrySet().stream()
                .anyMatch(late -> code.startsWith(late.getKey()) && stage.compareTo(late.getValue()) < 0);
    }
}
