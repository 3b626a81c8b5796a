package org.cordee.process.worker;

import java.util.Map;
import org.cordee.evidence.EvidenceDueDates;
import org.cordee.process.ApplicationFile;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the domain's current dates of a member's evidence after they moved, for the restarted task. */
@Component
class DateEvidenceWorker implements JobWork {

    private final EvidenceDueDates dates;

    DateEvidenceWorker(EvidenceDueDates dates) {
        this.dates = dates;
    }

    @Override
    public String type() {
        return ApplicationFile.JOB_DATE_EVIDENCE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        EvidenceDueDates.EvidenceTaskDates turn = dates.turn(job.id(ProcessVariables.EVIDENCE_FILE_ID));
        return Map.of(ProcessVariables.EVIDENCE_DUE_AT, turn.dueAt(), ProcessVariables.REMIND_AT, turn.remindAt());
    }
}
