package org.cordee.consortium.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.cordee.consortium.ChangeQuestion;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The question about a change as it is typed; times are in the zone of the buyer. */
record CompositionForm(
        String member,
        String what,
        String cause,
        String at,
        Boolean guaranteesKept,
        Boolean competitionKept,
        String newLead,
        String replacedAt,
        Boolean signed,
        Boolean proven) {

    private static final String TEXTS = "consortium.composition";

    CompositionForm {
        member = member == null ? "" : member;
        what = what == null ? "" : what;
        cause = cause == null ? "" : cause;
        at = at == null ? "" : at;
        guaranteesKept = guaranteesKept != null && guaranteesKept;
        competitionKept = competitionKept != null && competitionKept;
        newLead = newLead == null ? "" : newLead;
        replacedAt = replacedAt == null ? "" : replacedAt;
        signed = signed != null && signed;
        proven = proven != null && proven;
    }

    /** Tells whether a question was asked; false on the first visit. */
    boolean isAsked() {
        return !member.isEmpty() || !what.isEmpty() || !cause.isEmpty();
    }

    /**
     * Converts the form into a question.
     *
     * @throws RuleViolation naming the field that cannot be read
     */
    ChangeQuestion question(ZoneId zone) {
        UUID memberId = id("member", member);
        if (memberId == null) {
            throw RuleViolation.of("member", "consortium.composition.member-missing");
        }
        return new ChangeQuestion(
                memberId,
                Arrays.stream(ChangeQuestion.What.values())
                        .filter(one -> one.name().equals(what))
                        .findFirst()
                        .orElseThrow(() -> RuleViolation.of("what", "consortium.composition.what-missing")),
                Arrays.stream(CompositionChange.Cause.values())
                        .filter(one -> one.name().equals(cause))
                        .findFirst()
                        .orElse(null),
                DateTimeInput.read("at", at, zone, TEXTS),
                guaranteesKept,
                competitionKept,
                id("newLead", newLead),
                DateTimeInput.read("replacedAt", replacedAt, zone, TEXTS),
                signed,
                proven);
    }

    private static @Nullable UUID id(String field, String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of(field, "consortium.composition.no-such-member");
        }
    }
}
