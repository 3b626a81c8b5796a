package org.cordee.candidacy;

import java.time.Duration;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which step of the first stage comes next, as a step of the process. It changes nothing. */
@Component
@Transactional(readOnly = true)
public class FollowingStage {

    /** How long buyers usually take to select after the date for applications; the law sets no time. */
    private static final Duration USUAL_TIME = Duration.ofDays(30);

    private final ConsortiumLookup consortia;

    FollowingStage(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /** Returns the next step of the grouping; a second call returns the same until the grouping goes on. */
    public StageStep follow(UUID consortiumId) {
        StageStep.Next next =
                switch (consortia.stage(consortiumId)) {
                    case SINGLE, INVITED -> StageStep.Next.NONE;
                    case APPLICATION -> StageStep.Next.GATHER;
                    case FROZEN -> StageStep.Next.DEPOSIT;
                    case APPLIED -> StageStep.Next.DECISION;
                };
        return new StageStep(
                next, consortia.consortium(consortiumId).deadline().instant().plus(USUAL_TIME));
    }
}
