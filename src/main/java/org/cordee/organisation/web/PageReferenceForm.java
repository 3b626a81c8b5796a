package org.cordee.organisation.web;

import java.util.Arrays;
import org.cordee.organisation.Presentation.PageReferenceLine;
import org.cordee.organisation.ReferenceAmount;
import org.cordee.organisation.ReferenceTerms;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A reference as its organisation types it.
 *
 * @param version the version that the user saw; 0 for a new one
 * @param file the attestation; null to leave it as it is
 */
record PageReferenceForm(
        Long version,
        String buyer,
        String subject,
        String year,
        String magnitude,
        @Nullable MultipartFile file) {

    PageReferenceForm {
        version = version == null ? Long.valueOf(0) : version;
        buyer = text(buyer);
        subject = text(subject);
        year = text(year);
        magnitude = text(magnitude);
    }

    static PageReferenceForm empty() {
        return new PageReferenceForm(0L, "", "", "", "", null);
    }

    static PageReferenceForm of(PageReferenceLine line) {
        return new PageReferenceForm(
                line.version(),
                line.buyer(),
                line.subject(),
                String.valueOf(line.year()),
                line.magnitude().name(),
                null);
    }

    /** @throws RuleViolation for a year that is no number of four digits */
    ReferenceTerms terms() {
        String typed = year.strip();
        if (!typed.isEmpty() && !typed.matches("[0-9]{4}")) {
            throw RuleViolation.of("year", "organisation.reference.year-unreadable", typed);
        }
        return new ReferenceTerms(buyer, subject, typed.isEmpty() ? null : Integer.valueOf(typed), chosen());
    }

    byte[] bytes() {
        return PagePhotoForm.read(file);
    }

    private @Nullable ReferenceAmount chosen() {
        return Arrays.stream(ReferenceAmount.values())
                .filter(one -> one.name().equals(magnitude))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
