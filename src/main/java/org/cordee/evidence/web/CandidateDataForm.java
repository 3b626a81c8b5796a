package org.cordee.evidence.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.evidence.CandidateStatement;
import org.cordee.evidence.StatedAccount;
import org.cordee.evidence.StatedTurnover;
import org.cordee.shared.Amount;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A member's own data for the official forms as typed: three rows of each kind, of which blank ones state nothing.
 *
 * @param decennial {@code yes}, {@code no}, or empty when not stated
 */
record CandidateDataForm(String createdOn, String decennial, List<TurnoverRow> turnovers, List<AccountRow> accounts) {

    /** One financial year as typed. */
    record TurnoverRow(String from, String to, String amount, String inField) {

        static final TurnoverRow EMPTY = new TurnoverRow("", "", "", "");

        TurnoverRow {
            from = text(from);
            to = text(to);
            amount = text(amount);
            inField = text(inField);
        }

        static TurnoverRow of(StatedTurnover year) {
            return new TurnoverRow(
                    year.from().toString(),
                    year.to().toString(),
                    written(year.amount().euros()),
                    year.inField() == null ? "" : written(year.inField().value()));
        }

        boolean isBlank() {
            return (from + to + amount + inField).isBlank();
        }

        StatedTurnover read() {
            CollectedRefusals checks = new CollectedRefusals();
            LocalDate first = checks.read(() -> requiredDay("from", from), LocalDate.EPOCH);
            LocalDate last = checks.read(() -> requiredDay("to", to), first);
            Amount euros = checks.read(() -> figure("amount", amount, Amount::new), Amount.ZERO);
            Percentage part =
                    inField.isBlank() ? null : checks.read(() -> figure("inField", inField, Percentage::new), HUNDRED);
            checks.throwIfRefused();
            return new StatedTurnover(first, last, euros, part);
        }
    }

    /** One bank account as typed. */
    record AccountRow(String holder, String bank, String iban) {

        static final AccountRow EMPTY = new AccountRow("", "", "");

        AccountRow {
            holder = text(holder);
            bank = text(bank);
            iban = text(iban);
        }

        static AccountRow of(StatedAccount account) {
            return new AccountRow(
                    account.holder(), account.bank(), account.iban().replaceAll("(.{4})(?=.)", "$1 "));
        }

        boolean isBlank() {
            return (holder + bank + iban).isBlank();
        }

        StatedAccount read() {
            return new StatedAccount(holder, bank, iban);
        }
    }

    private static final int ROWS = 3;
    private static final Percentage HUNDRED = Percentage.HUNDRED;

    CandidateDataForm {
        createdOn = text(createdOn);
        decennial = text(decennial);
        turnovers = rows(turnovers, TurnoverRow.EMPTY);
        accounts = rows(accounts, AccountRow.EMPTY);
    }

    static CandidateDataForm of(CandidateStatement said) {
        return new CandidateDataForm(
                Objects.toString(said.createdOn(), ""),
                said.decennial() == null ? "" : said.decennial() ? "yes" : "no",
                said.turnovers().stream().map(TurnoverRow::of).toList(),
                said.accounts().stream().map(AccountRow::of).toList());
    }

    /**
     * Reads the form. Blank rows keep their place, so that a refusal names the row in which the value was typed.
     *
     * @throws RuleViolation with all values that cannot be read
     */
    CandidateStatement read() {
        CollectedRefusals checks = new CollectedRefusals();
        LocalDate created =
                createdOn.isBlank() ? null : checks.read(() -> requiredDay("createdOn", createdOn), LocalDate.EPOCH);
        List<StatedTurnover> years = new ArrayList<>();
        for (int at = 0; at < turnovers.size(); at++) {
            TurnoverRow row = turnovers.get(at);
            String part = "turnovers[" + at + "]";
            if (!row.isBlank()) {
                checks.require(() -> years.add(RuleViolation.inPart(part, row::read)));
            }
        }
        List<StatedAccount> stated = new ArrayList<>();
        for (int at = 0; at < accounts.size(); at++) {
            AccountRow row = accounts.get(at);
            String part = "accounts[" + at + "]";
            if (!row.isBlank()) {
                checks.require(() -> stated.add(RuleViolation.inPart(part, row::read)));
            }
        }
        checks.throwIfRefused();
        return new CandidateStatement(created, insured(), years, stated);
    }

    private @Nullable Boolean insured() {
        return switch (decennial) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Fills up to three rows; a number left out leaves null in the list. */
    private static <T> List<T> rows(@Nullable List<T> sent, T empty) {
        List<T> rows = sent == null
                ? new ArrayList<>()
                : sent.stream().map(row -> row == null ? empty : row).collect(Collectors.toCollection(ArrayList::new));
        while (rows.size() < ROWS) {
            rows.add(empty);
        }
        return rows;
    }

    private static String written(BigDecimal figure) {
        return NumberInput.written(figure.stripTrailingZeros());
    }

    private static LocalDate requiredDay(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "application.data.day-missing");
        }
    }

    private static <T> T figure(String field, String typed, Function<BigDecimal, T> as) {
        String figure = NumberInput.plain(typed);
        if (!figure.matches("\\d{1,20}(\\.\\d{1,20})?")) {
            throw RuleViolation.of(field, "application.data.figure-wrong");
        }
        try {
            return as.apply(new BigDecimal(figure));
        } catch (RuleViolation no) {
            throw RuleViolation.of(field, no.key(), no.arguments());
        }
    }
}
