package org.cordee.law.rules;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/** D1 to D3 as findings: figures that leave the size open, and proofs that are not valid on the day judged. */
final class OperatorStandingsRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        for (String operator : matter.operators()) {
            OperatorStanding standing = matter.standing(operator);
            size(standing, draft);
            proofs(matter, standing.organisation(), draft);
        }
    }

    private static void size(OperatorStanding standing, AnswerDraft draft) {
        if (standing.size().equals(EnterpriseSizes.UNKNOWN)) {
            draft.addFinding(
                    "D2",
                    "size.figures-missing",
                    Severity.MAJOR,
                    "décret 2008-1354, art. 3",
                    FindingSubject.organisation(standing.organisation().id()),
                    FindingEvidence.of("missing", standing.missing()),
                    Remedy.plain("complete-figures"));
        }
    }

    private static void proofs(CaseJudgement matter, CaseOperator organisation, AnswerDraft draft) {
        FindingSubject subject = FindingSubject.organisation(organisation.id());
        DecisionResult ess = new OperatorStandings(matter).essStatus(organisation);
        Severity severity = Severity.valueOf(ess.text("severity"));
        if (severity != Severity.OK) {
            draft.addFinding(
                    "D3",
                    ess.text("code"),
                    severity,
                    ess.text("article"),
                    subject,
                    FindingEvidence.of(
                            "essStatus",
                            organisation.ess().status().name(),
                            "from",
                            day(organisation.ess().from()),
                            "to",
                            day(organisation.ess().to())),
                    Remedy.plain("renew-proof"));
        }
        CaseOperator.Insertion insertion = organisation.insertion();
        if (insertion.kind() != InsertionKind.NONE && !insertion.isInForceOn(matter.day())) {
            draft.addFinding(
                    "D1",
                    "insertion.convention-not-in-force",
                    Severity.WARNING,
                    "L5132-4 C. trav.",
                    subject,
                    FindingEvidence.of(
                            "insertionKind", insertion.kind().name(),
                            "from", day(insertion.from()),
                            "to", day(insertion.to())),
                    Remedy.plain("renew-proof"));
        }
        experiment(matter, insertion, subject, draft);
        endsBeforeTheDeadline(matter, organisation, draft);
    }

    /**
     * Reports the end of the experiment on which an EITI depends (loi 2018-771, art. 83), before and after that end.
     */
    private static void experiment(
            CaseJudgement matter, CaseOperator.Insertion insertion, FindingSubject subject, AnswerDraft draft) {
        matter.parameters().settings().rows("eiti.experiment").stream()
                .filter(row -> row.cell(2).equals(insertion.kind().name()))
                .forEach(row -> {
                    boolean over = matter.day().isAfter(row.to());
                    draft.addFinding(
                            "D1",
                            over ? "insertion.experiment-over" : "insertion.experiment-ends",
                            over ? Severity.WARNING : Severity.INFO,
                            "loi 2018-771, art. 83",
                            subject,
                            FindingEvidence.of("insertionKind", insertion.kind().name(), "to", day(row.lastDay())),
                            Remedy.plain("show-proof"));
                });
    }

    /** Reports a proof that is valid today and no longer when the offers are due, while it can still be renewed. */
    private static void endsBeforeTheDeadline(CaseJudgement matter, CaseOperator organisation, AnswerDraft draft) {
        ZonedDateTime deadline = matter.law().consultation().offerDeadline();
        if (deadline == null) {
            return;
        }
        Stream.of(organisation.insertion().to(), organisation.ess().to())
                .filter(end -> end != null
                        && !end.isBefore(matter.day())
                        && end.isBefore(matter.law().atPlace(deadline).toLocalDate()))
                .forEach(end -> draft.addFinding(
                        "D1",
                        "standing.ends-before-the-deadline",
                        Severity.WARNING,
                        "L5132-4 C. trav., L3332-17-1 C. trav.",
                        FindingSubject.organisation(organisation.id()),
                        FindingEvidence.of("to", end.toString()),
                        Remedy.plain("renew-proof")));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
