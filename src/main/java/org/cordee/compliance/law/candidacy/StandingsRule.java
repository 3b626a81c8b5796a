package org.cordee.compliance.law.candidacy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.finding.Subject;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.law.matter.Sizes;
import org.cordee.compliance.law.matter.Standing;
import org.cordee.compliance.law.matter.Standings;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.feel.DecisionResult;
import org.jspecify.annotations.Nullable;

/** D1 to D3 as findings: figures that leave the size open, and proofs that are not valid on the day judged. */
public final class StandingsRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        for (String operator : matter.operators()) {
            Standing standing = matter.standing(operator);
            size(standing, draft);
            proofs(matter, standing.organisation(), draft);
        }
    }

    private static void size(Standing standing, Draft draft) {
        if (standing.size().equals(Sizes.UNKNOWN)) {
            draft.find(
                    "D2",
                    "size.figures-missing",
                    Severity.MAJOR,
                    "décret 2008-1354, art. 3",
                    Subject.organisation(standing.organisation().id()),
                    Evidence.of("missing", standing.missing()),
                    Remedy.plain("complete-figures"));
        }
    }

    private static void proofs(Matter matter, Organisation organisation, Draft draft) {
        Subject subject = Subject.organisation(organisation.id());
        DecisionResult ess = new Standings(matter).essStatus(organisation);
        Severity severity = Severity.valueOf(ess.text("severity"));
        if (severity != Severity.OK) {
            draft.find(
                    "D3",
                    ess.text("code"),
                    severity,
                    ess.text("article"),
                    subject,
                    Evidence.of(
                            "essStatus",
                            organisation.ess().status().name(),
                            "from",
                            day(organisation.ess().from()),
                            "to",
                            day(organisation.ess().to())),
                    Remedy.plain("renew-proof"));
        }
        Organisation.Insertion insertion = organisation.insertion();
        if (insertion.kind() != InsertionKind.NONE && !insertion.isInForceOn(matter.day())) {
            draft.find(
                    "D1",
                    "insertion.convention-not-in-force",
                    Severity.WARNING,
                    "L5132-4 C. trav.",
                    subject,
                    Evidence.of(
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
    private static void experiment(Matter matter, Organisation.Insertion insertion, Subject subject, Draft draft) {
        matter.parameters().settings().rows("eiti.experiment").stream()
                .filter(row -> row.cell(2).equals(insertion.kind().name()))
                .forEach(row -> {
                    boolean over = matter.day().isAfter(row.to());
                    draft.find(
                            "D1",
                            over ? "insertion.experiment-over" : "insertion.experiment-ends",
                            over ? Severity.WARNING : Severity.INFO,
                            "loi 2018-771, art. 83",
                            subject,
                            Evidence.of("insertionKind", insertion.kind().name(), "to", day(row.lastDay())),
                            Remedy.plain("show-proof"));
                });
    }

    /** Reports a proof that is valid today and no longer when the offers are due, while it can still be renewed. */
    private static void endsBeforeTheDeadline(Matter matter, Organisation organisation, Draft draft) {
        ZonedDateTime deadline = matter.law().consultation().offerDeadline();
        if (deadline == null) {
            return;
        }
        Stream.of(organisation.insertion().to(), organisation.ess().to())
                .filter(end -> end != null
                        && !end.isBefore(matter.day())
                        && end.isBefore(matter.law().placed(deadline).toLocalDate()))
                .forEach(end -> draft.find(
                        "D1",
                        "standing.ends-before-the-deadline",
                        Severity.WARNING,
                        "L5132-4 C. trav., L3332-17-1 C. trav.",
                        Subject.organisation(organisation.id()),
                        Evidence.of("to", end.toString()),
                        Remedy.plain("renew-proof")));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
