package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;

/**
 * The bank account to which the buyer pays a member, for the form ATTRI1 (B3).
 *
 * @param holder the holder of the account
 * @param bank the name of the bank
 * @param iban the number of the account, without spaces
 */
@Embeddable
public record StatedAccount(
        @Column(name = "holder") String holder,
        @Column(name = "bank") String bank,
        @Column(name = "iban") String iban) {

    public StatedAccount {
        holder = words(holder, "holder");
        bank = words(bank, "bank");
        iban = iban.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") || !IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(iban)) {
            throw RuleViolation.of("iban", "application.data.iban-wrong");
        }
    }

    private static String words(String said, String field) {
        if (said.isBlank()) {
            throw RuleViolation.of(field, "application.data.words-missing");
        }
        return TextRules.required(said, field, TextRules.SHORT);
    }

    /** Omits the number, because this text may be logged. */
    @Override
    public String toString() {
        return "StatedAccount";
    }
}
