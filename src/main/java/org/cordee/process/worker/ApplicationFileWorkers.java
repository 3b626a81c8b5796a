package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.EvidenceDueDates;
import org.cordee.evidence.OpeningApplication;
import org.cordee.evidence.RemindingEvidence;
import org.cordee.process.ApplicationFile;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.TaskReminders;
import org.cordee.process.UserTask;
import org.springframework.stereotype.Component;

/** The jobs of {@code application-file.bpmn}: the evidence of the members, its dates and reminders. */
@Component
class ApplicationFileWorkers implements ModelWorkers {

    private final OpeningApplication openingApplication;
    private final EvidenceDueDates dates;
    private final RemindingEvidence reminding;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    ApplicationFileWorkers(
            OpeningApplication openingApplication,
            EvidenceDueDates dates,
            RemindingEvidence reminding,
            TaskReminders reminders,
            RefreshingInbox inbox) {
        this.openingApplication = openingApplication;
        this.dates = dates;
        this.reminding = reminding;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                ApplicationFile.JOB_OPEN_APPLICATION, this::openApplication,
                ApplicationFile.JOB_DATE_EVIDENCE, this::dateEvidence,
                ApplicationFile.JOB_REMIND_MEMBER, this::remindMember);
    }

    /** Returns the members whose evidence is awaited, their due dates, and the dates of the lead's check. */
    private Map<String, Object> openApplication(Job job) {
        OpeningApplication.EvidenceRound round = openingApplication.open(job.consortiumId());
        List<Map<String, Object>> files = round.asked().stream()
                .map(asked -> CandidateGroups.element(
                        ProcessVariables.EVIDENCE_FILE_ID, asked.evidenceFileId(), asked.organisationId()))
                .toList();
        return Map.of(
                ProcessVariables.EVIDENCE_FILES, files,
                ProcessVariables.EVIDENCE_DUE_AT, round.dueAt(),
                ProcessVariables.REMIND_AT, round.remindAt(),
                ProcessVariables.CHECK_DUE_AT, round.checkBy());
    }

    /** Returns the domain's current dates of a member's evidence after they moved, for the restarted task. */
    private Map<String, Object> dateEvidence(Job job) {
        EvidenceDueDates.EvidenceTaskDates turn = dates.turn(job.id(ProcessVariables.EVIDENCE_FILE_ID));
        return Map.of(ProcessVariables.EVIDENCE_DUE_AT, turn.dueAt(), ProcessVariables.REMIND_AT, turn.remindAt());
    }

    /** Sends a reminder of the evidence; the domain refuses it when the evidence is handed in or its date is past. */
    private Map<String, Object> remindMember(Job job) {
        UUID file = job.id(ProcessVariables.EVIDENCE_FILE_ID);
        reminders.sendAutomatic(UserTask.PROVIDE_EVIDENCE, job.root(), file, () -> reminding.remind(file));
        inbox.deleteTimer(ApplicationFile.TIMER_EVIDENCE_REMINDER_DUE, file);
        return Map.of();
    }
}
