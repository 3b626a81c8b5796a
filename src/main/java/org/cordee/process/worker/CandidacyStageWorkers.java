package org.cordee.process.worker;

import java.util.Map;
import org.cordee.candidacy.FollowingStage;
import org.cordee.candidacy.StageStep;
import org.cordee.process.CandidacyStage;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** The job of {@code candidacy-stage.bpmn}: the next step of an application that is deposited before the bid. */
@Component
class CandidacyStageWorkers implements ModelWorkers {

    private final FollowingStage following;

    CandidacyStageWorkers(FollowingStage following) {
        this.following = following;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(CandidacyStage.JOB_FOLLOW_STAGE, this::followStage);
    }

    /** Returns the next step, and until when the lead is asked for the buyer's decision. */
    private Map<String, Object> followStage(Job job) {
        StageStep step = following.follow(job.consortiumId());
        return Map.of(
                ProcessVariables.NEXT_STEP, step.next().name(), ProcessVariables.DECIDE_BY, step.decisionDueAt());
    }
}
