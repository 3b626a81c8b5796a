package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.law.HolidayZone;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CompositionChange;
import org.jspecify.annotations.Nullable;

/**
 * D7: the changes that a consortium may still make (R2142-26), and the change it must make when the buyer demands that
 * an excluded member be replaced (L2141-13: ten days from receipt by the lead).
 */
final class CompositionChangeRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        draft.put("change", null);
        CompositionChange change = matter.law().change();
        CaseConsultation consultation = matter.law().consultation();
        ZonedDateTime frozenFrom = consultation.applicationDeadline() == null
                ? consultation.offerDeadline()
                : consultation.applicationDeadline();
        if (change == null) {
            return;
        }
        if (frozenFrom == null) {
            draft.recordUnevaluated("D7", "consultation.applicationDeadline");
            return;
        }
        DecisionResult answer = matter.evaluate(
                "D7",
                "composition-change",
                Map.of(
                        "launchedOn", matter.launchDay(),
                        "phase", phase(matter, change, frozenFrom),
                        "procedure", consultation.procedure().name(),
                        "kind", change.kind().name(),
                        "cause", change.cause().name(),
                        "guaranteesKept", change.guaranteesKept(),
                        "competitionKept", change.competitionKept(),
                        "proven", change.proof(),
                        "partners", partners(matter, change)));
        new JudgedChange(matter, draft, change, answer.text("outcome"), answer.text("rule"), answer.text("article"))
                .tell();
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

    private record JudgedChange(
            CaseJudgement matter,
            AnswerDraft draft,
            CompositionChange change,
            String outcome,
            String rule,
            String article) {

        void tell() {
            boolean demanded = change.kind() == CompositionChange.Kind.EXCLUSION_DEMAND
                    && outcome.equals("REPLACE_WITHIN_10_DAYS");
            ReplacementTerm term = demanded ? term() : null;
            ReplacementOperator newcomer =
                    demanded ? ReplacementOperator.of(matter, change) : new ReplacementOperator(null, null);
            boolean admitted = newcomer.isAdmitted();
            ZonedDateTime provided = change.replacementProvidedAt() == null || !admitted
                    ? matter.law().at()
                    : change.replacementProvidedAt();
            boolean expired =
                    term != null && provided.toInstant().isAfter(term.legal().toInstant());
            Map<String, @Nullable Object> section = new LinkedHashMap<>();
            section.put("outcome", outcome);
            section.put("expired", expired);
            section.put(
                    "deadline",
                    term == null
                            ? null
                            : FindingEvidence.of(
                                    "legalLimit", written(term.legal()), "safeLimit", written(term.safe())));
            section.put("documents", documents());
            draft.put("change", section);
            find(expired, admitted, term == null ? null : term.legal());
            newcomer.addFindings(draft);
            leadership();
        }

        /** Returns the term; null where the place is unknown whose days count. The place is then asked for. */
        private @Nullable ReplacementTerm term() {
            if (matter.law().hasUnknownPlace()) {
                draft.recordUnevaluated("D7", "consultation.buyer.zone");
                return null;
            }
            return ReplacementTerm.of(
                    matter.law().atPlace(change.at()), matter.parameters().settings(), matter.day(), holidays());
        }

        private HolidayZone holidays() {
            return HolidayZone.of(
                    matter.lots().stream().flatMap(lot -> lot.places().stream()).toList());
        }

        private static String written(ZonedDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }

        private void find(boolean expired, boolean admitted, @Nullable ZonedDateTime legal) {
            boolean done = change.replacementProvidedAt() != null && admitted && !expired;
            Severity severity = switch (outcome) {
                case "FREE", "OUT_OF_SCOPE" -> Severity.INFO;
                case "NOT_ADMISSIBLE" -> Severity.BLOCKER;
                case "REPLACE_WITHIN_10_DAYS" -> expired ? Severity.BLOCKER : done ? Severity.INFO : Severity.MAJOR;
                default -> Severity.MAJOR;
            };
            String code = expired
                    ? "change.replacement-expired"
                    : done && legal != null
                            ? "change.replaced-in-time"
                            : "change." + outcome.toLowerCase(Locale.ROOT).replace('_', '-');
            draft.addFinding(
                    rule,
                    code,
                    severity,
                    isASubcontractor() && rule.equals("X-02") ? "L2141-14" : article,
                    subject(),
                    FindingEvidence.of(
                            "outcome",
                            outcome,
                            "cause",
                            change.cause().name(),
                            "legalLimit",
                            legal == null ? null : written(legal)),
                    remedies(expired || done));
        }

        /** @param over true when the ten days have passed or the replacement is already done */
        private Remedy[] remedies(boolean over) {
            return switch (outcome) {
                case "FREE" -> new Remedy[] {Remedy.plain("deposit-again-complete")};
                case "ASK_BUYER", "ASK_BUYER_AUTHORISATION" -> new Remedy[] {Remedy.plain("ask-buyer")};
                case "REPLACE_WITHIN_10_DAYS" -> over ? new Remedy[0] : new Remedy[] {Remedy.plain("replace-operator")};
                case "PROVE_FIRST" -> new Remedy[] {Remedy.plain("gather-proof-of-impossibility")};
                case "NOT_ADMISSIBLE" -> new Remedy[] {Remedy.plain("keep-or-give-up")};
                default -> new Remedy[0];
            };
        }

        private FindingSubject subject() {
            return new FindingSubject(
                    FindingSubject.Kind.CHANGE,
                    change.subject() == null ? change.kind().name() : change.subject());
        }

        private boolean isASubcontractor() {
            return change.subject() != null
                    && matter.consortium().isPresent()
                    && matter.consortium().orElseThrow().members().stream()
                            .noneMatch(member -> matter.isSameEnterprise(member.siret(), change.subject()))
                    && matter.consortium().orElseThrow().subcontracts().stream()
                            .anyMatch(contract -> matter.isSameEnterprise(contract.siret(), change.subject()));
        }

        /**
         * Checks the lead. A consortium needs another lead when its lead leaves or must be replaced (R2142-24): a
         * member that stays, or the operator that takes its place.
         */
        private void leadership() {
            if (matter.consortium().isEmpty() || !losesItsLead()) {
                return;
            }
            boolean stays = matter.isSameEnterprise(change.replacement(), change.newLead())
                    || matter.consortium().orElseThrow().members().stream()
                            .anyMatch(member -> matter.isSameEnterprise(member.siret(), change.newLead())
                                    && !matter.isSameEnterprise(member.siret(), change.subject()));
            if (!stays) {
                draft.addFinding(
                        "G-06",
                        "change.new-lead-not-member",
                        Severity.BLOCKER,
                        "R2142-24",
                        subject(),
                        FindingEvidence.of("newLead", change.newLead()),
                        Remedy.plain("choose-lead-among-members"));
            }
        }

        private boolean losesItsLead() {
            return change.kind() == CompositionChange.Kind.LEAD_WITHDRAWAL
                    || (change.kind() != CompositionChange.Kind.BECOMES_GROUPING
                            && matter.isSameEnterprise(
                                    change.subject(),
                                    matter.consortium().orElseThrow().lead()));
        }

        private List<String> documents() {
            List<String> documents = new ArrayList<>();
            switch (outcome) {
                case "FREE" -> documents.addAll(List.of("COMPLETE_NEW_DEPOSIT", "DC1", "ATTRI1"));
                case "ASK_BUYER", "PROVE_FIRST" ->
                    documents.addAll(List.of(
                            "REQUEST_TO_BUYER",
                            change.cause() == CompositionChange.Cause.RESTRUCTURING
                                    ? "PROOF_OF_RESTRUCTURING"
                                    : "PROOF_OF_IMPOSSIBILITY",
                            "CAPACITY_OF_TRANSFORMED_GROUPING",
                            "DC1"));
                case "ASK_BUYER_AUTHORISATION" ->
                    documents.addAll(List.of(
                            "REQUEST_TO_BUYER",
                            "CAPACITY_OF_TRANSFORMED_GROUPING",
                            "EQUALITY_AND_COMPETITION_NOTE",
                            "DC1"));
                case "REPLACE_WITHIN_10_DAYS" ->
                    documents.addAll(List.of(
                            "REPLY_TO_BUYER", "DC1", "DC2_OF_REPLACEMENT", "HONOUR_DECLARATION_OF_REPLACEMENT"));
                default -> {
                    return List.of();
                }
            }
            return documents;
        }
    }
}
