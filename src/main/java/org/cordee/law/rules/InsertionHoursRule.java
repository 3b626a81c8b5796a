package org.cordee.law.rules;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
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
            reportUncounted(matter, work, draft);
            reportLenders(matter, work, draft);
            reportMoreThanAllWork(work, draft);
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
    private static void reportUncounted(CaseJudgement matter, InsertionWork work, AnswerDraft draft) {
        for (InsertionWork.OperatorHours counted : work.operators()) {
            long lent = work.uncountedStaff().stream()
                    .filter(staff -> staff.siret().equals(counted.operator()))
                    .mapToLong(CaseConsortium.Staffing::hours)
                    .sum();
            long uncounted = counted.declared() - counted.most() - lent;
            if (uncounted > 0) {
                boolean lender = isOnlyALender(matter, counted.operator());
                boolean capped = counted.cap() != null && counted.cap() < counted.declared();
                draft.addFinding(new Finding(
                        "D9",
                        lender
                                ? "insertion-hours.own-hours-of-lender"
                                : capped ? "insertion-hours.above-cap" : "insertion-hours.not-counted",
                        capped ? Severity.INFO : Severity.WARNING,
                        "L2112-2",
                        FindingSubject.organisation(counted.operator()),
                        work.lot().number(),
                        FindingEvidence.of(
                                "declaredHours", counted.declared(),
                                "countedHours", counted.least(),
                                "cap", counted.cap(),
                                "insertionKind",
                                        lender
                                                ? matter.standing(counted.operator())
                                                        .kind()
                                                        .name()
                                                : null),
                        List.of(new Remedy(
                                lender
                                        ? "enter-as-made-available"
                                        : capped ? "count-other-hours" : "hire-or-show-convention",
                                Map.of("hours", uncounted)))));
            }
        }
    }

    /** Returns true for a structure whose people count when it makes them available, and not as its own (a GEIQ). */
    private static boolean isOnlyALender(CaseJudgement matter, String operator) {
        String kind = matter.standing(operator).kind().name();
        return matter.parameters().hoursCount(kind) && !matter.parameters().ownHoursCount(kind);
    }

    /** Names each operator that makes staff available whose hours do not count, with these hours. */
    private static void reportLenders(CaseJudgement matter, InsertionWork work, AnswerDraft draft) {
        work.uncountedStaff()
                .forEach(staff -> draft.addFinding(new Finding(
                        "D9",
                        "insertion-hours.lender-not-counted",
                        Severity.WARNING,
                        "L2112-2",
                        FindingSubject.organisation(staff.by()),
                        work.lot().number(),
                        FindingEvidence.of(
                                "declaredHours",
                                (long) staff.hours(),
                                "insertionKind",
                                matter.standing(staff.by()).kind().name(),
                                "operator",
                                staff.siret()),
                        List.of(new Remedy("hire-or-show-convention", Map.of("hours", (long) staff.hours()))))));
    }

    /** Reports more hours of insertion than the lot has hours of work. */
    private static void reportMoreThanAllWork(InsertionWork work, AnswerDraft draft) {
        work.total()
                .filter(total -> Fraction.of(work.declared(), 1).compareTo(total) > 0)
                .ifPresent(total -> draft.addFinding(new Finding(
                        "D9",
                        "insertion-hours.above-all-work",
                        Severity.WARNING,
                        "L2112-2",
                        new FindingSubject(FindingSubject.Kind.LOT, work.lot().number()),
                        work.lot().number(),
                        FindingEvidence.of(
                                "declaredHours", work.declared(),
                                "allHours", total.rounded(0, RoundingMode.DOWN).longValueExact()),
                        List.of(Remedy.plain("correct-hours")))));
    }
}
