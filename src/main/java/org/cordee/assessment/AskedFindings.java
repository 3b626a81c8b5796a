package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Finding;

/**
 * Selects the findings of a run that the lead is asked to settle at a stage: blockers and major findings; the rest is
 * only listed. Findings that later steps of the process will resolve by themselves are neither asked nor counted before
 * those steps, because otherwise every consortium would begin as blocked.
 */
public final class AskedFindings {

    /**
     * The first stage at which a finding counts, by the beginning of its code. The full list of members, and what they
     * have together, is known only after they agree.
     */
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
