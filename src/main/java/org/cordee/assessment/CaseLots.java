package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ClauseTerms;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;

/**
 * Converts the lots that a consortium answers. The buyer's estimate is not the amount of a bid: the amount of a lot is
 * the sum of what the members take, and unknown before they have proposed it.
 */
final class CaseLots {

    /** The lowest share: half, unless the buyer asks for more (R2113-7). */
    private static final Percentage HALF = Percentage.of("50");

    /** The code of BT-06 for social objectives. */
    private static final String SOCIAL = "soc-obj";

    /** The code of BT-71 for no reservation. */
    private static final String OPEN_TO_ALL = "none";

    private final Map<UUID, CaseLot> lots = new LinkedHashMap<>();

    CaseLots(ConsortiumCaseFacts facts, Set<UnknownFact> unknown) {
        for (LotDetail lot : facts.consultation().lots()) {
            if (facts.consortium().lotIds().contains(lot.id())) {
                lots.put(lot.id(), lot(facts, lot, String.valueOf(lots.size() + 1), unknown));
            }
        }
    }

    private static CaseLot lot(ConsortiumCaseFacts facts, LotDetail detail, String place, Set<UnknownFact> unknown) {
        LotContent content = detail.content();
        String number = content.key() == null ? place : content.key();
        noteUnknown(facts, content, number, unknown);
        Percentage ratio = content.terms().reserved().minimumRatio();
        Amount settled = settled(facts, detail.id());
        return new CaseLot(
                number,
                null,
                detail.status() == LotStatus.CANCELLED ? CaseLot.Status.CANCELLED : CaseLot.Status.OPEN,
                ReservationArticle.valueOf(content.reservation().name()),
                ratio == null ? HALF : ratio,
                clause(content),
                settled == null ? null : agreed(facts, detail.id()),
                settled,
                content.terms().reserved().listedServicesOnly(),
                months(content.period()),
                content.terms().severalBidsForbidden(),
                capacities(content),
                duties(content),
                content.places());
    }

    /** Returns what the documents say of the buyer's own duties, otherwise what its notice says. */
    private static BuyerDuties duties(LotContent content) {
        DutyTerms documents = content.terms().duties();
        DutyTerms.Derogation derogation = documents.derogation();
        DutyTerms.Criterion comparedBy = documents.comparedBy();
        return new BuyerDuties(
                documents.socialClause() == null ? noticedSocialClause(content) : documents.socialClause(),
                derogation == null ? BuyerDuties.Derogation.NONE : BuyerDuties.Derogation.valueOf(derogation.name()),
                documents.environmentalClause(),
                documents.environmentalCriterion(),
                comparedBy == null ? null : BuyerDuties.Criterion.valueOf(comparedBy.name()),
                documents.reservationNamed() == null && namesItsReservation(content)
                        ? Boolean.TRUE
                        : documents.reservationNamed());
    }

    private static boolean namesItsReservation(LotContent content) {
        return content.publishedReservation().stream().anyMatch(code -> !code.equals(OPEN_TO_ALL));
    }

    private static @Nullable Boolean noticedSocialClause(LotContent content) {
        boolean social =
                content.insertionHours() != null || !content.socialObjectives().isEmpty();
        boolean said = !content.strategicKinds().isEmpty();
        if (social || content.strategicKinds().contains(SOCIAL)) {
            return true;
        }
        return said ? (Boolean) false : null;
    }

    private static void noteUnknown(
            ConsortiumCaseFacts facts, LotContent content, String number, Set<UnknownFact> unknown) {
        LotTerms terms = content.terms();
        boolean sized = content.insertionHours() != null || terms.clause().rate() != null;
        if (!sized && !content.socialObjectives().isEmpty()) {
            unknown.add(new UnknownFact("insertion-clause", number));
        }
        if (sized && terms.clause().blocking() == null) {
            unknown.add(new UnknownFact("insertion-blocking", number));
        }
        if (facts.consultation().content().severalBidsForbidden(content) == null) {
            unknown.add(UnknownFact.of("several-bids"));
        }
        if (isToSocialEconomy(content)) {
            note(unknown, "listed-services", number, terms.reserved().listedServicesOnly());
            note(unknown, "contract-period", number, months(content.period()));
        } else if (content.reservation().isReserved()) {
            note(unknown, "reservation-ratio", number, terms.reserved().minimumRatio());
        }
    }

    private static boolean isToSocialEconomy(LotContent content) {
        return content.reservation() == org.cordee.tender.Reservation.L2113_15;
    }

    private static void note(Set<UnknownFact> unknown, String code, String number, @Nullable Object known) {
        if (known == null) {
            unknown.add(new UnknownFact(code, number));
        }
    }

    /** Returns the sum of the members' price schedules once every member has confirmed its own; null before. */
    private static @Nullable Amount settled(ConsortiumCaseFacts facts, UUID lotId) {
        return total(facts, lotId, member -> facts.told().settledPrices().get(member.memberId()));
    }

    /** Returns the sum to which the members commit themselves, and which the act of commitment will name. */
    private static @Nullable Amount agreed(ConsortiumCaseFacts facts, UUID lotId) {
        return total(facts, lotId, member -> {
            AgreedShare share = facts.share(member.memberId());
            return share == null ? null : share.amount();
        });
    }

    private static @Nullable Amount total(
            ConsortiumCaseFacts facts, UUID lotId, Function<MemberFacts, @Nullable Amount> amount) {
        Amount total = null;
        for (MemberFacts member : facts.members()) {
            if (member.lotId().equals(lotId)) {
                Amount own = amount.apply(member);
                if (own == null) {
                    return null;
                }
                total = total == null ? own : total.plus(own);
            }
        }
        return total;
    }

    /**
     * Converts the capacities of a lot. Null means that no user has read them in the documents, so that C-01 stays
     * open; without a figure the documents ask for nothing.
     */
    private static CaseLot.@Nullable Capacities capacities(LotContent content) {
        AskedCapacities asked = content.terms().capacities();
        return asked.known()
                ? new CaseLot.Capacities(asked.turnover(), asked.headcount(), content.estimatedValue())
                : null;
    }

    /**
     * Converts the insertion clause. A lot without a clause may still have its share of work, from which the target of
     * hours is computed.
     */
    private static CaseLot.@Nullable InsertionClause clause(LotContent content) {
        LotTerms terms = content.terms();
        ClauseTerms said = terms.clause();
        return content.insertionHours() == null && said.rate() == null && terms.labourShare() == null
                ? null
                : new CaseLot.InsertionClause(
                        said.rate(),
                        content.insertionHours(),
                        terms.labourShare(),
                        terms.hourlyCost(),
                        !Boolean.FALSE.equals(said.blocking()));
    }

    private static @Nullable Integer months(ContractPeriod period) {
        return period.months() == 0 ? null : period.months();
    }

    /** Returns true when one of the lots is reserved to enterprises of the social and solidarity economy (L2113-15). */
    boolean anyToSocialEconomy() {
        return lots.values().stream().anyMatch(lot -> lot.reservation() == ReservationArticle.L2113_15);
    }

    List<CaseLot> all() {
        return List.copyOf(lots.values());
    }

    /** Returns the lot numbers in the order of the notice. */
    List<String> numbers() {
        return lots.values().stream().map(CaseLot::number).toList();
    }

    String number(UUID lotId) {
        CaseLot lot = lots.get(lotId);
        if (lot == null) {
            throw new IllegalStateException("no lot of this consortium: " + lotId);
        }
        return lot.number();
    }
}
