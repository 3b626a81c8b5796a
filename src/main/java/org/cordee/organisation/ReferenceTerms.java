package org.cordee.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Describes a contract that an organisation performed, as it says itself.
 *
 * @param buyer who ordered the work
 * @param subject what was done
 * @param year of the end of the work; null when it was not given
 * @param magnitude of the amount; null when it was not given
 */
public record ReferenceTerms(
        String buyer,
        String subject,
        @Nullable Integer year,
        @Nullable ReferenceAmount magnitude) {

    static final int LONGEST_BUYER = 150;
    static final int LONGEST_SUBJECT = 200;

    private static final int FIRST_YEAR = 1990;

    public ReferenceTerms {
        buyer = buyer.strip();
        subject = subject.strip();
    }

    /**
     * Checks all fields at once.
     *
     * @throws RuleViolation naming {@code buyer}, {@code subject}, {@code year} or {@code magnitude}
     */
    void requireComplete(LocalDate today) {
        List<RuleViolation> refused = new ArrayList<>();
        if (buyer.isEmpty() || buyer.length() > LONGEST_BUYER) {
            refused.add(RuleViolation.of("buyer", "organisation.reference.buyer-length", LONGEST_BUYER));
        }
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            refused.add(RuleViolation.of("subject", "organisation.reference.subject-length", LONGEST_SUBJECT));
        }
        if (year == null || year < FIRST_YEAR || year > today.getYear()) {
            // texts, because a year has no separator of thousands
            refused.add(RuleViolation.of(
                    "year",
                    "organisation.reference.year-range",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear())));
        }
        if (magnitude == null) {
            refused.add(RuleViolation.of("magnitude", "organisation.reference.magnitude-missing"));
        }
        if (!refused.isEmpty()) {
            throw RuleViolation.together(refused);
        }
    }
}
