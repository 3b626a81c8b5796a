package org.cordee.process.worker;

import java.time.Instant;
import java.util.Map;
import org.cordee.consortium.ClosingAtDeadline;
import org.cordee.consortium.WatchingDeadline;
import org.cordee.process.DeadlineWatch;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** The jobs of {@code deadline-watch.bpmn}: the alarms before the deadline, and the deadline. */
@Component
class DeadlineWatchWorkers implements ModelWorkers {

    private final WatchingDeadline watchingDeadline;
    private final ClosingAtDeadline closingAtDeadline;
    private final ProcessLinks links;

    DeadlineWatchWorkers(WatchingDeadline watchingDeadline, ClosingAtDeadline closingAtDeadline, ProcessLinks links) {
        this.watchingDeadline = watchingDeadline;
        this.closingAtDeadline = closingAtDeadline;
        this.links = links;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                DeadlineWatch.JOB_WATCH_DEADLINE, this::watchDeadline,
                DeadlineWatch.JOB_CLOSE_AT_DEADLINE, this::closeAtDeadline);
    }

    /** Runs at the start of the watch and when an alarm is due: the domain raises the alarm and returns the next date. */
    private Map<String, Object> watchDeadline(Job job) {
        Instant next = watchingDeadline.watch(job.consortiumId());
        links.recordNextAlarm(job.root(), next);
        return Map.of(ProcessVariables.ALARM_AT, next);
    }

    /** Closes the consortium at the deadline: the domain decides between a missed deadline and one that has moved. */
    private Map<String, Object> closeAtDeadline(Job job) {
        var watch = closingAtDeadline.close(job.consortiumId());
        if (watch.over()) {
            links.recordDeadlineAnswered(job.root());
        } else {
            links.recordStart(job.root(), watch.deadlineAt());
        }
        return Map.of(ProcessVariables.WATCH_OVER, watch.over(), ProcessVariables.DEADLINE_AT, watch.deadlineAt());
    }
}
