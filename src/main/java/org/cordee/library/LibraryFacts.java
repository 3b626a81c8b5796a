package org.cordee.library;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.cordee.shared.Amount;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an entry beside its text. Which of them an entry has depends on its kind; the others are empty.
 *
 * @param buyer who ordered the work of a reference
 * @param amount the amount of a reference in euros without VAT; null when it is not given
 * @param startedOn the first day of a reference, of an employment, of a use or of a validity; null when it is not given
 * @param endedOn the last day of the work of a reference; null when it is not given
 * @param contactName the person of the buyer who confirms a reference; personal data
 * @param contactEmail the address of this person; personal data
 * @param contactPhone the number of this person; personal data
 * @param occupation the trade or function of a person; personal data
 * @param issuer who issued a certificate
 */
@Embeddable
public record LibraryFacts(
        String buyer,
        @Nullable BigDecimal amount,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate startedOn,
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate endedOn,
        String contactName,
        String contactEmail,
        String contactPhone,
        String occupation,
        String issuer) {

    /** The facts of an entry that has only a text. */
    public static final LibraryFacts NONE = new LibraryFacts("", null, null, null, "", "", "", "", "");

    static final int LONGEST_LINE = 150;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,28}[0-9]");

    /** Returns the facts that belong to a kind; the others are emptied. */
    LibraryFacts of(LibraryKind kind) {
        return switch (kind) {
            case TEXT -> NONE;
            case REFERENCE ->
                new LibraryFacts(buyer, amount, startedOn, endedOn, contactName, contactEmail, contactPhone, "", "");
            case PERSON -> new LibraryFacts("", null, startedOn, null, "", "", "", occupation, "");
            case EQUIPMENT -> new LibraryFacts("", null, startedOn, null, "", "", "", "", "");
            case CERTIFICATE -> new LibraryFacts("", null, startedOn, null, "", "", "", "", issuer);
        };
    }

    /**
     * Returns the facts with clean texts.
     *
     * @throws RuleViolation with all refused fields
     */
    LibraryFacts checked(LibraryKind kind) {
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(() -> requirePeriod());
        if (!contactEmail.isBlank() && !EmailAddress.isPlausible(contactEmail.strip())) {
            checks.refuse(RuleViolation.of("contactEmail", "shared.email.implausible"));
        }
        if (!contactPhone.isBlank() && !PHONE.matcher(contactPhone.strip()).matches()) {
            checks.refuse(RuleViolation.of("contactPhone", "library.entry.phone"));
        }
        BigDecimal typed = amount;
        boolean reference = kind == LibraryKind.REFERENCE;
        LibraryFacts clean = new LibraryFacts(
                checks.read(() -> line("buyer", buyer, reference), ""),
                typed == null ? null : checks.read(() -> euros(typed), BigDecimal.ZERO),
                startedOn,
                endedOn,
                checks.read(() -> line("contactName", contactName, false), ""),
                contactEmail.strip(),
                contactPhone.strip(),
                checks.read(() -> line("occupation", occupation, false), ""),
                checks.read(() -> line("issuer", issuer, false), ""));
        checks.throwIfRefused();
        return clean;
    }

    private void requirePeriod() {
        ReviewCycle.requirePlausible("startedOn", startedOn);
        ReviewCycle.requirePlausible("endedOn", endedOn);
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            throw RuleViolation.of("endedOn", "library.entry.days-order");
        }
    }

    private static BigDecimal euros(BigDecimal typed) {
        return RuleViolation.inField("amount", () -> new Amount(typed)).euros();
    }

    private static String line(String field, String typed, boolean required) {
        return required
                ? LibraryText.line(field, typed, LONGEST_LINE)
                : LibraryText.optionalLine(field, typed, LONGEST_LINE);
    }

    /** Omits the values, because this text may be logged. */
    @Override
    public String toString() {
        return "LibraryFacts[…]";
    }
}
