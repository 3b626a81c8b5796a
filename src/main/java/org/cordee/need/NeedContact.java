package org.cordee.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The person of the buyer to whom everything about a need is written. Personal data: structures see none of it before
 * an introduction that both sides accepted.
 *
 * @param function what the person does there; may be empty
 * @param email in lower case
 * @param phone null when none was given
 */
@Embeddable
public record NeedContact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_function") String function,
        @Column(name = "contact_email") String email,
        @Column(name = "contact_phone") @Nullable String phone) {

    private static final int LONGEST_NAME = 100;
    private static final String PHONE = "\\+?[0-9][0-9 .()/-]{4,27}[0-9]";

    /**
     * Reads a contact as it was typed.
     *
     * @throws RuleViolation with all refused fields
     */
    public static NeedContact typed(String name, String function, String email, String phone) {
        CollectedRefusals checks = new CollectedRefusals();
        NeedContact contact = new NeedContact(
                checks.read(() -> NeedText.line("name", name, LONGEST_NAME), ""),
                checks.read(() -> NeedText.optionalLine("function", function, LONGEST_NAME), ""),
                checks.read(() -> new EmailAddress(email).value(), ""),
                checks.read(() -> number(phone), "").isEmpty() ? null : phone.strip());
        checks.throwIfRefused();
        return contact;
    }

    private static String number(String typed) {
        String number = typed.strip();
        if (!number.isEmpty() && !number.matches(PHONE)) {
            throw RuleViolation.of("phone", "need.contact.phone");
        }
        return number;
    }

    /** Returns a text without this person's name and address. */
    String removedFrom(String text) {
        String nameless = name.isBlank() ? text : text.replace(name, "—");
        return nameless.replace(email, "—");
    }

    /** Omits the person, because this text may be logged. */
    @Override
    public String toString() {
        return "NeedContact[…]";
    }
}
