package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.assessment.AssessmentStage;
import org.cordee.assessment.CheckingStage;
import org.cordee.assessment.StageStep;
import org.cordee.process.ComplianceCheck;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** The job of {@code compliance-check.bpmn}: the check of a consortium at a stage. */
@Component
class ComplianceCheckWorkers implements ModelWorkers {

    private final CheckingStage checkingStage;

    ComplianceCheckWorkers(CheckingStage checkingStage) {
        this.checkingStage = checkingStage;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(ComplianceCheck.JOB_CHECK_COMPLIANCE, this::checkCompliance);
    }

    /**
     * Checks the consortium at its stage; the key of the calling instance distinguishes one check of a stage from the
     * next.
     */
    private Map<String, Object> checkCompliance(Job job) {
        AssessmentStage stage = AssessmentStage.valueOf(job.text(ProcessVariables.CHECK_STAGE));
        StageStep step = checkingStage.check(job.consortiumId(), stage, String.valueOf(job.processInstanceKey()));
        UUID blocked = step.blockedStageId();
        return blocked == null
                ? Map.of(ProcessVariables.BLOCKED, false)
                : Map.of(
                        ProcessVariables.BLOCKED,
                        true,
                        ProcessVariables.BLOCKED_STAGE_ID,
                        blocked,
                        ProcessVariables.LAST_CALL_AT,
                        step.lastCallAt(),
                        ProcessVariables.RESOLVE_BY,
                        step.resolveBy());
    }
}
