package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.lawcase.BuyerDuties;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.shared.Percentage;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;

/**
 * The lots a grouping answers. The buyer's estimate is no amount of a bid: what the lot comes to is the sum of what the
 * members take, and unknown before they have said so.
 */
final class CaseLots {

    /** Half at least, unless the buyer asks for more (R2113-7); how much more a notice does not say. */
    private static final Percentage HALF = Percentage.of("50");

    /** The code of BT-06 for social objectives. */
    private static final String SOCIAL = "soc-obj";

    /** The code of BT-71 for no reservation. */
    private static final String OPEN_TO_ALL = "none";

    private final Map<UUID, Lot> lots = new LinkedHashMap<>();

    CaseLots(GroupingFacts facts, Set<Unknown> unknown) {
        for (LotDetail lot : facts.consultation().lots()) {
            if (facts.consortium().lotIds().contains(lot.id())) {
                lots.put(lot.id(), lot(facts, lot, String.valueOf(lots.size() + 1), unknown));
            }
        }
    }

    private static Lot lot(GroupingFacts facts, LotDetail detail, String place, Set<Unknown> unknown) {
        LotContent content = detail.content();
        String number = content.key() == null ? place : content.key();
        boolean clauseOfUnknownSize =
                content.insertionHours() == null && !content.socialObjectives().isEmpty();
        if (clauseOfUnknownSize) {
            unknown.add(new Unknown("insertion-clause", number));
        }
        if (facts.consultation().content().severalBidsForbidden(content) == null) {
            unknown.add(Unknown.of("several-bids"));
        }
        if (content.reservation().isReserved()) {
            unknown.add(new Unknown("reservation-ratio", number));
        }
        return new Lot(
                number,
                null,
                detail.status() == LotStatus.CANCELLED ? Lot.Status.CANCELLED : Lot.Status.OPEN,
                Reservation.valueOf(content.reservation().name()),
                HALF,
                clause(content),
                null,
                null,
                null,
                months(content.period()),
                content.terms().severalBidsForbidden(),
                capacities(content),
                duties(content),
                content.places());
    }

    /** What a notice says of the buyer's own duties; its documents may say more, which nobody has recorded. */
    private static BuyerDuties duties(LotContent content) {
        boolean social =
                content.insertionHours() != null || !content.socialObjectives().isEmpty();
        boolean said = !content.strategicKinds().isEmpty();
        return new BuyerDuties(
                social || content.strategicKinds().contains(SOCIAL) ? Boolean.TRUE : said ? Boolean.FALSE : null,
                BuyerDuties.Derogation.NONE,
                null,
                null,
                null,
                content.publishedReservation().stream().anyMatch(code -> !code.equals(OPEN_TO_ALL))
                        ? Boolean.TRUE
                        : null);
    }

    /** Null is what nobody has read of the documents, so that C-01 stays open; without a figure they ask for nothing. */
    private static Lot.@Nullable Capacities capacities(LotContent content) {
        AskedCapacities asked = content.terms().capacities();
        return asked == null ? null : new Lot.Capacities(asked.turnover(), asked.headcount(), content.estimatedValue());
    }

    /** A lot without a clause may still have its share of work, from which the aim of hours is computed. */
    private static Lot.@Nullable InsertionClause clause(LotContent content) {
        LotTerms terms = content.terms();
        return content.insertionHours() == null && terms.labourShare() == null
                ? null
                : new Lot.InsertionClause(
                        null, content.insertionHours(), terms.labourShare(), terms.hourlyCost(), true);
    }

    private static @Nullable Integer months(ContractPeriod period) {
        return period.months() == 0 ? null : period.months();
    }

    List<Lot> all() {
        return List.copyOf(lots.values());
    }

    /** In the order of the notice. */
    List<String> numbers() {
        return lots.values().stream().map(Lot::number).toList();
    }

    String number(UUID lotId) {
        Lot lot = lots.get(lotId);
        if (lot == null) {
            throw new IllegalStateException("no lot of this grouping: " + lotId);
        }
        return lot.number();
    }
}
