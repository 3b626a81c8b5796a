package org.cordee.process.worker;

import java.time.Instant;
import java.util.Map;
import org.cordee.consortium.WatchingDeadline;
import org.cordee.process.DeadlineWatch;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Runs at the start of the watch and when an alarm is due: the domain raises the alarm and returns the next date. */
@Component
class WatchDeadlineWorker implements JobWork {

    private final WatchingDeadline watchingDeadline;
    private final ProcessLinks links;

    WatchDeadlineWorker(WatchingDeadline watchingDeadline, ProcessLinks links) {
        this.watchingDeadline = watchingDeadline;
        this.links = links;
    }

    @Override
    public String type() {
        return DeadlineWatch.JOB_WATCH_DEADLINE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        Instant next = watchingDeadline.watch(job.consortiumId());
        links.recordNextAlarm(job.consortiumId(), next);
        return Map.of(ProcessVariables.ALARM_AT, next);
    }
}
