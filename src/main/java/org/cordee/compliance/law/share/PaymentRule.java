package org.cordee.compliance.law.share;

import java.util.Map;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.feel.DecisionResult;

/** D15: whether each is paid on its own account, who guarantees and how claims are assigned. */
public final class PaymentRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        draft.put("payment", null);
        GroupingForm form = matter.consortium().map(Consortium::form).orElse(null);
        if (form == null) {
            return;
        }
        DecisionResult answer = matter.ask(
                "D15",
                "payment-scheme",
                Map.of(
                        "on", matter.launched(),
                        "form", form.name(),
                        "repartitionStated", matter.consortium().orElseThrow().repartitionStated()));
        draft.put("payment", answer.row());
    }
}
