package org.cordee.law.rules;

import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;

/**
 * D11 of subcontracting in chains: a subcontractor's own subcontractor is not paid by the buyer and needs a bond or a
 * delegation of payment (L2193-14).
 */
final class SubcontractingRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        for (CaseLot lot : matter.lots()) {
            CaseConsortium consortium = matter.consortium().orElseThrow();
            List<String> members = consortium.membersOf(lot.number()).stream()
                    .map(CaseConsortium.Member::siret)
                    .toList();
            consortium.subcontracts().stream()
                    .filter(contract -> contract.lot().equals(lot.number()))
                    .forEach(contract -> matter.evaluate(
                                    "D11",
                                    "subcontracting",
                                    Map.of(
                                            "on", matter.launchDay(),
                                            "secondRank", !members.contains(contract.from()),
                                            "guaranteed", BuyerObligationsRule.yesNo(contract.guaranteed())))
                            .rows()
                            .forEach(row -> draft.addFinding(finding(row, contract, lot))));
        }
    }

    private static Finding finding(Map<String, ?> row, CaseConsortium.Subcontract contract, CaseLot lot) {
        return new Finding(
                "D11",
                String.valueOf(row.get("code")),
                Severity.valueOf(String.valueOf(row.get("severity"))),
                String.valueOf(row.get("article")),
                FindingSubject.organisation(contract.siret()),
                lot.number(),
                FindingEvidence.of("operator", contract.from()),
                List.of(Remedy.plain("give-bond-or-delegation")));
    }
}
