package org.cordee.compliance.law.share;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.candidacy.BuyerObligationsRule;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.finding.Subject;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Lot;

/**
 * D11 of subcontracting in chains: a subcontractor's own subcontractor is not paid by the buyer and needs a bond or a
 * delegation of payment (L2193-14).
 */
public final class SubcontractingRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        for (Lot lot : matter.lots()) {
            Consortium consortium = matter.consortium().orElseThrow();
            List<String> members = consortium.membersOf(lot.number()).stream()
                    .map(Consortium.Member::siret)
                    .toList();
            consortium.subcontracts().stream()
                    .filter(contract -> contract.lot().equals(lot.number()))
                    .forEach(contract -> matter.ask(
                                    "D11",
                                    "subcontracting",
                                    Map.of(
                                            "on", matter.launched(),
                                            "secondRank", !members.contains(contract.from()),
                                            "guaranteed", BuyerObligationsRule.yesNo(contract.guaranteed())))
                            .rows()
                            .forEach(row -> draft.find(finding(row, contract, lot))));
        }
    }

    private static Finding finding(Map<String, ?> row, Consortium.Subcontract contract, Lot lot) {
        return new Finding(
                "D11",
                String.valueOf(row.get("code")),
                Severity.valueOf(String.valueOf(row.get("severity"))),
                String.valueOf(row.get("article")),
                Subject.organisation(contract.siret()),
                lot.number(),
                Evidence.of("operator", contract.from()),
                List.of(Remedy.plain("give-bond-or-delegation")));
    }
}
