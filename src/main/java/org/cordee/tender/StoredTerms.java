package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The columns with the values that the documents state about a lot.
 *
 * @param capacitiesKnown whether a user has answered the question about capacities; when false, the two figures after
 * it have no meaning. When true and both figures are null, the documents ask for none
 */
@Embeddable
record StoredTerms(
        @Column(name = "labour_share") @Nullable BigDecimal labourShare,
        @Column(name = "hourly_cost") @Nullable BigDecimal hourlyCost,
        @Column(name = "several_bids_forbidden") @Nullable Boolean severalBidsForbidden,
        @Column(name = "capacities_known") boolean capacitiesKnown,
        @Column(name = "asked_turnover") @Nullable BigDecimal askedTurnover,
        @Column(name = "asked_headcount") @Nullable BigDecimal askedHeadcount,
        @Column(name = "reservation_min_ratio") @Nullable BigDecimal reservationMinRatio,
        @Column(name = "listed_services_only") @Nullable Boolean listedServicesOnly,
        @Column(name = "insertion_rate") @Nullable BigDecimal insertionRate,
        @Column(name = "insertion_blocking") @Nullable Boolean insertionBlocking,
        @Column(name = "social_clause") @Nullable Boolean socialClause,

        @Enumerated(EnumType.STRING) @Column(name = "social_derogation")
        DutyTerms.@Nullable Derogation socialDerogation,

        @Column(name = "environmental_clause") @Nullable Boolean environmentalClause,
        @Column(name = "environmental_criterion") @Nullable Boolean environmentalCriterion,

        @Enumerated(EnumType.STRING) @Column(name = "compared_by")
        DutyTerms.@Nullable Criterion comparedBy,

        @Column(name = "reservation_named") @Nullable Boolean reservationNamed) {

    static StoredTerms of(LotTerms terms) {
        AskedCapacities asked = terms.capacities();
        DutyTerms duties = terms.duties();
        return new StoredTerms(
                value(terms.labourShare()),
                euros(terms.hourlyCost()),
                terms.severalBidsForbidden(),
                asked != null,
                asked == null ? null : euros(asked.turnover()),
                asked == null ? null : asked.headcount(),
                value(terms.reserved().minimumRatio()),
                terms.reserved().listedServicesOnly(),
                value(terms.clause().rate()),
                terms.clause().blocking(),
                duties.socialClause(),
                duties.derogation(),
                duties.environmentalClause(),
                duties.environmentalCriterion(),
                duties.comparedBy(),
                duties.reservationNamed());
    }

    LotTerms toTerms() {
        return new LotTerms(
                percentage(labourShare),
                amount(hourlyCost),
                severalBidsForbidden,
                capacitiesKnown ? new AskedCapacities(amount(askedTurnover), askedHeadcount) : null,
                new ReservedTerms(percentage(reservationMinRatio), listedServicesOnly),
                new ClauseTerms(percentage(insertionRate), insertionBlocking),
                new DutyTerms(
                        socialClause,
                        socialDerogation,
                        environmentalClause,
                        environmentalCriterion,
                        comparedBy,
                        reservationNamed));
    }

    private static @Nullable BigDecimal value(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.value();
    }

    private static @Nullable BigDecimal euros(@Nullable Amount amount) {
        return amount == null ? null : amount.euros();
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal value) {
        return value == null ? null : new Percentage(value);
    }

    private static @Nullable Amount amount(@Nullable BigDecimal euros) {
        return euros == null ? null : new Amount(euros);
    }
}
