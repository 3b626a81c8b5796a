package org.cordee.process.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.OpeningPowers;
import org.cordee.agreement.OpeningSignature;
import org.cordee.agreement.PowerRound;
import org.cordee.agreement.RemindingGrantor;
import org.cordee.agreement.RemindingSignatory;
import org.cordee.agreement.SignatureStep;
import org.cordee.process.AgreementSigning;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.TaskReminders;
import org.cordee.process.UserTask;
import org.springframework.stereotype.Component;

/** The jobs of {@code agreement-signing.bpmn}: turns to sign, powers of attorney and their reminders. */
@Component
class AgreementSigningWorkers implements ModelWorkers {

    private final OpeningSignature openingSignature;
    private final RemindingSignatory remindingSignatory;
    private final OpeningPowers openingPowers;
    private final RemindingGrantor remindingGrantor;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    AgreementSigningWorkers(
            OpeningSignature openingSignature,
            RemindingSignatory remindingSignatory,
            OpeningPowers openingPowers,
            RemindingGrantor remindingGrantor,
            TaskReminders reminders,
            RefreshingInbox inbox) {
        this.openingSignature = openingSignature;
        this.remindingSignatory = remindingSignatory;
        this.openingPowers = openingPowers;
        this.remindingGrantor = remindingGrantor;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                AgreementSigning.JOB_OPEN_SIGNATURE, this::openSignature,
                AgreementSigning.JOB_REMIND_SIGNATORY, this::remindSignatory,
                AgreementSigning.JOB_OPEN_POWERS, this::openPowers,
                AgreementSigning.JOB_REMIND_GRANTOR, this::remindGrantor);
    }

    /** Returns the party that signs next and its due date, or the step that follows. */
    private Map<String, Object> openSignature(Job job) {
        SignatureStep step = openingSignature.open(job.consortiumId());
        Map<String, Object> answer = new HashMap<>();
        answer.put(ProcessVariables.NEXT_STEP, step.next().name());
        answer.put(ProcessVariables.AGREEMENT_DUE_AT, step.reviewBy());
        if (step.turn() != null) {
            answer.put(ProcessVariables.SIGNATURE_ID, step.turn().signatureId());
            answer.put(
                    ProcessVariables.SIGNATORY_GROUP,
                    CandidateGroups.of(step.turn().organisationId()));
            answer.put(ProcessVariables.DUE_AT, step.turn().dueAt());
            answer.put(ProcessVariables.REMIND_AT, step.turn().remindAt());
        }
        return answer;
    }

    /** Sends a reminder of a signature; the domain refuses it after an answer or on the first day. */
    private Map<String, Object> remindSignatory(Job job) {
        UUID signature = job.id(ProcessVariables.SIGNATURE_ID);
        reminders.sendAutomatic(
                UserTask.SIGN_AGREEMENT,
                job.root(),
                signature,
                () -> remindingSignatory.remind(job.consortiumId(), signature));
        inbox.deleteTimer(AgreementSigning.TIMER_SIGNATURE_REMINDER_DUE, signature);
        return Map.of();
    }

    /** Returns the members that must give the lead a power of attorney, and until when it is awaited. */
    private Map<String, Object> openPowers(Job job) {
        PowerRound round = openingPowers.open(job.consortiumId());
        List<Map<String, Object>> grantors = round.grantors().stream()
                .map(grantor ->
                        CandidateGroups.element(ProcessVariables.POWER_ID, grantor.powerId(), grantor.organisationId()))
                .toList();
        return Map.of(
                ProcessVariables.GRANTORS, grantors,
                ProcessVariables.DUE_AT, round.dueAt(),
                ProcessVariables.REMIND_AT, round.remindAt());
    }

    /** Sends a reminder of a power of attorney; the domain refuses it when the power is given. */
    private Map<String, Object> remindGrantor(Job job) {
        UUID power = job.id(ProcessVariables.POWER_ID);
        reminders.sendAutomatic(UserTask.GRANT_POWER, job.root(), power, () -> remindingGrantor.remind(power));
        inbox.deleteTimer(AgreementSigning.TIMER_POWER_REMINDER_DUE, power);
        return Map.of();
    }
}
