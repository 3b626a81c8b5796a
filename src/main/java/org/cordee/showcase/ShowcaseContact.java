package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The professional contact of the organiser, which everybody reads on the page of the event: a name with an address or a
 * number. Personal data.
 *
 * @param name the person
 * @param email its address in lower case; null when there is a number
 * @param phone its number; null when there is an address
 */
@Embeddable
public record ShowcaseContact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "contact_phone") @Nullable String phone) {

    /** Stands for the name of an erased person. */
    static final ShowcaseContact ERASED = new ShowcaseContact("—", null, null);

    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,28}[0-9]");

    /**
     * Reads a contact as it was typed.
     *
     * @throws RuleViolation with all refused fields: {@code contactName}, {@code contactEmail}, {@code contactPhone}
     */
    public static ShowcaseContact typed(String name, String email, String phone) {
        CollectedRefusals checks = new CollectedRefusals();
        String address = email.strip().toLowerCase(Locale.ROOT);
        String number = phone.strip();
        if (!address.isEmpty() && !EmailAddress.isPlausible(address)) {
            checks.refuse(RuleViolation.of("contactEmail", "shared.email.implausible"));
        }
        if (!number.isEmpty() && !PHONE.matcher(number).matches()) {
            checks.refuse(RuleViolation.of("contactPhone", "showcase.contact.phone"));
        }
        if (address.isEmpty() && number.isEmpty()) {
            checks.refuse(RuleViolation.of("contactEmail", "showcase.contact.unreachable"));
        }
        ShowcaseContact contact = new ShowcaseContact(
                checks.read(() -> ShowcaseText.line("contactName", name, LONGEST_NAME), ""),
                address.isEmpty() ? null : address,
                number.isEmpty() ? null : number);
        checks.throwIfRefused();
        return contact;
    }

    /** Omits the person, because this text may be logged. */
    @Override
    public String toString() {
        return "ShowcaseContact[…]";
    }
}
