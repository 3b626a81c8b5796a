package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.SectionCycle;
import org.springframework.stereotype.Component;

/**
 * Sends a reminder of a section; the domain refuses it when the section is handed in, and for a writer that has just
 * been asked.
 */
@Component
class RemindWriterWorker implements JobWork {

    private final SectionDeadlines following;
    private final RefreshingInbox inbox;

    RemindWriterWorker(SectionDeadlines following, RefreshingInbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return SectionCycle.JOB_REMIND_WRITER;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID section = job.id(ProcessVariables.SECTION_ID);
        following.remindWriter(section);
        inbox.deleteTimer(SectionCycle.TIMER_REMINDER_DUE, section);
        return Map.of();
    }
}
