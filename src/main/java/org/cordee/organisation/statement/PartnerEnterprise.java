package org.cordee.organisation.statement;

import org.cordee.organisation.profile.Siren;
import org.cordee.organisation.profile.SizeFigures;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Another enterprise that holds a part of one's capital or votes, or of which one holds a part: from a quarter on its
 * figures count in proportion, above half of it whole (rec. 2003/361/CE, annex art. 3 and 6).
 *
 * @param siren null abroad, or where it is not known
 * @param share of capital or votes, the higher of the two; never nothing
 */
public record PartnerEnterprise(String name, @Nullable Siren siren, Percentage share, SizeFigures figures) {

    public PartnerEnterprise {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw RuleViolation.of("name", "organisation.partner.name-length");
        }
        if (share.tenThousandths() == 0) {
            throw RuleViolation.of("sharePct", "organisation.partner.share-of-nothing");
        }
    }
}
