package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;

/**
 * Selects the findings of a run that the lead is asked to settle at a stage: blockers and major findings; the rest is
 * only listed. Findings that later steps of the process will resolve by themselves are neither asked nor counted before
 * those steps, because otherwise every consortium would begin as blocked.
 */
final class AskedFindings {

    /**
     * The first stage at which a finding counts, by the beginning of its code. The full list of members, and what they
     * have together, is known only after they agree.
     */
    static final Map<String, AssessmentStage> NOT_BEFORE = Map.of(
            "grouping.one-member", AssessmentStage.DRAFT,
            "grouping.repartition-incomplete", AssessmentStage.DRAFT,
            "grouping.essential-task-unassigned", AssessmentStage.DRAFT,
            "shares.", AssessmentStage.DRAFT,
            "capacity.", AssessmentStage.DRAFT,
            "insertion-hours.", AssessmentStage.DRAFT,
            "grouping.signatory-missing", AssessmentStage.FINAL,
            "signature.signer-missing", AssessmentStage.FINAL);

    private AskedFindings() {}

    public static List<Finding> of(AssessmentRun run, AssessmentStage stage) {
        return run.answer().findings().stream()
                .filter(finding -> isAskedAt(finding.severity(), finding.code(), stage))
                .toList();
    }

    public static boolean isAskedAt(Severity severity, String code, AssessmentStage stage) {
        return severity.compareTo(Severity.MAJOR) >= 0 && !isForLaterStage(code, stage);
    }

    public static boolean isForLaterStage(String code, AssessmentStage stage) {
        return NOT_BEFORE.entrySet().stream()
                .anyMatch(late -> code.startsWith(late.getKey()) && stage.compareTo(late.getValue()) < 0);
    }
}
