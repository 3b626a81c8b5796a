package org.cordee.consortium.exposure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.compliance.law.share.MostOwed;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.share.AgreedShare;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The most one member may owe the buyer under each form of grouping, as {@link MostOwed} adds it up over the lots, against its
 * turnover.
 *
 * @param own what it does itself
 * @param whole of the lots it answers for: of those it is on, and for the lead of all
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

    /** @param lots all of the grouping, each once */
    static Exposure of(
            UUID organisationId,
            String name,
            boolean lead,
            Collection<MostOwed.OfLot> lots,
            @Nullable BigDecimal turnover) {
        return new Exposure(
                organisationId,
                name,
                lead,
                MostOwed.under(GroupingForm.JOINT, lead, lots),
                MostOwed.under(GroupingForm.SEVERAL, lead, lots),
                turnover,
                Arrays.stream(ConsortiumForm.values())
                        .map(form ->
                                Debt.of(form, MostOwed.under(GroupingForm.valueOf(form.name()), lead, lots), turnover))
                        .toList());
    }

    /** What of each lot one organisation is engaged for, by whichever of its establishments. */
    static List<MostOwed.OfLot> lots(List<AgreedShare> all, Set<UUID> ownMembers) {
        return wholes(all).entrySet().stream()
                .map(lot -> {
                    List<Amount> own = all.stream()
                            .filter(share -> share.lotId().equals(lot.getKey()))
                            .filter(share -> ownMembers.contains(share.memberId()))
                            .map(AgreedShare::amount)
                            .toList();
                    return new MostOwed.OfLot(!own.isEmpty(), Amount.sum(own), lot.getValue());
                })
                .toList();
    }

    /** The total of each lot: what all parts of a proposal come to. */
    private static Map<UUID, Amount> wholes(List<AgreedShare> shares) {
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
