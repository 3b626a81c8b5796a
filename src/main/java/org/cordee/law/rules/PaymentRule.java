package org.cordee.law.rules;

import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.LiabilityForm;

/** D15: whether each is paid on its own account, who guarantees and how claims are assigned. */
final class PaymentRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        draft.put("payment", null);
        LiabilityForm form = matter.consortium().map(CaseConsortium::form).orElse(null);
        if (form == null) {
            return;
        }
        DecisionResult answer = matter.evaluate(
                "D15",
                "payment-scheme",
                Map.of(
                        "on", matter.launchDay(),
                        "form", form.name(),
                        "repartitionStated", matter.consortium().orElseThrow().repartitionStated()));
        draft.put("payment", answer.row());
    }
}
