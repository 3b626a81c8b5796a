package org.cordee.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a candidate that the official forms ask for and the directory does not have. The candidate itself
 * states them; the forms of all its consortia show them.
 *
 * @param createdOn the day on which it was created or began its activity; null when not stated
 * @param decennial whether its ten-year liability for works is insured (L241-1 of the insurance code); null when not
 * stated
 * @param turnovers of the last financial years, three at most, the latest first
 * @param accounts its bank accounts, three at most
 */
public record CandidateStatement(
        @Nullable LocalDate createdOn,
        @Nullable Boolean decennial,
        List<StatedTurnover> turnovers,
        List<StatedAccount> accounts) {

    static final int MOST = 3;

    public static final CandidateStatement NOTHING = new CandidateStatement(null, null, List.of(), List.of());

    public CandidateStatement {
        if (turnovers.size() > MOST) {
            throw RuleViolation.of("turnovers", "application.data.too-many", MOST);
        }
        if (accounts.size() > MOST) {
            throw RuleViolation.of("accounts", "application.data.too-many", MOST);
        }
        turnovers = turnovers.stream()
                .sorted((one, other) -> other.from().compareTo(one.from()))
                .toList();
        for (int at = 1; at < turnovers.size(); at++) {
            if (!turnovers.get(at).to().isBefore(turnovers.get(at - 1).from())) {
                throw RuleViolation.of("turnovers", "application.data.years-overlap");
            }
        }
        Set<String> numbers = new HashSet<>();
        for (StatedAccount account : accounts) {
            if (!numbers.add(account.iban())) {
                throw RuleViolation.of("accounts", "application.data.account-twice");
            }
        }
        accounts = List.copyOf(accounts);
    }

    /** Refuses days in the future: a financial year that has not ended has no turnover yet. */
    void requireByToday(LocalDate today) {
        if (createdOn != null && createdOn.isAfter(today)) {
            throw RuleViolation.of("createdOn", "application.data.in-future");
        }
        if (turnovers.stream().anyMatch(year -> year.to().isAfter(today))) {
            throw RuleViolation.of("turnovers", "application.data.year-not-ended");
        }
    }
}
