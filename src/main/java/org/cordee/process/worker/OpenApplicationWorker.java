package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import org.cordee.evidence.OpeningApplication;
import org.cordee.process.ApplicationFile;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the members whose evidence is awaited, their due dates, and the dates of the lead's check. */
@Component
class OpenApplicationWorker implements JobWork {

    private final OpeningApplication openingApplication;

    OpenApplicationWorker(OpeningApplication openingApplication) {
        this.openingApplication = openingApplication;
    }

    @Override
    public String type() {
        return ApplicationFile.JOB_OPEN_APPLICATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        OpeningApplication.EvidenceRound round = openingApplication.open(job.consortiumId());
        List<Map<String, Object>> files = round.asked().stream()
                .map(asked -> Map.<String, Object>of(
                        ProcessVariables.EVIDENCE_FILE_ID, asked.evidenceFileId(),
                        ProcessVariables.GROUP, CandidateGroups.of(asked.organisationId())))
                .toList();
        return Map.of(
                ProcessVariables.EVIDENCE_FILES, files,
                ProcessVariables.EVIDENCE_DUE_AT, round.dueAt(),
                ProcessVariables.REMIND_AT, round.remindAt(),
                ProcessVariables.CHECK_DUE_AT, round.checkBy());
    }
}
