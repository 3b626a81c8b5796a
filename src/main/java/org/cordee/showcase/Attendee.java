package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Locale;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A person who registers for an event. Personal data, which is erased a month after the event.
 *
 * @param name null after the erasure
 * @param email in lower case; null after the erasure
 * @param organisation the name of the person's organisation as typed; null when none was given
 * @param needsArrangement whether the person needs an arrangement, for example because of a disability
 * @param arrangement which one, in the person's words; null when nothing was written
 */
@Embeddable
public record Attendee(
        @Column(name = "attendee_name") @Nullable String name,
        @Column(name = "attendee_email") @Nullable String email,

        @Enumerated(EnumType.STRING) @Column(name = "attendee_kind")
        AttendeeKind kind,

        @Column(name = "attendee_organisation") @Nullable String organisation,
        @Column(name = "needs_arrangement") boolean needsArrangement,
        @Column @Nullable String arrangement) {

    /** The most characters about an arrangement. */
    public static final int LONGEST_ARRANGEMENT = 300;

    private static final int LONGEST_NAME = 100;
    private static final List<String> ADDRESS_SIGNS = List.of("://", "www.", "@");
    private static final int LONGEST_ORGANISATION = 200;

    /**
     * Reads a person as it was typed.
     *
     * @param kind null when nothing was chosen
     * @throws RuleViolation with all refused fields: {@code name}, {@code email}, {@code kind}, {@code organisation},
     * {@code arrangement}
     */
    public static Attendee typed(
            String name,
            String email,
            @Nullable AttendeeKind kind,
            String organisation,
            boolean needsArrangement,
            String arrangement) {
        CollectedRefusals checks = new CollectedRefusals();
        if (kind == null) {
            checks.refuse(RuleViolation.of("kind", "showcase.registration.kind"));
        }
        String words = checks.read(() -> ShowcaseText.paragraph("arrangement", arrangement, LONGEST_ARRANGEMENT), "");
        String employer =
                checks.read(() -> ShowcaseText.optionalLine("organisation", organisation, LONGEST_ORGANISATION), "");
        Attendee attendee = new Attendee(
                checks.read(() -> personName(name), ""),
                checks.read(() -> new EmailAddress(email).value(), ""),
                kind == null ? AttendeeKind.OTHER : kind,
                employer.isEmpty() ? null : employer,
                needsArrangement || !words.isEmpty(),
                words.isEmpty() ? null : words);
        checks.throwIfRefused();
        return attendee;
    }

    /** Reads a name that greets the person in letters; an address in it would make them the letters of somebody else. */
    private static String personName(String name) {
        String words = ShowcaseText.line("name", name, LONGEST_NAME);
        String plain = words.toLowerCase(Locale.ROOT);
        if (ADDRESS_SIGNS.stream().anyMatch(plain::contains)) {
            throw RuleViolation.of("name", "showcase.registration.name");
        }
        return words;
    }

    /** Returns what stays when the person is erased: in which capacity it came. */
    Attendee erased() {
        return new Attendee(null, null, kind, null, false, null);
    }

    /** Omits the person, because this text may be logged. */
    @Override
    public String toString() {
        return "Attendee[" + kind + "]";
    }
}
