package org.cordee.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers at which stages of a consortium the lead is now asked to settle findings. */
@Component
@Transactional(readOnly = true)
public class OpenBlockers {

    private final BlockedStages stages;

    OpenBlockers(BlockedStages stages) {
        this.stages = stages;
    }

    /** Returns the ids of the blocked stages. */
    public List<UUID> of(UUID consortiumId) {
        return stages.open(consortiumId).stream().map(BlockedStage::id).toList();
    }
}
