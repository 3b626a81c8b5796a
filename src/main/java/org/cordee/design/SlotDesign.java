package org.cordee.design;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.Figures;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.organisation.profile.Kind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The design that the slots of a lot describe: each with the first candidate or, before one is chosen, with a firm of
 * the wanted kind. A partner is not assumed to have anything that its slot does not ask for.
 *
 * @param open the number of slots without a chosen candidate
 */
record SlotDesign(Material material, int open) {

    /** The kinds by a legal form or an accreditation, as a case names them. */
    private static final Map<Kind, EssStatus> STATUSES = Map.of(
            Kind.SCOP, EssStatus.COOPERATIVE,
            Kind.SCIC, EssStatus.COOPERATIVE,
            Kind.COOP, EssStatus.COOPERATIVE,
            Kind.ASSO, EssStatus.ASSOCIATION,
            Kind.MUT, EssStatus.MUTUAL,
            Kind.FOND, EssStatus.FOUNDATION,
            Kind.ESS, EssStatus.ESS_COMPANY,
            Kind.ESUS, EssStatus.ESS_COMPANY);

    /** The prefix of the identifier of a firm that is not chosen yet, in a case. */
    private static final String SOMEBODY = "slot-";

    private static final Set<Kind> SMALL = Set.of(Kind.PME, Kind.TPE);
    private static final Figures OF_A_SMALL_FIRM = new Figures(BigDecimal.ONE, Amount.of("1"), Amount.of("1"));

    /**
     * Returns an assumed firm of the first kind a slot looks for; of a slot that accepts any kind, nothing is known.
     */
    static Firm somebody(WorkPackage part, UnaryOperator<String> name) {
        Kind kind = part.wantedKinds().stream().min(Kind::compareTo).orElse(null);
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
                new Organisation(
                        id,
                        true,
                        name.apply(part.need()),
                        "",
                        kind != null && SMALL.contains(kind) ? OF_A_SMALL_FIRM : Figures.UNKNOWN,
                        null,
                        Figures.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        false,
                        new Organisation.Ess(
                                kind == null ? EssStatus.NONE : STATUSES.getOrDefault(kind, EssStatus.NONE),
                                null,
                                null,
                                null,
                                null),
                        new Organisation.Insertion(
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

    private static InsertionKind insertion(@Nullable Kind kind) {
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
