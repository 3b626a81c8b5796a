package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.jspecify.annotations.Nullable;

/**
 * D15: the minimum advance and the maximum retention for each operator that the buyer pays (R2191-3, -7, -33),
 * depending on whether it is a PME of rec. 2003/361/CE. This is advice: an operator need not ask for its advance, but
 * it should know before it gives it up.
 */
final class AdvancesRule implements LawRule {

    private static final int UNKNOWN = -1;
    private static final long USUAL_ADVANCE = 5;
    /** 600 euros with VAT (R2193-10). The same amount without VAT certainly reaches this limit at any rate. */
    private static final long PAID_BY_THE_BUYER = 600_00;

    /** The highest retention for any operator (R2191-33). */
    private static final long USUAL_RETENTION = 5;

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        List<Map<String, @Nullable Object>> advances = new ArrayList<>();
        for (CaseLot lot : matter.lots()) {
            for (LotLedger.OperatorWork part : matter.ledger(lot).parts()) {
                if (part.isMember() || isSubcontractor(matter, lot, part.operator())) {
                    advances.add(advance(matter, lot, part, draft));
                }
            }
        }
        draft.put("advances", advances);
    }

    /**
     * Returns the part of the operator's own share, in per cent, from which an advance is recovered (R2191-11); null
     * when no advance is due or the rule of that day is not recorded.
     */
    private static @Nullable Integer recoveryFrom(CaseJudgement matter, String advance) {
        boolean due = advance.startsWith("DUE");
        return due ? matter.parameters().settings().optionalWhole(matter.launchDay(), "advance.recovery-from") : null;
    }

    /**
     * Returns true for a subcontractor that the buyer pays. Staff made available and a subcontractor of the second rank
     * are paid by the operator that uses them.
     */
    private static boolean isSubcontractor(CaseJudgement matter, CaseLot lot, String operator) {
        CaseConsortium consortium = matter.consortium().orElseThrow();
        Set<String> members = consortium.membersOf(lot.number()).stream()
                .map(CaseConsortium.Member::siret)
                .collect(Collectors.toSet());
        return consortium.subcontracts().stream()
                        .filter(contract -> contract.lot().equals(lot.number()) && members.contains(contract.from()))
                        .filter(contract -> contract.siret().equals(operator))
                        .mapToLong(contract -> contract.amount().cents())
                        .sum()
                >= PAID_BY_THE_BUYER;
    }

    private static Map<String, @Nullable Object> advance(
            CaseJudgement matter, CaseLot lot, LotLedger.OperatorWork part, AnswerDraft draft) {
        OperatorStanding standing = matter.standing(part.operator());
        CaseConsultation.Buyer buyer = matter.law().consultation().buyer();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("launchedOn", matter.launchDay());
        facts.put("buyerKind", buyer.kind() == null ? "UNKNOWN" : buyer.kind().name());
        facts.put("runningCostsOver60M", BuyerObligationsRule.yesNo(buyer.runningCostsOver60M()));
        facts.put("pme", BuyerObligationsRule.yesNo(standing.procurementPme()));
        // a retention is taken from the holder, not from its subcontractors
        DecisionResult ceiling = matter.evaluate("D15", "retention-ceiling", facts);
        Long retention = part.isMember() ? Long.valueOf(ceiling.whole("retentionMax")) : null;
        long total = matter.ledger(lot).total();
        facts.put("amountCents", total == 0 ? UNKNOWN : total);
        facts.put("months", lot.durationMonths() == null ? UNKNOWN : lot.durationMonths());
        DecisionResult answer = matter.evaluate("D15", "advance-rate", facts);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("lot", lot.number());
        row.put("siret", part.operator());
        row.put("procurementPme", standing.procurementPme());
        row.put("advance", answer.text("advance"));
        row.put("advanceMinRate", answer.whole("advanceMinRate"));
        row.put("retentionMax", retention);
        row.put("recoveryFromPercent", recoveryFrom(matter, answer.text("advance")));
        if (answer.whole("advanceMinRate") > USUAL_ADVANCE) {
            draft.addFinding(new Finding(
                    "P-03",
                    part.isMember() ? "payment.advance-for-pme" : "payment.advance-for-subcontractor",
                    Severity.INFO,
                    answer.text("article"),
                    FindingSubject.organisation(part.operator()),
                    lot.number(),
                    FindingEvidence.of("advanceMinRate", answer.whole("advanceMinRate"), "retentionMax", retention),
                    List.of(Remedy.plain(part.isMember() ? "keep-the-advance" : "ask-for-the-advance"))));
        } else if (retention != null && retention < USUAL_RETENTION) {
            // short or small contracts have no advance, but their retention is lower all the same
            draft.addFinding(new Finding(
                    "P-03",
                    "payment.retention-for-pme",
                    Severity.INFO,
                    ceiling.text("article"),
                    FindingSubject.organisation(part.operator()),
                    lot.number(),
                    FindingEvidence.of("retentionMax", retention),
                    List.of(Remedy.plain("check-the-retention"))));
        }
        return row;
    }
}
