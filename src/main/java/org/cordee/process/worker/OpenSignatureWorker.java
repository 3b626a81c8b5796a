package org.cordee.process.worker;

import java.util.HashMap;
import java.util.Map;
import org.cordee.agreement.OpeningSignature;
import org.cordee.agreement.SignatureStep;
import org.cordee.process.AgreementSigning;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the party that signs next and its due date, or the step that follows. */
@Component
class OpenSignatureWorker implements JobWork {

    private final OpeningSignature openingSignature;

    OpenSignatureWorker(OpeningSignature openingSignature) {
        this.openingSignature = openingSignature;
    }

    @Override
    public String type() {
        return AgreementSigning.JOB_OPEN_SIGNATURE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
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
}
