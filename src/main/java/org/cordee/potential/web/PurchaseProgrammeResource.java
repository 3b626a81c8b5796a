package org.cordee.potential.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.potential.ProgrammeState;
import org.cordee.potential.ReadingProgrammes;
import org.cordee.potential.ReadingProgrammes.LineView;
import org.cordee.potential.ReadingProgrammes.ProgrammeView;
import org.cordee.potential.ReadingProgrammes.ResultView;
import org.cordee.potential.ReservationOutlook;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the purchasing programmes of an organisation and their potential to API clients. */
@RestController
@RequestMapping("/api/v1/programmes")
class PurchaseProgrammeResource {

    private static final int LARGEST_PAGE = 100;

    private final ReadingProgrammes programmes;

    PurchaseProgrammeResource(ReadingProgrammes programmes) {
        this.programmes = programmes;
    }

    /**
     * A programme with the totals of its potential; the totals are zero before it was computed.
     *
     * @param fileName the name of the file as it was sent
     * @param receivedAt when the file was read
     * @param lines the number of purchases that could be read
     * @param refusedLines the number of lines that could not be read
     * @param computedAt when the last whole result was computed; null before the first
     * @param amount euros before tax of all purchases
     * @param reachableAmount euros before tax that small firms, the social economy, insertion structures and adapted
     * ones could take with their stated capacity
     * @param reachableAmountPercent the per cent of the amount within reach, one decimal, rounded down; the target is 25
     * @param hours hours of work of all purchases
     * @param reachableHours hours of work within reach
     * @param insertionHours hours of people in insertion or with a disability within reach
     * @param insertionHoursPercent the per cent of these hours, one decimal, rounded down; the target is 10
     */
    record ProgrammeBody(
            UUID id,
            String fileName,
            Instant receivedAt,
            ProgrammeState state,
            int lines,
            int refusedLines,
            @Nullable Instant computedAt,
            BigDecimal amount,
            BigDecimal reachableAmount,
            BigDecimal reachableAmountPercent,
            long hours,
            long reachableHours,
            long insertionHours,
            BigDecimal insertionHoursPercent) {

        static ProgrammeBody of(ProgrammeView programme) {
            return new ProgrammeBody(
                    programme.id(),
                    programme.fileName(),
                    programme.receivedAt(),
                    programme.state(),
                    programme.lines(),
                    programme.refused(),
                    programme.computedAt(),
                    programme.amount(),
                    programme.reachableAmount(),
                    programme.amountPercent(),
                    programme.hours(),
                    programme.reachableHours(),
                    programme.insertionHours(),
                    programme.hoursPercent());
        }
    }

    /**
     * The assumptions of a computation.
     *
     * @param radius kilometres around the place of each purchase
     * @param hourlyCost euros for one hour of work
     * @param labourShare the per cent of an amount that pays for work
     * @param insertionShare the per cent of a structure's hours that its people in insertion work, where it states
     * none
     * @param months the number of months of a purchase whose line states none
     */
    record AssumptionsBody(
            int radius, BigDecimal hourlyCost, BigDecimal labourShare, BigDecimal insertionShare, int months) {}

    /**
     * The potential of one purchase.
     *
     * @param structures the number of organisations with its activity near its place
     * @param insertionStructures the number of those that L2113-13 names
     * @param disabilityStructures the number of those that L2113-12 names
     * @param socialEconomy the number of those in the social and solidarity economy
     * @param smallFirms the number of microenterprises and SMEs among them
     * @param withStatedCapacity the number of those that state a capacity; only these count for the hours
     * @param hours hours of work of the purchase
     * @param reachableHours hours of work within reach
     * @param reachableAmount euros before tax within reach
     * @param insertionHours hours of people in insertion or with a disability within reach
     * @param reservation whether a reservation is realistic, and by which article
     * @param understood the words of the object that were understood as activities, or the digits of its CPV code
     * @param placeKnown whether the place is known
     */
    record PotentialBody(
            int structures,
            int insertionStructures,
            int disabilityStructures,
            int socialEconomy,
            int smallFirms,
            int withStatedCapacity,
            long hours,
            long reachableHours,
            BigDecimal reachableAmount,
            long insertionHours,
            ReservationOutlook reservation,
            List<String> understood,
            boolean placeKnown) {

        static @Nullable PotentialBody of(@Nullable ResultView result) {
            return result == null
                    ? null
                    : new PotentialBody(
                            result.structures(),
                            result.insertion(),
                            result.disability(),
                            result.socialEconomy(),
                            result.smallFirms(),
                            result.stated(),
                            result.hours(),
                            result.reachableHours(),
                            result.reachableAmount().euros(),
                            result.insertionHours(),
                            result.outlook(),
                            result.understood(),
                            result.placeKnown());
        }
    }

    /**
     * One purchase of a programme.
     *
     * @param line the number of the line in the file
     * @param label the buyer's own number of the purchase
     * @param object what is bought
     * @param cpv a CPV code of eight digits
     * @param amount euros before tax
     * @param place where it is carried out, as written in the file
     * @param firstMonth the month in which it begins, as 2027-03
     * @param months the number of months that it lasts
     * @param potential null before it was computed
     */
    record PurchaseBody(
            int line,
            @Nullable String label,
            String object,
            @Nullable String cpv,
            BigDecimal amount,
            String place,
            String firstMonth,
            int months,
            @Nullable PotentialBody potential) {

        static PurchaseBody of(LineView line) {
            return new PurchaseBody(
                    line.line(),
                    line.label(),
                    line.object(),
                    line.cpv(),
                    line.amount().euros(),
                    line.place(),
                    line.first().toString(),
                    line.months(),
                    PotentialBody.of(line.result()));
        }
    }

    /**
     * The work of one month.
     *
     * @param month the month, as 2027-03
     * @param hours hours of work of all purchases
     * @param reachableHours hours of work within reach
     * @param insertionHours hours of people in insertion or with a disability within reach
     */
    record MonthBody(String month, long hours, long reachableHours, long insertionHours) {}

    /**
     * A programme with its months and one page of its purchases.
     *
     * @param programme its totals
     * @param assumptions the values with which it was computed
     * @param months the months that have work, in their order
     * @param purchases one page of them, in the order of the file
     * @param page the place of this page among all
     */
    record ProgrammeDetailBody(
            ProgrammeBody programme,
            AssumptionsBody assumptions,
            List<MonthBody> months,
            List<PurchaseBody> purchases,
            PageMetadata page) {}

    /** Lists the programmes, the latest first. */
    @GetMapping
    PagedModel<ProgrammeBody> list(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(
                programmes.list(actor, PageRequest.of(page, size)).map(ProgrammeBody::of));
    }

    /** Returns the potential of one programme with one page of its purchases. */
    @GetMapping("/{id}")
    ProgrammeDetailBody show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        ProgrammeView programme = programmes.find(actor, id);
        Page<LineView> lines = programmes.lines(actor, id, PageRequest.of(page, size));
        return new ProgrammeDetailBody(
                ProgrammeBody.of(programme),
                new AssumptionsBody(
                        programme.assumptions().radius(),
                        programme.assumptions().hourlyCost(),
                        programme.assumptions().labourShare().value(),
                        programme.assumptions().insertionShare().value(),
                        programme.assumptions().months()),
                programmes.months(actor, id).stream()
                        .map(one -> new MonthBody(
                                one.month().toString(), one.hours(), one.reachableHours(), one.insertionHours()))
                        .toList(),
                lines.map(PurchaseBody::of).getContent(),
                new PageMetadata(size, page, lines.getTotalElements(), lines.getTotalPages()));
    }
}
