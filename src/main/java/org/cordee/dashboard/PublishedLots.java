package org.cordee.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.LotContent;
import org.jspecify.annotations.Nullable;

/**
 * The public data of the notice about the lots a consortium answers, and nothing of its bid.
 *
 * @param territory the smallest of département (NUTS 3), region (NUTS 1) and country that contains every place of
 * performance, so that a consortium counts once; empty when there is no place or no common area
 * @param theme the CPV division the lots share; empty when they share none
 * @param value the sum of the buyer's estimates, in euros; null when one lot has none
 * @param clauseHours hours of insertion asked for by the clauses; null when no lot states them
 */
record PublishedLots(
        String territory,
        String theme,
        @Nullable BigDecimal value,
        @Nullable Long clauseHours) {

    private static final List<Integer> AREAS = List.of(5, 3, 2);

    static PublishedLots of(ConsultationDetail consultation, List<UUID> lotIds) {
        List<LotContent> lots = consultation.lots().stream()
                .filter(lot -> lotIds.contains(lot.id()))
                .map(LotDetail::content)
                .toList();
        return new PublishedLots(
                territory(lots.stream().flatMap(lot -> lot.places().stream()).toList()),
                theme(lots.stream().map(LotContent::cpv).toList()),
                value(lots.stream().map(LotContent::estimatedValue).toList()),
                hours(lots.stream()
                        .map(LotContent::insertionHours)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static String territory(List<String> places) {
        return AREAS.stream()
                .map(length -> common(places, length))
                .filter(area -> !area.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String theme(List<@Nullable String> cpvs) {
        return common(cpvs.stream().map(cpv -> cpv == null ? "" : cpv).toList(), 2);
    }

    /** Returns the common prefix of this length; empty when one code is shorter or differs. */
    private static String common(List<String> codes, int length) {
        List<String> areas = codes.stream()
                .map(code -> code.length() < length ? "" : code.substring(0, length))
                .distinct()
                .toList();
        return areas.size() == 1 ? areas.get(0) : "";
    }

    private static @Nullable BigDecimal value(List<@Nullable Amount> estimates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount estimate : estimates) {
            if (estimate == null) {
                return null;
            }
            sum = sum.add(estimate.euros());
        }
        return sum.signum() == 0 ? null : sum;
    }

    private static @Nullable Long hours(List<Integer> hours) {
        return hours.isEmpty()
                ? null
                : hours.stream().mapToLong(Integer::longValue).sum();
    }
}
