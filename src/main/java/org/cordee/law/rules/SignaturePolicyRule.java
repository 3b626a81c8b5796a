package org.cordee.law.rules;

import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;

/** D13: who signs, when and at which level; nothing is signed at deposit unless the documents ask for it. */
final class SignaturePolicyRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        if (matter.consortium().isEmpty()) {
            return;
        }
        DecisionResult answer = matter.evaluate(
                "D13",
                "signature-policy",
                Map.of(
                        "on", matter.launchDay(),
                        "requiredAtDeposit", matter.law().consultation().signatureRequiredAtDeposit(),
                        "everyMemberSigns",
                                ConsortiumFormRule.unsigned(matter.consortium()
                                                .orElseThrow()
                                                .members())
                                        .isEmpty()));
        draft.put("signature", answer.row());
        if (!answer.flag("complete")) {
            List<String> unsigned = ConsortiumFormRule.unsigned(
                    matter.consortium().orElseThrow().members());
            draft.addFinding(
                    "D13",
                    "signature.signer-missing",
                    Severity.MAJOR,
                    answer.text("article"),
                    matter.grouping(),
                    FindingEvidence.of("level", answer.text("level"), "unsigned", unsigned),
                    Remedy.plain("name-signatory-or-power"));
        }
    }
}
