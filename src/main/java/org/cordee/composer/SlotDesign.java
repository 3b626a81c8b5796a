package org.cordee.composer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The design that the slots of a lot describe: each with the first candidate or, before one is chosen, with a firm of
 * the wanted kind. A partner is not assumed to have anything that its slot does not ask for.
 *
 * @param open the number of slots without a chosen candidate
 */
record SlotDesign(DesignInput material, int open) {

    /** The kinds by a legal form or an accreditation, as a case names them. */
    private static final Map<OrganisationKind, EssStatus> STATUSES = Map.of(
            OrganisationKind.SCOP, EssStatus.COOPERATIVE,
            OrganisationKind.SCIC, EssStatus.COOPERATIVE,
            OrganisationKind.COOP, EssStatus.COOPERATIVE,
            OrganisationKind.ASSO, EssStatus.ASSOCIATION,
            OrganisationKind.MUT, EssStatus.MUTUAL,
            OrganisationKind.FOND, EssStatus.FOUNDATION,
            OrganisationKind.ESS, EssStatus.ESS_COMPANY,
            OrganisationKind.ESUS, EssStatus.ESS_COMPANY);

    /** The prefix of the identifier of a firm that is not chosen yet, in a case. */
    private static final String SOMEBODY = "slot-";

    private static final Set<OrganisationKind> SMALL = Set.of(OrganisationKind.PME, OrganisationKind.TPE);
    private static final EnterpriseFigures OF_A_SMALL_FIRM =
            new EnterpriseFigures(BigDecimal.ONE, Amount.of("1"), Amount.of("1"));

    /**
     * Returns an assumed firm of the first kind a slot looks for; of a slot that accepts any kind, nothing is known.
     */
    static Firm somebody(WorkPackage part, UnaryOperator<String> name) {
        OrganisationKind kind =
                part.wantedKinds().stream().min(OrganisationKind::compareTo).orElse(null);
        String id = SOMEBODY + part.slotId();
        InsertionKind insertion = insertion(kind);
        boolean structure = insertion != InsertionKind.NONE;
        return new Firm(
                part.slotId(),
                part.slotId(),
                id,
                name.apply(part.need()),
                "",
                part.wantedKinds(),
                null,
                new CaseOperator(
                        id,
                        true,
                        name.apply(part.need()),
                        "",
                        kind != null && SMALL.contains(kind) ? OF_A_SMALL_FIRM : EnterpriseFigures.UNKNOWN,
                        null,
                        EnterpriseFigures.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        false,
                        new CaseOperator.Ess(
                                kind == null ? EssStatus.NONE : STATUSES.getOrDefault(kind, EssStatus.NONE),
                                null,
                                null,
                                null,
                                null),
                        new CaseOperator.Insertion(
                                insertion,
                                null,
                                null,
                                structure ? Percentage.HUNDRED : null,
                                structure ? Percentage.HUNDRED : null),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    static boolean isSomebody(String id) {
        return id.startsWith(SOMEBODY);
    }

    private static InsertionKind insertion(@Nullable OrganisationKind kind) {
        return List.of(InsertionKind.values()).stream()
                .filter(one -> kind != null && one.name().equals(kind.name()))
                .findFirst()
                .orElse(InsertionKind.NONE);
    }

    /** Returns the part with this one candidate. */
    static WorkPackage with(WorkPackage part, UUID establishmentId) {
        return new WorkPackage(
                part.slotId(),
                part.need(),
                part.cpv(),
                part.wantedKinds(),
                part.least(),
                part.most(),
                part.hours(),
                part.mandatory(),
                List.of(establishmentId));
    }
}
