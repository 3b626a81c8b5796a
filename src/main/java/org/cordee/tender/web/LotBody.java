package org.cordee.tender.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.ClauseTerms;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.cordee.tender.OfferTerms;
import org.cordee.tender.Reservation;
import org.cordee.tender.ReservedTerms;
import org.jspecify.annotations.Nullable;

/**
 * A lot as API clients read and write it; amounts are in euros without VAT. A field left out when writing means
 * unknown.
 *
 * @param id given by the server; ignored when writing
 * @param labourShare the part of the amount that is work, in per cent with four decimals
 * @param hourlyCost the cost of an hour of work, in euros and cents
 * @param severalBidsForbidden the ban for this lot alone; null when the value of the consultation holds
 * @param capacities the capacities asked of a candidate; an empty object when the documents ask for none, null when not
 * known
 * @param reservationMinRatio the minimum per cent of workers for whom the lot is reserved, 50 or more
 * @param listedServicesOnly whether the lot consists exclusively of the services of L2113-15
 * @param insertionRate the part of all hours worked, in per cent; a lot has a rate or hours, not both
 * @param insertionBlocking whether an offer that promises less is rejected; null when not known
 * @param duties what the documents provide for the duties that the law imposes on the buyer; null when no user has read
 * them for this
 * @param offer what the notice requires of an offer: signature, variants, validity, guarantee, form, selection,
 * languages; null when no notice states any of it
 * @param status changed by notices alone; a cancelled lot that is sent back stays cancelled
 */
record LotBody(
        @Nullable UUID id,
        @Nullable LotStatus status,
        @Nullable String key,
        @Nullable String title,
        @Nullable String cpv,
        @Nullable List<String> additionalCpvs,
        @Nullable BigDecimal estimatedValue,
        @Nullable Integer periodLength,
        ContractPeriod.@Nullable Unit periodUnit,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<String> places,
        @Nullable Reservation reservation,
        @Nullable Set<String> publishedReservation,
        @Nullable Set<String> socialObjectives,
        @Nullable Set<String> strategicKinds,
        @Nullable Boolean reservedExecution,
        @Nullable Integer insertionHours,
        @Nullable DeadlineBody questionDeadline,
        @Nullable DeadlineBody applicationDeadline,
        @Nullable DeadlineBody offerDeadline,
        @Nullable BigDecimal labourShare,
        @Nullable BigDecimal hourlyCost,
        @Nullable Boolean severalBidsForbidden,
        @Nullable CapacitiesBody capacities,
        @Nullable BigDecimal reservationMinRatio,
        @Nullable Boolean listedServicesOnly,
        @Nullable BigDecimal insertionRate,
        @Nullable Boolean insertionBlocking,
        @Nullable DutyTerms duties,
        @Nullable OfferTerms offer) {

    /**
     * The minimum capacities that the buyer asks of a candidate; all members reach them together.
     *
     * @param turnover yearly, in euros and cents; null when none is asked
     * @param headcount persons, with two decimals; null when none is asked
     */
    public record CapacitiesBody(
            @Nullable BigDecimal turnover, @Nullable BigDecimal headcount) {

        static @Nullable CapacitiesBody of(AskedCapacities asked) {
            if (!asked.known()) {
                return null;
            }
            Amount least = asked.turnover();
            return new CapacitiesBody(least == null ? null : least.euros(), asked.headcount());
        }

        AskedCapacities asked() {
            BigDecimal least = turnover;
            Amount euros = least == null ? null : RuleViolation.inField("turnover", () -> new Amount(least));
            return new AskedCapacities(euros, headcount);
        }
    }

    static LotBody of(LotDetail lot) {
        LotContent content = lot.content();
        return new LotBody(
                lot.id(),
                lot.status(),
                content.key(),
                content.title(),
                content.cpv(),
                content.additionalCpvs(),
                content.estimatedValue() == null
                        ? null
                        : content.estimatedValue().euros(),
                content.period().length(),
                content.period().unit(),
                content.period().startsOn(),
                content.period().endsOn(),
                content.places(),
                content.reservation(),
                content.publishedReservation(),
                content.socialObjectives(),
                content.strategicKinds(),
                content.reservedExecution(),
                content.insertionHours(),
                DeadlineBody.of(content.deadlines().question()),
                DeadlineBody.of(content.deadlines().application()),
                DeadlineBody.of(content.deadlines().offer()),
                value(content.terms().labourShare()),
                content.terms().hourlyCost() == null
                        ? null
                        : content.terms().hourlyCost().euros(),
                content.terms().severalBidsForbidden(),
                CapacitiesBody.of(content.terms().capacities()),
                value(content.terms().reserved().minimumRatio()),
                content.terms().reserved().listedServicesOnly(),
                value(content.terms().clause().rate()),
                content.terms().clause().blocking(),
                content.terms().duties().equals(DutyTerms.UNKNOWN)
                        ? null
                        : content.terms().duties(),
                content.terms().offer().equals(OfferTerms.UNKNOWN)
                        ? null
                        : content.terms().offer());
    }

    private static @Nullable BigDecimal value(@Nullable Percentage percentage) {
        return percentage == null ? null : percentage.value();
    }

    private @Nullable Amount amount() {
        BigDecimal value = estimatedValue;
        return value == null ? null : RuleViolation.inField("estimatedValue", () -> new Amount(value));
    }

    boolean isCancelled() {
        return status == LotStatus.CANCELLED;
    }

    LotContent content() {
        return new LotContent(
                key,
                title,
                cpv,
                additionalCpvs == null ? List.of() : additionalCpvs,
                amount(),
                new ContractPeriod(periodLength, periodUnit, startsOn, endsOn),
                places == null ? List.of() : places,
                reservation == null ? Reservation.NONE : reservation,
                publishedReservation == null ? Set.of() : publishedReservation,
                socialObjectives == null ? Set.of() : socialObjectives,
                strategicKinds == null ? Set.of() : strategicKinds,
                reservedExecution,
                insertionHours,
                new LotContent.Deadlines(
                        DeadlineBody.read("questionDeadline", questionDeadline),
                        DeadlineBody.read("applicationDeadline", applicationDeadline),
                        DeadlineBody.read("offerDeadline", offerDeadline)),
                terms());
    }

    private LotTerms terms() {
        BigDecimal cost = hourlyCost;
        CapacitiesBody asked = capacities;
        return new LotTerms(
                percentage("labourShare", labourShare),
                cost == null ? null : RuleViolation.inField("hourlyCost", () -> new Amount(cost)),
                severalBidsForbidden,
                asked == null ? AskedCapacities.UNKNOWN : RuleViolation.inPart("capacities", asked::asked),
                new ReservedTerms(percentage("reservationMinRatio", reservationMinRatio), listedServicesOnly),
                new ClauseTerms(percentage("insertionRate", insertionRate), insertionBlocking),
                duties == null ? DutyTerms.UNKNOWN : duties,
                offer == null ? OfferTerms.UNKNOWN : offer);
    }

    private static @Nullable Percentage percentage(String field, @Nullable BigDecimal value) {
        return value == null ? null : RuleViolation.inField(field, () -> new Percentage(value));
    }
}
