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
import org.springframework.data.web.PagedModel.PageMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the purchasing programmes of an organisation and their potential to API clients. */
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeResource {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_LISTED = 100;

    private final ReadingProgrammes programmes;

    ProgrammeResource(ReadingProgrammes programmes) {
        this.programmes = programmes;
    }

    /** A programme with the totals of its potential; the totals are zero before it was computed. */
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
            long integrationHours,
            BigDecimal integrationHoursPercent) {

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
                    programme.integrationHours(),
                    programme.hoursPercent());
        }
    }

    /** The assumptions of a computation: kilometres, euros for an hour of work, and parts in per cent. */
    record AssumptionsBody(
            int radius, BigDecimal hourlyCost, BigDecimal labourShare, BigDecimal integrationShare, int months) {}

    /** The potential of one purchase. */
    record PotentialBody(
            int structures,
            int integrationStructures,
            int disabilityStructures,
            int socialEconomy,
            int smallFirms,
            int withStatedCapacity,
            long hours,
            long reachableHours,
            BigDecimal reachableAmount,
            long integrationHours,
            ReservationOutlook reservation,
            List<String> understood,
            boolean placeKnown) {

        static @Nullable PotentialBody of(@Nullable ResultView result) {
            return result == null
                    ? null
                    : new PotentialBody(
                            result.structures(),
                            result.integration(),
                            result.disability(),
                            result.socialEconomy(),
                            result.smallFirms(),
                            result.stated(),
                            result.hours(),
                            result.reachableHours(),
                            result.reachableAmount().euros(),
                            result.integrationHours(),
                            result.outlook(),
                            result.understood(),
                            result.placeKnown());
        }
    }

    /** One purchase; its month is written 2027-03. */
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

    /** The work of one month in hours; the month is written 2027-03. */
    record MonthBody(String month, long hours, long reachableHours, long integrationHours) {}

    /** A programme with its months and one page of its purchases. */
    record ProgrammeDetailBody(
            ProgrammeBody programme,
            AssumptionsBody assumptions,
            List<MonthBody> months,
            List<PurchaseBody> purchases,
            PageMetadata page) {}

    /** Lists the programmes, the latest first. */
    @GetMapping
    List<ProgrammeBody> list(Actor actor) {
        return programmes.list(actor, MOST_LISTED).stream()
                .map(ProgrammeBody::of)
                .toList();
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
                        programme.assumptions().integrationShare().value(),
                        programme.assumptions().months()),
                programmes.months(actor, id).stream()
                        .map(one -> new MonthBody(
                                one.month().toString(), one.hours(), one.reachableHours(), one.integrationHours()))
                        .toList(),
                lines.map(PurchaseBody::of).getContent(),
                new PageMetadata(size, page, lines.getTotalElements(), lines.getTotalPages()));
    }
}
