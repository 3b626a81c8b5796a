package org.cordee.composer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.law.Severity;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.FindingSubject;
import org.cordee.law.rules.LawAnswer;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The amounts and hours that each establishment counts for on one lot, computed by the law once for all establishments.
 *
 * @param eligible establishments whose amount counts
 * @param staff the counted part of a firm's own hours, in ten-thousandths of a per cent
 * @param barred establishments that the law excludes from the lot, or from another candidacy
 * @param handedOn essential tasks that the lead gave to a subcontractor, which no mix can correct
 * @param cents required by the target of amounts
 * @param hours required by the target of hours or by the contract, the larger; 0 when neither can be computed
 * @param assumedCost the assumed cost of an hour when the buyer's documents give none; null when they do
 */
record CountingResult(
        Set<String> eligible,
        Map<String, Long> staff,
        Set<String> barred,
        List<String> handedOn,
        long cents,
        long hours,
        @Nullable Amount assumedCost) {

    static CountingResult of(LawAnswer answer, Iterable<Firm> firms) {
        Set<String> eligible = new HashSet<>();
        Set<String> counts = new HashSet<>();
        for (Object one : (List<?>) Objects.requireNonNull(answer.sections().get("members"))) {
            Map<?, ?> member = Verdict.map(one);
            String siret = Verdict.text(member, "siret").orElse("");
            if (member.get("eligibility") instanceof List<?> categories && !categories.isEmpty()) {
                eligible.add(siret);
            }
            if (Verdict.map(member.get("hours")).get("cap") != null) {
                counts.add(siret);
            }
        }
        Map<String, Long> staff = new HashMap<>();
        firms.forEach(firm -> {
            if (counts.contains(firm.siret())) {
                staff.put(firm.siret(), firm.insertionStaff());
            }
        });
        Verdict verdict = Verdict.of(answer);
        return new CountingResult(
                eligible,
                staff,
                barred(answer.findings()),
                handedOn(answer.findings()),
                cents(verdict),
                verdict.askedHours(),
                assumedCost(answer.findings()));
    }

    boolean isEligible(Firm firm) {
        return eligible.contains(firm.siret());
    }

    long staff(Firm firm) {
        return staff.getOrDefault(firm.siret(), 0L);
    }

    /** Returns true when its own staff in insertion gives the hours; any other firm has to hire people for them. */
    boolean isStructure(Firm firm) {
        return staff.containsKey(firm.siret()) || firm.law().insertion().kind() != InsertionKind.NONE;
    }

    boolean isBarred(Firm firm) {
        return barred.contains(firm.siret());
    }

    private static long cents(Verdict verdict) {
        String asked = verdict.amount().asked();
        return asked == null ? 0 : Amount.of(asked).cents();
    }

    private static @Nullable Amount assumedCost(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.evidence().get("hourlyCost"))
                .filter(Objects::nonNull)
                .map(cost -> Amount.of(cost.toString()))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> barred(List<Finding> findings) {
        Set<String> barred = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .forEach(finding -> {
                    if (finding.subject().kind() == FindingSubject.Kind.ORGANISATION) {
                        barred.add(finding.subject().id());
                    }
                    Object candidate = finding.evidence().get("operator");
                    if (candidate != null) {
                        barred.add(candidate.toString());
                    }
                });
        return barred;
    }

    private static List<String> handedOn(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals("grouping.essential-task-subcontracted"))
                .map(finding -> finding.evidence().get("tasks"))
                .filter(List.class::isInstance)
                .flatMap(tasks -> ((List<?>) tasks).stream())
                .map(String::valueOf)
                .toList();
    }
}
