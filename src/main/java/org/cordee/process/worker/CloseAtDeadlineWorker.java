package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.ClosingAtDeadline;
import org.cordee.consortium.DeadlineWatch;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Closes the consortium at the deadline: the domain decides between a missed deadline and one that has moved. */
@Component
class CloseAtDeadlineWorker implements JobWork {

    private final ClosingAtDeadline closingAtDeadline;
    private final ProcessLinks links;

    CloseAtDeadlineWorker(ClosingAtDeadline closingAtDeadline, ProcessLinks links) {
        this.closingAtDeadline = closingAtDeadline;
        this.links = links;
    }

    @Override
    public String type() {
        return org.cordee.process.DeadlineWatch.JOB_CLOSE_AT_DEADLINE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        DeadlineWatch watch = closingAtDeadline.close(job.consortiumId());
        if (watch.over()) {
            links.recordDeadlineAnswered(job.consortiumId());
        } else {
            links.recordStart(job.consortiumId(), watch.deadlineAt());
        }
        return Map.of(ProcessVariables.WATCH_OVER, watch.over(), ProcessVariables.DEADLINE_AT, watch.deadlineAt());
    }
}
