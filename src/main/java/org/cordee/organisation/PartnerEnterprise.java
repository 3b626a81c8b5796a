package org.cordee.organisation;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Another enterprise that owns a part of the organisation's capital or votes, or the reverse. From 25 % on its figures
 * count in proportion, above 50 % they count whole (rec. 2003/361/CE, annex art. 3 and 6).
 *
 * @param siren null abroad, or where it is not known
 * @param share of capital or votes, the higher of the two; never zero
 */
@Embeddable
public record PartnerEnterprise(String name, @Nullable Siren siren, Percentage share, SizeFigures figures) {

    /** Replaces null by "unknown": the database returns null for figures without any value. */
    public PartnerEnterprise {
        figures = Objects.requireNonNullElse(figures, SizeFigures.UNKNOWN);
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw RuleViolation.of("name", "organisation.partner.name-length");
        }
        if (share.tenThousandths() == 0) {
            throw RuleViolation.of("sharePct", "organisation.partner.share-of-nothing");
        }
    }
}
