package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.JointBidDrafting;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the sections of the settled outline. */
@Component
class BeginSectionsWorker implements JobWork {

    private final SectionDeadlines following;

    BeginSectionsWorker(SectionDeadlines following) {
        this.following = following;
    }

    @Override
    public String type() {
        return JointBidDrafting.JOB_BEGIN_SECTIONS;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(ProcessVariables.SECTION_IDS, following.sections(job.consortiumId()));
    }
}
