package org.cordee.process.worker.submission;

import java.util.Map;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.cordee.submission.deposit.RecordingOutcome;
import org.springframework.stereotype.Component;

/** Records the outcome of the deposit: in time or late. */
@Component
class RecordOutcomeWorker implements JobWork {

    private final RecordingOutcome recordingOutcome;

    RecordOutcomeWorker(RecordingOutcome recordingOutcome) {
        this.recordingOutcome = recordingOutcome;
    }

    @Override
    public String type() {
        return BidSubmission.JOB_RECORD_OUTCOME;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        recordingOutcome.record(job.consortiumId());
        return Map.of();
    }
}
