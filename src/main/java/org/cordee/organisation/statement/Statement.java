package org.cordee.organisation.statement;

import java.util.List;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What only an organisation can say of itself and the law asks of a candidate. Null is what it has not said; an empty list
 * says that there are none.
 *
 * @param publicOwnership the part of its capital or votes that public bodies control: from a quarter on it is no PME
 *     (rec. 2003/361/CE, annex art. 3(4); CJEU C-516/19)
 * @param publicServiceMission its purpose is a mission of public service linked to the services of the lot (L2113-15)
 */
public record Statement(
        @Nullable Percentage publicOwnership,
        @Nullable List<PartnerEnterprise> partners,
        @Nullable Boolean publicServiceMission,
        @Nullable List<ReservedAward> reservedAwards,
        @Nullable Autonomy autonomy) {

    public static final Statement NOTHING = new Statement(null, null, null, null, null);

    /** More than any enterprise has to say. */
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

    /** Both the partners and the public part of the capital are said. */
    public boolean tellsOwnership() {
        return publicOwnership != null && partners != null;
    }

    public boolean isAutonomous() {
        return autonomy != null && autonomy.autonomous();
    }
}
