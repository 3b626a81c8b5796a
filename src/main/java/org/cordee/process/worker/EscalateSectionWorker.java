package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.SectionCycle;
import org.springframework.stereotype.Component;

/** Escalates a late section or review: the domain checks that it still is late, and notifies once. */
@Component
class EscalateSectionWorker implements JobWork {

    private final SectionDeadlines following;
    private final RefreshingInbox inbox;

    EscalateSectionWorker(SectionDeadlines following, RefreshingInbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return SectionCycle.JOB_ESCALATE_SECTION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID section = job.id(ProcessVariables.SECTION_ID);
        following.escalateSection(section);
        inbox.deleteTimer(SectionCycle.TIMER_SECTION_DUE, section);
        inbox.deleteTimer(SectionCycle.TIMER_REVIEW_DUE, section);
        return Map.of();
    }
}
