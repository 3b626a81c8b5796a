package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseLot.InsertionClause;

/**
 * D9: the contract's own clause of hours, lot by lot. The buyer's clause blocks (L2112-2), the charter's target does
 * not.
 */
final class InsertionHoursRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        List<Map<String, Object>> clauses = new ArrayList<>();
        for (CaseLot lot : matter.lots()) {
            InsertionWork work = matter.work(lot);
            matter.parametersUsed("D9");
            reportUncounted(work, draft);
            if (lot.insertionClause() != null && clauseAsks(lot.insertionClause())) {
                clauses.add(clause(matter, work, lot.insertionClause(), draft));
            }
            if (work.isHourlyCostAssumed()) {
                draft.addFinding(new Finding(
                        "D9",
                        "insertion-hours.cost-to-confirm",
                        Severity.INFO,
                        "L2112-2",
                        new FindingSubject(FindingSubject.Kind.LOT, lot.number()),
                        lot.number(),
                        FindingEvidence.of("hourlyCost", matter.parameters().required("hourly-cost")),
                        List.of(Remedy.plain("ask-facilitator"))));
            }
        }
        draft.put("clauses", clauses);
    }

    private static boolean clauseAsks(InsertionClause clause) {
        return clause.rate() != null || clause.hours() != null;
    }

    private static Map<String, Object> clause(
            CaseJudgement matter, InsertionWork work, InsertionClause clause, AnswerDraft draft) {
        Optional<Long> required = work.required();
        RangeComparison judged = RangeComparison.of(required, work.minimum(), work.maximum());
        long gap = required.map(hours -> Math.max(0, hours - work.minimum())).orElse(0L);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lot", work.lot().number());
        answer.put("status", judged.name());
        required.ifPresent(hours -> answer.put("requiredHours", hours));
        answer.put("countedHours", work.minimum());
        required.ifPresent(hours -> answer.put("gapHours", gap));
        answer.put("blocking", clause.blocking());
        if (judged == RangeComparison.NOT_COMPUTABLE) {
            answer.put("missing", work.missingForClause());
            draft.addFinding(finding(
                    matter,
                    work,
                    "insertion-hours.not-computable",
                    Severity.MAJOR,
                    FindingEvidence.of("lowerBound", work.minimum(), "missing", work.missingForClause()),
                    Remedy.plain("complete-figures")));
        }
        if (judged == RangeComparison.NOT_MET) {
            draft.addFinding(finding(
                    matter,
                    work,
                    "insertion-hours.below-clause",
                    clause.blocking() ? Severity.BLOCKER : Severity.MAJOR,
                    FindingEvidence.of(
                            "requiredHours", required.orElseThrow(),
                            "countedHours", work.minimum(),
                            "gapHours", gap),
                    Remedy.hours(gap)));
        }
        return answer;
    }

    private static Finding finding(
            CaseJudgement matter,
            InsertionWork work,
            String code,
            Severity severity,
            Map<String, Object> evidence,
            Remedy remedy) {
        return new Finding(
                "D9", code, severity, "L2112-2", matter.grouping(), work.lot().number(), evidence, List.of(remedy));
    }

    /** Reports hours that are declared and do not count, so that no member relies on them. */
    private static void reportUncounted(InsertionWork work, AnswerDraft draft) {
        for (InsertionWork.OperatorHours counted : work.operators()) {
            if (counted.declared() > counted.most()) {
                boolean capped = counted.cap() != null && counted.cap() < counted.declared();
                draft.addFinding(new Finding(
                        "D9",
                        capped ? "insertion-hours.above-cap" : "insertion-hours.not-counted",
                        capped ? Severity.INFO : Severity.WARNING,
                        "L2112-2",
                        FindingSubject.organisation(counted.operator()),
                        work.lot().number(),
                        FindingEvidence.of(
                                "declaredHours", counted.declared(),
                                "countedHours", counted.least(),
                                "cap", counted.cap()),
                        List.of(new Remedy(
                                capped ? "count-other-hours" : "hire-or-show-convention",
                                Map.of("hours", counted.declared() - counted.most())))));
            }
        }
    }
}
