package org.cordee.organisation;

import java.util.List;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The facts that an organisation alone can state about itself and that the law asks of a candidate. Null means not
 * stated; an empty list states that there are none.
 *
 * @param publicOwnership the part of its capital or votes that public bodies control: from 25 % on it is no PME (rec.
 * 2003/361/CE, annex art. 3(4); CJEU C-516/19)
 * @param publicServiceMission whether its purpose is a mission of public service linked to the services of the lot
 * (L2113-15)
 */
public record Statement(
        @Nullable Percentage publicOwnership,
        @Nullable List<PartnerEnterprise> partners,
        @Nullable Boolean publicServiceMission,
        @Nullable List<ReservedAward> reservedAwards,
        @Nullable Autonomy autonomy) {

    public static final Statement NOTHING = new Statement(null, null, null, null, null);

    /** The maximum number of lines in a list: more than any enterprise needs. */
    public static final int MOST_LINES = 50;

    public Statement {
        partners = partners == null ? null : List.copyOf(partners);
        reservedAwards = reservedAwards == null ? null : List.copyOf(reservedAwards);
        requireFew("partnerEnterprises", partners);
        requireFew("previousReservedAwards", reservedAwards);
    }

    private static void requireFew(String field, @Nullable List<?> lines) {
        if (lines != null && lines.size() > MOST_LINES) {
            throw RuleViolation.of(field, "organisation.statement.too-many-lines", MOST_LINES);
        }
    }

    /** Tells if both the partners and the public part of the capital are stated. */
    public boolean statesOwnership() {
        return publicOwnership != null && partners != null;
    }

    public boolean isAutonomous() {
        return autonomy != null && autonomy.autonomous();
    }
}
