package org.cordee.process.worker;

import java.util.Map;
import org.cordee.process.BidSubmission;
import org.cordee.submission.RecordingOutcome;
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
