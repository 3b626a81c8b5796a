package org.cordee.law.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.GlobalContract;
import org.cordee.shared.Percentage;

/**
 * T-03: contracts that join design and works. Design-build is given to a consortium (L2171-2); and a holder that is no
 * PME itself gives a part to PME and craftsmen, which the buyer sets (L2171-8, R2171-23).
 */
final class GlobalContractRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        GlobalContract contract = matter.law().consultation().globalContract();
        if (contract == null) {
            return;
        }
        Set<String> said = new HashSet<>();
        for (CaseLot lot : matter.lots()) {
            matter.evaluate("T-03", "global-contract", facts(matter, lot, contract))
                    .rows()
                    .forEach(row -> {
                        String code = String.valueOf(row.get("code"));
                        if (said.add(code)) {
                            draft.addFinding(finding(matter, lot, contract, row, code));
                        }
                    });
        }
    }

    private static Map<String, Object> facts(CaseJudgement matter, CaseLot lot, GlobalContract contract) {
        List<OperatorStanding> members = members(matter, lot);
        Percentage share = contract.pmeShare();
        return Map.of(
                "launchedOn", matter.launchDay(),
                "kind", contract.kind().name(),
                "infrastructure", contract.infrastructure(),
                "alone",
                        members.stream()
                                        .map(member -> member.organisation().siren())
                                        .distinct()
                                        .count()
                                < 2,
                "groupingRequired", contract.groupingRequired(),
                "shareSaid", share != null,
                "pmeShare", share == null ? 0 : share.tenThousandths(),
                "holderIsPme", holderIsPme(members),
                "sectorException", contract.sectorException());
    }

    private static List<OperatorStanding> members(CaseJudgement matter, CaseLot lot) {
        return matter.consortium().orElseThrow().membersOf(lot.number()).stream()
                .map(CaseConsortium.Member::siret)
                .distinct()
                .map(matter::standing)
                .toList();
    }

    /**
     * Judges whether the holder is a PME. A consortium is a PME where every member is one; one member that is not is
     * enough to make it none.
     */
    private static String holderIsPme(List<OperatorStanding> members) {
        if (members.stream().anyMatch(member -> Boolean.FALSE.equals(member.procurementPme()))) {
            return "NO";
        }
        return members.stream().allMatch(member -> Boolean.TRUE.equals(member.procurementPme())) ? "YES" : "UNKNOWN";
    }

    private static Finding finding(
            CaseJudgement matter, CaseLot lot, GlobalContract contract, Map<String, ?> row, String code) {
        boolean ofTheBuyer = code.startsWith("buyer.");
        return new Finding(
                "T-03",
                code,
                Severity.valueOf(String.valueOf(row.get("severity"))),
                String.valueOf(row.get("article")),
                ofTheBuyer ? new FindingSubject(FindingSubject.Kind.LOT, lot.number()) : matter.grouping(),
                lot.number(),
                ofTheBuyer && contract.pmeShare() != null
                        ? FindingEvidence.of(
                                "percent",
                                contract.pmeShare().value().stripTrailingZeros().toPlainString())
                        : ofTheBuyer ? Map.of() : FindingEvidence.of("operators", 1),
                List.of(Remedy.plain(ofTheBuyer ? "ask-the-buyer-a-question" : "find-a-partner")));
    }
}
