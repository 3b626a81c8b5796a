package org.cordee.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The professional contact that a side shows to the other one, personal data: at least an address or a number.
 *
 * @param name a person, or the reception of the organisation; at most 100 characters
 * @param function what the person does there; null when not stated
 * @param email an e-mail address in lower case; null when there is a number
 * @param phone a telephone number; null when there is an address
 */
@Embeddable
public record ProfessionalContact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_function") @Nullable String function,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "contact_phone") @Nullable String phone) {

    private static final int LONGEST = 100;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{4,27}[0-9]");

    /** Characters that could break a line of a letter or of a file: all but the ordinary space. */
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+");

    /** @throws RuleViolation with a refusal for each wrong field */
    public ProfessionalContact {
        name = oneLine(name);
        function = stated(function);
        email = address(email);
        phone = stated(phone);
        check(name, function, email, phone);
    }

    private static void check(String name, @Nullable String function, @Nullable String email, @Nullable String phone) {
        CollectedRefusals refusals = new CollectedRefusals();
        if (name.isEmpty()) {
            refusals.refuse(RuleViolation.of("name", "introduction.contact.name-missing"));
        }
        if (name.length() > LONGEST) {
            refusals.refuse(RuleViolation.of("name", "introduction.contact.too-long", LONGEST));
        }
        if (function != null && function.length() > LONGEST) {
            refusals.refuse(RuleViolation.of("function", "introduction.contact.too-long", LONGEST));
        }
        if (email != null && !EmailAddress.isPlausible(email)) {
            refusals.refuse(RuleViolation.of("email", "shared.email.implausible"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            refusals.refuse(RuleViolation.of("phone", "introduction.contact.phone-malformed"));
        }
        if (email == null && phone == null) {
            refusals.refuse(RuleViolation.of("email", "introduction.contact.unreachable"));
        }
        refusals.throwIfRefused();
    }

    private static @Nullable String stated(@Nullable String text) {
        String line = oneLine(text);
        return line.isEmpty() ? null : line;
    }

    private static @Nullable String address(@Nullable String text) {
        String line = stated(text);
        return line == null ? null : line.toLowerCase(Locale.ROOT);
    }

    /** Returns a text in one line, without the characters that are not printed. */
    static String oneLine(@Nullable String text) {
        return text == null ? "" : UNPRINTED.matcher(text).replaceAll(" ").strip();
    }

    /** Omits the values, because this text may be logged. */
    @Override
    public String toString() {
        return "ProfessionalContact[…]";
    }
}
