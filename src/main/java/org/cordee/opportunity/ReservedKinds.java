package org.cordee.opportunity;

import static org.cordee.organisation.OrganisationKind.*;

import java.util.HashSet;
import java.util.Set;
import org.cordee.organisation.OrganisationKind;
import org.cordee.tender.Reservation;

/**
 * The kinds of organisations for which the law lets a buyer reserve a lot. A watch of another kind does not find such a
 * lot; the legal check of a grouping decides with proofs and dates.
 */
final class ReservedKinds {

    /** The kinds of L2113-12. */
    private static final Set<OrganisationKind> DISABILITY = Set.of(EA, EATT, ESAT);

    /** The kinds of L2113-13, and those that the law holds equal. */
    private static final Set<OrganisationKind> INSERTION = Set.of(EI, ACI, AI, ETTI, EITI, EQUIVALENT);

    /** The kinds of L2113-15: the social and solidarity economy. */
    private static final Set<OrganisationKind> SOCIAL_ECONOMY =
            Set.of(SCOP, SCIC, COOP, ASSO, MUT, FOND, ESS, ESUS, EI, ACI, AI, ETTI, EA, EATT, ESAT);

    private ReservedKinds() {}

    /** Returns the kinds, one of which is enough; empty when every enterprise may bid. */
    static Set<OrganisationKind> of(Reservation reservation) {
        return switch (reservation) {
            case L2113_12 -> DISABILITY;
            case L2113_13 -> INSERTION;
            case L2113_12_13 -> {
                Set<OrganisationKind> both = new HashSet<>(DISABILITY);
                both.addAll(INSERTION);
                yield both;
            }
            case L2113_15 -> SOCIAL_ECONOMY;
            case NONE, L2113_13_1 -> Set.of();
        };
    }
}
