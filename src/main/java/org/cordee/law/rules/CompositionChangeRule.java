package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.Severity;
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
        if (matter.law().change() == null) {
            return;
        }
        Optional<JudgedChange> judged = JudgedChange.of(matter);
        if (judged.isEmpty()) {
            draft.recordUnevaluated("D7", "consultation.applicationDeadline");
            return;
        }
        new Report(matter, draft, judged.get()).add();
    }

    /** The findings and the section of one judged change. */
    private record Report(CaseJudgement matter, AnswerDraft draft, JudgedChange judged) {

        void add() {
            if (judged.isDemanded() && judged.term() == null) {
                draft.recordUnevaluated("D7", "consultation.buyer.zone");
            }
            Map<String, @Nullable Object> section = new LinkedHashMap<>();
            section.put("outcome", judged.outcome());
            section.put("expired", judged.isExpired());
            ReplacementTerm term = judged.term();
            section.put(
                    "deadline",
                    term == null
                            ? null
                            : FindingEvidence.of(
                                    "legalLimit", written(term.legal()), "safeLimit", written(term.safe())));
            section.put("documents", documents());
            ResultingConsortium.of(matter).ifPresent(result -> section.put("resulting", result.asMap()));
            draft.put("change", section);
            addOutcome(term);
            judged.newcomer().addFindings(draft);
            checkLead();
        }

        private static String written(ZonedDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }

        private void addOutcome(@Nullable ReplacementTerm term) {
            boolean over = judged.isExpired() || judged.isDone();
            draft.addFinding(
                    judged.rule(),
                    code(),
                    severity(),
                    isASubcontractor() && judged.rule().equals("X-02") ? "L2141-14" : judged.article(),
                    subject(),
                    FindingEvidence.of(
                            "outcome",
                            judged.outcome(),
                            "cause",
                            change().cause().name(),
                            "guaranteesKept",
                            change().guaranteesKept() ? null : "NO",
                            "competitionKept",
                            change().competitionKept() ? null : "NO",
                            "safeLimit",
                            term == null ? null : written(term.safe()),
                            "legalLimit",
                            term == null ? null : written(term.legal())),
                    remedies(over));
        }

        private Severity severity() {
            return switch (judged.outcome()) {
                case "FREE", "OUT_OF_SCOPE" -> Severity.INFO;
                case "NOT_ADMISSIBLE" -> Severity.BLOCKER;
                case "REPLACE_WITHIN_10_DAYS" -> ofReplacement();
                default -> Severity.MAJOR;
            };
        }

        private Severity ofReplacement() {
            if (judged.isExpired()) {
                return Severity.BLOCKER;
            }
            if (judged.isDone()) {
                return judged.isAfterTheSafeDate() ? Severity.WARNING : Severity.INFO;
            }
            return Severity.MAJOR;
        }

        private String code() {
            if (judged.isExpired()) {
                return "change.replacement-expired";
            }
            if (judged.isDone() && judged.term() != null) {
                return judged.isAfterTheSafeDate() ? "change.replaced-after-safe-date" : "change.replaced-in-time";
            }
            return "change." + judged.outcome().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param over true when the ten days have passed or the replacement is already done */
        private Remedy[] remedies(boolean over) {
            return switch (judged.outcome()) {
                case "FREE" -> new Remedy[] {Remedy.plain("deposit-again-complete")};
                case "ASK_BUYER", "ASK_BUYER_AUTHORISATION" -> new Remedy[] {Remedy.plain("ask-buyer")};
                case "REPLACE_WITHIN_10_DAYS" -> ofReplacement(over);
                case "PROVE_FIRST" -> new Remedy[] {Remedy.plain("gather-proof-of-impossibility")};
                case "NOT_ADMISSIBLE" -> new Remedy[] {Remedy.plain("keep-or-give-up")};
                default -> new Remedy[0];
            };
        }

        private Remedy[] ofReplacement(boolean over) {
            if (judged.isDone() && judged.isAfterTheSafeDate()) {
                return new Remedy[] {Remedy.plain("keep-proof-of-receipt")};
            }
            return over ? new Remedy[0] : new Remedy[] {Remedy.plain("replace-operator")};
        }

        private CompositionChange change() {
            return judged.change();
        }

        private FindingSubject subject() {
            return new FindingSubject(
                    FindingSubject.Kind.CHANGE,
                    change().subject() == null ? change().kind().name() : change().subject());
        }

        private boolean isASubcontractor() {
            return ResultingConsortium.isASubcontractor(matter, change().subject());
        }

        /**
         * Checks the lead. A consortium needs another lead when its lead leaves or must be replaced (R2142-24): a
         * member that stays, or the operator that takes its place.
         */
        private void checkLead() {
            if (matter.consortium().isEmpty() || !losesItsLead()) {
                return;
            }
            boolean stays = matter.isSameEnterprise(change().replacement(), change().newLead())
                    || matter.consortium().orElseThrow().members().stream()
                            .anyMatch(member -> matter.isSameEnterprise(member.siret(), change().newLead())
                                    && !matter.isSameEnterprise(member.siret(), change().subject()));
            if (!stays) {
                draft.addFinding(
                        "G-06",
                        "change.new-lead-not-member",
                        Severity.BLOCKER,
                        "R2142-24",
                        subject(),
                        FindingEvidence.of("newLead", change().newLead()),
                        Remedy.plain("choose-lead-among-members"));
            }
        }

        private boolean losesItsLead() {
            return ResultingConsortium.losesItsLead(matter, change());
        }

        /** Returns the codes of the documents that the buyer needs for this change. */
        private List<String> documents() {
            if (isASubcontractor()) {
                return ofASubcontractor();
            }
            List<String> documents = new ArrayList<>();
            switch (judged.outcome()) {
                case "FREE" -> documents.add("COMPLETE_NEW_DEPOSIT");
                case "ASK_BUYER", "PROVE_FIRST" ->
                    documents.addAll(List.of(
                            "REQUEST_TO_BUYER",
                            change().cause() == CompositionChange.Cause.RESTRUCTURING
                                    ? "PROOF_OF_RESTRUCTURING"
                                    : "PROOF_OF_IMPOSSIBILITY",
                            "CAPACITY_OF_TRANSFORMED_GROUPING"));
                case "ASK_BUYER_AUTHORISATION" ->
                    documents.addAll(List.of(
                            "REQUEST_TO_BUYER", "CAPACITY_OF_TRANSFORMED_GROUPING", "EQUALITY_AND_COMPETITION_NOTE"));
                case "REPLACE_WITHIN_10_DAYS" -> documents.add("REPLY_TO_BUYER");
                default -> {
                    return List.of();
                }
            }
            documents.addAll(List.of("DC1", "ATTRI1"));
            if (bringsANewcomer()) {
                documents.addAll(List.of("DC2_OF_REPLACEMENT", "HONOUR_DECLARATION_OF_REPLACEMENT"));
            }
            if (change().newLead() != null || (matter.consortium().isPresent() && losesItsLead())) {
                documents.add("POWERS_TO_NEW_LEAD");
            }
            return documents;
        }

        /** Returns true when another operator takes the place, also while it is not named yet. */
        private boolean bringsANewcomer() {
            return change().replacement() != null
                    || change().kind() == CompositionChange.Kind.REPLACEMENT
                    || judged.outcome().equals("REPLACE_WITHIN_10_DAYS");
        }

        /** A subcontractor is declared by a DC4 alone: DC1 and DC2 are the candidate's. */
        private List<String> ofASubcontractor() {
            return switch (judged.outcome()) {
                case "FREE" -> List.of("COMPLETE_NEW_DEPOSIT", "DC4");
                case "REPLACE_WITHIN_10_DAYS" -> List.of("REPLY_TO_BUYER", "DC4");
                case "NOT_ADMISSIBLE", "OUT_OF_SCOPE" -> List.of();
                default -> List.of("REQUEST_TO_BUYER", "DC4");
            };
        }
    }
}
