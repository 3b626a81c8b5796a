package org.cordee.tender.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * A lot as programs read and write it; amounts are in euros without VAT. What is left out when writing is unknown.
 *
 * @param id given by the house; ignored when writing
 * @param status only a notice changes it; a cancelled lot that is sent back stays cancelled
 */
public record LotBody(
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
        @Nullable DeadlineBody offerDeadline) {

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
                DeadlineBody.of(content.deadlines().offer()));
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
                        DeadlineBody.read("offerDeadline", offerDeadline)));
    }
}
