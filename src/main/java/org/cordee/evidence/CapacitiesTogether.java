package org.cordee.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.evidence.CandidatureView.CapacityKind;
import org.cordee.evidence.CandidatureView.CapacityPart;
import org.cordee.evidence.CandidatureView.TogetherCapacity;
import org.cordee.evidence.CandidatureView.TogetherState;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.SizeFigures;
import org.cordee.tender.AskedCapacities;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the operators of one lot have of the capacities that the buyer asks (R2142-25, R2142-3). The figures are
 * those of the directory, with which the check of the consortium judges too; an enterprise counts once.
 */
final class CapacitiesTogether {

    private CapacitiesTogether() {}

    /**
     * The operators of one lot.
     *
     * @param number of the lot
     * @param places of the members and of the operators on which they rely
     */
    record LotOperators(String number, AskedCapacities asked, List<EstablishmentFacts> places) {}

    /** @param columns the organisations of the members in the order of the columns */
    static List<TogetherCapacity> of(LotOperators lot, List<UUID> columns) {
        List<TogetherCapacity> all = new ArrayList<>();
        if (lot.asked().turnover() != null) {
            all.add(one(
                    lot, columns, CapacityKind.TURNOVER, lot.asked().turnover().euros(), SizeFigures::turnover));
        }
        if (lot.asked().headcount() != null) {
            all.add(one(lot, columns, CapacityKind.HEADCOUNT, lot.asked().headcount(), SizeFigures::headcount));
        }
        return all;
    }

    private static TogetherCapacity one(
            LotOperators lot,
            List<UUID> columns,
            CapacityKind kind,
            BigDecimal asked,
            Function<SizeFigures, @Nullable BigDecimal> figure) {
        List<CapacityPart> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Map<Integer, EstablishmentFacts> enterprises = new TreeMap<>();
        Set<UUID> seen = new HashSet<>();
        for (EstablishmentFacts place : lot.places()) {
            if (seen.add(place.organisationId())) {
                int column = columns.indexOf(place.organisationId());
                enterprises.put(column < 0 ? columns.size() + enterprises.size() : column, place);
            }
        }
        enterprises.values().forEach(place -> {
            BigDecimal value = figure.apply(place.unit().figures());
            if (value == null) {
                missing.add(place.legalName());
            } else {
                parts.add(new CapacityPart(place.legalName(), columns.indexOf(place.organisationId()), value));
            }
        });
        BigDecimal together = parts.stream().map(CapacityPart::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TogetherCapacity(
                lot.number(), kind, asked, together, state(asked, together, missing), parts, missing);
    }

    private static TogetherState state(BigDecimal asked, BigDecimal together, List<String> missing) {
        if (together.compareTo(asked) >= 0) {
            return TogetherState.MET;
        }
        return missing.isEmpty() ? TogetherState.NOT_MET : TogetherState.OPEN;
    }
}
