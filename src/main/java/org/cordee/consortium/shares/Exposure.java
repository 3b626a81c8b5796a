package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.rules.MaximumLiability;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The maximum that one member may owe the buyer under each form of consortium, as {@link MaximumLiability} adds it up over the
 * lots, compared with its turnover.
 *
 * @param own the amount of its own work
 * @param whole the amount of the lots it is liable for: the lots it is on, and for the lead all lots
 * @param turnover of the last closed year; null when it is not known, and then no comparison is made
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
     * The debt under one form.
     *
     * @param percentOfTurnover rounded half up to a tenth; null when the turnover is unknown or zero
     * @param aboveTurnover whether it is more than a whole year's turnover; null when the turnover is unknown
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

    /**
     * Computes the exposure of one organisation.
     *
     * @param lots all lots of the consortium, each once
     */
    static Exposure of(
            UUID organisationId,
            String name,
            boolean lead,
            Collection<MaximumLiability.LotLiability> lots,
            @Nullable BigDecimal turnover) {
        return new Exposure(
                organisationId,
                name,
                lead,
                MaximumLiability.under(LiabilityForm.JOINT, lead, lots),
                MaximumLiability.under(LiabilityForm.SEVERAL, lead, lots),
                turnover,
                Arrays.stream(ConsortiumForm.values())
                        .map(form -> Debt.of(
                                form, MaximumLiability.under(LiabilityForm.valueOf(form.name()), lead, lots), turnover))
                        .toList());
    }

    /** Returns for each lot the amount that one organisation does, over all its establishments. */
    static List<MaximumLiability.LotLiability> lots(List<AgreedShare> all, Set<UUID> ownMembers) {
        return wholes(all).entrySet().stream()
                .map(lot -> {
                    List<Amount> own = all.stream()
                            .filter(share -> share.lotId().equals(lot.getKey()))
                            .filter(share -> ownMembers.contains(share.memberId()))
                            .map(AgreedShare::amount)
                            .toList();
                    return new MaximumLiability.LotLiability(!own.isEmpty(), Amount.sum(own), lot.getValue());
                })
                .toList();
    }

    /** Returns the total of each lot: the sum of all parts of a proposal. */
    private static Map<UUID, Amount> wholes(List<AgreedShare> shares) {
        return shares.stream().collect(Collectors.toMap(AgreedShare::lotId, AgreedShare::amount, Amount::plus));
    }

    /** Returns the largest figure, which is the full length of the bars on the page. */
    public BigDecimal scale() {
        return turnover == null ? whole.euros() : whole.euros().max(turnover);
    }

    /** Returns the names, as in the API, of the figures that are not known. */
    public List<String> missing() {
        return turnover == null ? List.of("turnover") : List.of();
    }
}
