package org.cordee.assessment.blocker;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At which stages of a grouping the lead is asked now to settle what holds it. */
@Component
@Transactional(readOnly = true)
public class OpenBlockers {

    private final BlockedStages stages;

    OpenBlockers(BlockedStages stages) {
        this.stages = stages;
    }

    /** The ids of the blocked stages. */
    public List<UUID> of(UUID consortiumId) {
        return stages.open(consortiumId).stream().map(BlockedStage::id).toList();
    }
}
