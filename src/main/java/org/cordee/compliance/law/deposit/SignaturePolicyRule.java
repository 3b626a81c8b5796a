package org.cordee.compliance.law.deposit;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.candidacy.GroupingFormRule;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.feel.DecisionResult;

/** D13: who signs, when and at which level; nothing is signed at deposit unless the documents ask for it. */
public final class SignaturePolicyRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        if (matter.consortium().isEmpty()) {
            return;
        }
        DecisionResult answer = matter.ask(
                "D13",
                "signature-policy",
                Map.of(
                        "on", matter.launched(),
                        "requiredAtDeposit", matter.law().consultation().signatureRequiredAtDeposit(),
                        "everyMemberSigns",
                                GroupingFormRule.unsigned(matter.consortium()
                                                .orElseThrow()
                                                .members())
                                        .isEmpty()));
        draft.put("signature", answer.row());
        if (!answer.flag("complete")) {
            List<String> unsigned =
                    GroupingFormRule.unsigned(matter.consortium().orElseThrow().members());
            draft.find(
                    "D13",
                    "signature.signer-missing",
                    Severity.MAJOR,
                    answer.text("article"),
                    matter.grouping(),
                    Evidence.of("level", answer.text("level"), "unsigned", unsigned),
                    Remedy.plain("name-signatory-or-power"));
        }
    }
}
