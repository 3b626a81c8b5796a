package org.cordee.law.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.law.Severity;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.jspecify.annotations.Nullable;

/**
 * S-01: the duties of the buyer, many of them in consultations launched from 22 August 2026 on (L2112-2, L2112-2-1,
 * L2152-7, R2152-7). A missing duty is a question to the buyer, never a fault of the consortium.
 */
final class BuyerObligationsRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        Set<String> said = new HashSet<>();
        for (CaseLot lot : matter.lots()) {
            matter.evaluate("S-01", "buyer-obligations", facts(matter, lot))
                    .rows()
                    .forEach(row -> {
                        String code = String.valueOf(row.get("code"));
                        // one question to the buyer covers all lots
                        if (said.add(code)) {
                            draft.addFinding(new Finding(
                                    "S-01",
                                    code,
                                    Severity.valueOf(String.valueOf(row.get("severity"))),
                                    String.valueOf(row.get("article")),
                                    new FindingSubject(FindingSubject.Kind.LOT, lot.number()),
                                    lot.number(),
                                    evidence(lot, code),
                                    List.of(Remedy.plain("ask-the-buyer-a-question"))));
                        }
                    });
        }
    }

    private static Map<String, Object> facts(CaseJudgement matter, CaseLot lot) {
        CaseConsultation consultation = matter.law().consultation();
        BuyerDuties duties = lot.duties();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("launchedOn", matter.launchDay());
        facts.put("socialClause", yesNo(hasInsertionClause(lot) ? Boolean.TRUE : duties.socialClause()));
        facts.put("euThreshold", EuThresholds.reached(matter));
        facts.put("derogation", duties.derogation().name());
        facts.put("nature", consultation.nature().name());
        facts.put("months", lot.durationMonths() == null ? 0 : lot.durationMonths());
        facts.put("environmentalClause", yesNo(duties.environmentalClause()));
        facts.put("environmentalCriterion", yesNo(duties.environmentalCriterion()));
        facts.put(
                "criterion",
                duties.criterion() == null ? "UNKNOWN" : duties.criterion().name());
        facts.put("reservation", lot.reservation().name());
        facts.put("reservationNamed", yesNo(duties.reservationNamed()));
        return facts;
    }

    /**
     * Returns true when the lot has an insertion clause, which is a condition on employment. The share of work of a lot
     * alone is no clause.
     */
    private static boolean hasInsertionClause(CaseLot lot) {
        CaseLot.InsertionClause clause = lot.insertionClause();
        return clause != null && (clause.rate() != null || clause.hours() != null);
    }

    private static Map<String, Object> evidence(CaseLot lot, String code) {
        return switch (code) {
            case "buyer.social-clause-set-aside", "buyer.derogation-not-met" ->
                FindingEvidence.of("derogation", lot.duties().derogation().name());
            case "buyer.reservation-not-named" ->
                FindingEvidence.of("reservation", lot.reservation().name());
            default -> Map.of();
        };
    }

    public static String yesNo(@Nullable Boolean said) {
        if (said == null) {
            return "UNKNOWN";
        }
        return said ? "YES" : "NO";
    }
}
