package org.cordee.law.rules;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Remedies by the code of a finding, used when its rule gives no remedy of its own. */
final class DefaultRemedies {

    private static final Map<String, String> BY_FINDING = Map.ofEntries(
            entry("grouping.one-member", "welcome-second-operator"),
            entry("grouping.lead-not-member", "name-member-as-lead"),
            entry("grouping.form-missing", "state-form"),
            entry("grouping.repartition-incomplete", "give-each-a-share"),
            entry("grouping.same-operator-twice", "make-one-member-of-both"),
            entry("grouping.signatory-missing", "name-signatory-or-power"),
            entry("grouping.essential-task-subcontracted", "give-task-to-member"),
            entry("grouping.essential-task-unassigned", "name-who-does-task"),
            entry("grouping.form-to-change-after-award", "agree-on-asked-form"),
            entry("grouping.imposed-form-unjustified", "ask-buyer-to-justify"),
            entry("lead.twice-on-the-lot", "lead-one-grouping"),
            entry("lead.of-another-lot", "keep-offers-apart"),
            entry("lead.alone-too", "leave-one-candidacy"),
            entry("candidate.twice-alone", "send-one-whole-offer"),
            entry("representative.of-two-candidates", "name-another-representative"),
            entry("participation.forbidden", "leave-one-candidacy"),
            entry("participation.in-both", "keep-barrier"),
            entry("participation.on-another-lot", "check-lot-limit"),
            entry("participation.of-one-group", "declare-autonomy"),
            entry("shares.contradict-amounts", "align-shares-and-amounts"),
            entry("shares.whole-lot-subcontracted", "keep-part-of-lot"),
            entry("deposit.late-not-opened", "check-opened-deposit"),
            entry("shares.member-without-share", "give-each-a-share"),
            entry("shares.supplies-subcontracted", "supply-as-member"),
            entry("reserved-lot.buyer-may-not", "ask-buyer-about-reservation"),
            entry("reserved-lot.services-not-listed", "ask-buyer-about-reservation"),
            entry("reserved-lot.too-long", "ask-buyer-about-reservation"),
            entry("reserved-lot.no-mission", "replace-by-eligible"),
            entry("reserved-lot.mission-not-declared", "declare-mission"),
            entry("reserved-lot.won-before", "replace-by-eligible"),
            entry("reserved-lot.won-before-elsewhere", "ask-buyer-about-earlier-award"),
            entry("award.next-in-rank", "answer-buyer-with-documents"),
            entry("award.answer-overdue", "ask-buyer-for-time"),
            entry("award.not-from-here", "ask-buyer-for-ground"),
            entry("deposit.incomplete", "ask-reasons-of-rejection"),
            entry("deposit.late-rejected", "ask-reasons-of-rejection"),
            entry("change.replacement-expired", "propose-replacement-late"));

    private DefaultRemedies() {}

    static Finding complete(Finding finding) {
        String usual = BY_FINDING.get(finding.code());
        return usual == null || !finding.remedies().isEmpty()
                ? finding
                : new Finding(
                        finding.rule(),
                        finding.code(),
                        finding.severity(),
                        finding.article(),
                        finding.subject(),
                        finding.lot(),
                        finding.evidence(),
                        List.of(Remedy.plain(usual)));
    }
}
