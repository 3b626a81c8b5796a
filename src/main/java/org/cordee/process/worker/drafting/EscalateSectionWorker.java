package org.cordee.process.worker.drafting;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.section.writing.FollowingSections;
import org.cordee.process.model.SectionCycle;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Inbox;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Escalates a late section or review: the domain checks that it still is late, and notifies once. */
@Component
class EscalateSectionWorker implements JobWork {

    private final FollowingSections following;
    private final Inbox inbox;

    EscalateSectionWorker(FollowingSections following, Inbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return SectionCycle.JOB_ESCALATE_SECTION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID section = job.id(Variables.SECTION_ID);
        following.escalateSection(section);
        inbox.timerAnswered(SectionCycle.TIMER_SECTION_DUE, section);
        inbox.timerAnswered(SectionCycle.TIMER_REVIEW_DUE, section);
        return Map.of();
    }
}
