package org.cordee.law.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.ReservationArticle;
import org.jspecify.annotations.Nullable;

/**
 * The operator that takes the place of an excluded one: it must have no ground of exclusion itself (L2141-13), and be
 * eligible where the lot is reserved.
 */
record ReplacementOperator(
        @Nullable String operator, @Nullable DecisionResult answer) {

    /** The answers that refuse, the gravest first. */
    private static final List<String> ADMISSIONS = List.of("NOT_ELIGIBLE", "MANUAL_REVIEW");

    static ReplacementOperator of(CaseJudgement matter, CompositionChange change) {
        String replacement = change.replacement();
        if (replacement == null) {
            return new ReplacementOperator(null, null);
        }
        return new ReplacementOperator(
                replacement,
                matter.evaluate(
                        "D7",
                        "replacement-operator",
                        Map.of(
                                "launchedOn", matter.launchDay(),
                                "excluded", isExcluded(matter, replacement),
                                "reserved", admission(matter, change, replacement))));
    }

    private Severity severity() {
        return answer == null ? Severity.OK : Severity.valueOf(answer.text("severity"));
    }

    /** Returns true unless a blocker is found against it, also when it is not named. */
    boolean isAdmitted() {
        return severity() != Severity.BLOCKER;
    }

    /** Adds the findings against it. */
    void addFindings(AnswerDraft draft) {
        if (answer == null || operator == null || severity() == Severity.OK) {
            return;
        }
        draft.addFinding(
                "X-02",
                "change." + answer.text("outcome").toLowerCase(Locale.ROOT).replace('_', '-'),
                severity(),
                answer.text("article"),
                FindingSubject.organisation(operator),
                FindingEvidence.of("operator", operator),
                Remedy.plain(isAdmitted() ? "show-proof" : "replace-operator"));
    }

    private static boolean isExcluded(CaseJudgement matter, String operator) {
        return matter.law().organisation(operator).exclusionGrounds().stream()
                .map(ground -> ExclusionsRule.answer(matter, ground).text("severity"))
                .anyMatch(severity -> Severity.valueOf(severity) == Severity.BLOCKER);
    }

    /**
     * Returns the gravest answer of the reserved lots of the excluded operator, or of all reserved lots when its lots
     * are not known.
     */
    private static String admission(CaseJudgement matter, CompositionChange change, String operator) {
        List<String> answers = matter.lots().stream()
                .filter(lot -> lot.reservation() != ReservationArticle.NONE && isOn(matter, lot, change))
                .map(lot -> ReservedLotsRule.admission(matter, lot, operator).text("outcome"))
                .toList();
        return ADMISSIONS.stream().filter(answers::contains).findFirst().orElse("OK");
    }

    private static boolean isOn(CaseJudgement matter, CaseLot lot, CompositionChange change) {
        return change.subject() == null
                || matter.ledger(lot).parts().stream()
                        .anyMatch(part -> part.operator().equals(change.subject()));
    }
}
