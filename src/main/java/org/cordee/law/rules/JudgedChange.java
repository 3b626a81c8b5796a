package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CompositionChange;
import org.jspecify.annotations.Nullable;

/**
 * A change of composition with the answer of D7.
 *
 * @param term the ten days of a demand of the buyer; null where none runs, or the place whose days count is unknown
 * @param newcomer the operator that takes the place of an excluded one; nobody where none is demanded
 * @param now the moment judged
 */
record JudgedChange(
        CompositionChange change,
        String outcome,
        String rule,
        String article,
        @Nullable ReplacementTerm term,
        ReplacementOperator newcomer,
        ZonedDateTime now) {

    private static final String REPLACE = "REPLACE_WITHIN_10_DAYS";

    /** Returns the answer; empty without a change, or without a deadline that freezes the composition. */
    static Optional<JudgedChange> of(CaseJudgement matter) {
        CompositionChange change = matter.law().change();
        CaseConsultation consultation = matter.law().consultation();
        ZonedDateTime frozenFrom = consultation.applicationDeadline() == null
                ? consultation.offerDeadline()
                : consultation.applicationDeadline();
        return change == null || frozenFrom == null ? Optional.empty() : Optional.of(of(matter, change, frozenFrom));
    }

    private static JudgedChange of(CaseJudgement matter, CompositionChange change, ZonedDateTime frozenFrom) {
        DecisionResult answer = matter.evaluate(
                "D7",
                "composition-change",
                Map.of(
                        "launchedOn", matter.launchDay(),
                        "phase", phase(matter, change, frozenFrom),
                        "procedure", matter.law().consultation().procedure().name(),
                        "kind", change.kind().name(),
                        "cause", change.cause().name(),
                        "guaranteesKept", change.guaranteesKept(),
                        "competitionKept", change.competitionKept(),
                        "proven", change.proof(),
                        "partners", partners(matter, change)));
        boolean demanded = isDemanded(change, answer.text("outcome"));
        return new JudgedChange(
                change,
                answer.text("outcome"),
                answer.text("rule"),
                answer.text("article"),
                demanded ? term(matter, change) : null,
                demanded ? ReplacementOperator.of(matter, change) : new ReplacementOperator(null, null),
                matter.law().at());
    }

    /** Returns the term; null where the place is unknown whose days count. */
    private static @Nullable ReplacementTerm term(CaseJudgement matter, CompositionChange change) {
        return matter.law().hasUnknownPlace()
                ? null
                : ReplacementTerm.of(
                        matter.law().atPlace(change.at()),
                        matter.parameters().settings(),
                        matter.day(),
                        matter.law().holidays());
    }

    /**
     * Judges with which operators a single candidate may become a consortium: other candidates invited, and those it
     * relied upon (R2142-3).
     */
    private static String partners(CaseJudgement matter, CompositionChange change) {
        List<String> reliedUpon = matter.consortium().map(CaseConsortium::reliedUpon).orElse(List.of()).stream()
                .map(CaseConsortium.ReliedUpon::operator)
                .toList();
        if (change.partners().isEmpty()) {
            return "NONE";
        }
        return change.partners().stream()
                        .allMatch(partner -> Stream.concat(change.invited().stream(), reliedUpon.stream())
                                .anyMatch(known -> matter.isSameEnterprise(known, partner)))
                ? "ALLOWED"
                : "OTHER";
    }

    private static String phase(CaseJudgement matter, CompositionChange change, ZonedDateTime frozenFrom) {
        if (matter.consortium().map(CaseConsortium::isSigned).orElse(false)) {
            return "AFTER_SIGNATURE";
        }
        // the composition is frozen from the very second of the deadline
        return change.at().toInstant().isBefore(frozenFrom.toInstant()) ? "BEFORE" : "FROZEN";
    }

    private static boolean isDemanded(CompositionChange change, String outcome) {
        return change.kind() == CompositionChange.Kind.EXCLUSION_DEMAND && outcome.equals(REPLACE);
    }

    /** Returns true when the buyer demands that an excluded operator be replaced. */
    boolean isDemanded() {
        return isDemanded(change, outcome);
    }

    /** Returns true when the ten days have passed without a replacement that may be one, under every reading. */
    boolean isExpired() {
        return term != null && provided().toInstant().isAfter(term.legal().toInstant());
    }

    /** Returns true when an admissible replacement was proposed in time. */
    boolean isDone() {
        return isProvided() && !isExpired();
    }

    /** Returns true between the safe date and that of the usual reading. */
    boolean isAfterTheSafeDate() {
        return term != null && provided().toInstant().isAfter(term.safe().toInstant());
    }

    /** Returns true when the change is allowed or asked for, so that the consortium it leads to is the one to judge. */
    boolean takesPlace() {
        return switch (outcome) {
            case "FREE", "ASK_BUYER", "ASK_BUYER_AUTHORISATION" -> true;
            case REPLACE -> isDemanded() && isDone();
            default -> false;
        };
    }

    private boolean isProvided() {
        return change.replacementProvidedAt() != null && newcomer.isAdmitted();
    }

    private ZonedDateTime provided() {
        ZonedDateTime handedIn = change.replacementProvidedAt();
        return handedIn == null || !newcomer.isAdmitted() ? now : handedIn;
    }
}
