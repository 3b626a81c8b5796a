package org.cordee.consortium.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The most one member may owe the buyer under each form of grouping, over all the lots it takes part in: its own part when
 * the grouping is joint (R2142-20 1°), the whole when it is several (R2142-20 2°), the whole for a lead alone when the
 * grouping is joint with a lead liable for all (R2142-24). Penalties and damages come on top and are not counted.
 *
 * @param own what it does itself
 * @param whole of the lots it takes part in
 * @param turnover of the last closed year; null when it is not known, and then nothing is said of it
 */
public record Exposure(
        UUID organisationId,
        String name,
        boolean lead,
        Amount own,
        Amount whole,
        @Nullable BigDecimal turnover,
        List<Debt> debts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One member's part of one lot, and the lot's total. */
    record Part(boolean lead, Amount own, Amount whole) {

        Amount most(ConsortiumForm form) {
            return switch (form) {
                case JOINT -> own;
                case JOINT_LEAD_SEVERAL -> lead ? whole : own;
                case SEVERAL -> whole;
            };
        }
    }

    /**
     * Under one form.
     *
     * @param percentOfTurnover rounded half up to a tenth; null when the turnover is unknown or nothing
     * @param aboveTurnover whether it is more than a whole year's turnover; null when that is unknown
     */
    public record Debt(
            ConsortiumForm form,
            Amount most,
            @Nullable BigDecimal percentOfTurnover,
            @Nullable Boolean aboveTurnover) {

        static Debt of(ConsortiumForm form, Amount most, @Nullable BigDecimal turnover) {
            if (turnover == null) {
                return new Debt(form, most, null, null);
            }
            BigDecimal percent = turnover.signum() == 0
                    ? null
                    : most.euros().multiply(HUNDRED).divide(turnover, 1, RoundingMode.HALF_UP);
            return new Debt(form, most, percent, most.euros().compareTo(turnover) > 0);
        }
    }

    static Exposure of(UUID organisationId, String name, List<Part> parts, @Nullable BigDecimal turnover) {
        return new Exposure(
                organisationId,
                name,
                parts.stream().anyMatch(Part::lead),
                Amount.sum(parts.stream().map(Part::own).toList()),
                Amount.sum(parts.stream().map(Part::whole).toList()),
                turnover,
                Arrays.stream(ConsortiumForm.values())
                        .map(form -> Debt.of(
                                form,
                                Amount.sum(parts.stream()
                                        .map(part -> part.most(form))
                                        .toList()),
                                turnover))
                        .toList());
    }

    /** The total of each lot: what all parts of a proposal come to. */
    static Map<UUID, Amount> wholes(List<AgreedShare> shares) {
        return shares.stream().collect(Collectors.toMap(AgreedShare::lotId, AgreedShare::amount, Amount::plus));
    }

    /** The largest figure there is, against which bars are drawn. */
    public BigDecimal scale() {
        return turnover == null ? whole.euros() : whole.euros().max(turnover);
    }

    /** Figures without which something is left unsaid, as programs name them. */
    public List<String> missing() {
        return turnover == null ? List.of("turnover") : List.of();
    }
}
