package org.cordee.potential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.potential.ProgrammeLines.ComputedLine;
import org.cordee.potential.ProgrammeLines.RefusedCell;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads programmes and their potential. An organisation sees its own; missing and foreign ones are the same. */
@Component
@Transactional(readOnly = true)
public class ReadingProgrammes {

    private static final int MOST_ADVICE = 3;

    private final PurchaseProgrammes programmes;
    private final ProgrammeLines lines;
    private final PotentialSettings settings;

    ReadingProgrammes(PurchaseProgrammes programmes, ProgrammeLines lines, PotentialSettings settings) {
        this.programmes = programmes;
        this.lines = lines;
        this.settings = settings;
    }

    /**
     * A programme with the totals of its potential; they are zero before it was computed.
     *
     * @param refused lines that could not be read
     * @param leftOut lines with totals
     * @param computed purchases of the running computation that are computed
     * @param computedAt when the last whole result was computed, on the directory of that moment; null before the first
     */
    public record ProgrammeView(
            UUID id,
            String fileName,
            Instant receivedAt,
            ProgrammeState state,
            Assumptions assumptions,
            int lines,
            int refused,
            int leftOut,
            int computed,
            @Nullable Instant computedAt,
            BigDecimal amount,
            BigDecimal reachableAmount,
            long hours,
            long reachableHours,
            long insertionHours) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** The charter of the Olympic works: 25 % of the amount to small firms and the social economy. */
        private static final BigDecimal AMOUNT_TARGET = BigDecimal.valueOf(25);

        /** The same charter: 10 % of the hours to people far from employment, as an average of a programme. */
        private static final BigDecimal HOURS_TARGET = BigDecimal.TEN;

        /** Returns the reachable part of the amount in per cent, one decimal, rounded down: never up to a target. */
        public BigDecimal amountPercent() {
            return percent(reachableAmount, amount);
        }

        /** Returns the hours of people in insertion or with a disability in per cent of all, rounded down. */
        public BigDecimal hoursPercent() {
            return percent(BigDecimal.valueOf(insertionHours), BigDecimal.valueOf(hours));
        }

        public BigDecimal amountTarget() {
            return AMOUNT_TARGET;
        }

        public BigDecimal hoursTarget() {
            return HOURS_TARGET;
        }

        /** Returns the euros above the target; negative when they are missing. */
        public BigDecimal amountMargin() {
            return reachableAmount.subtract(amount.multiply(AMOUNT_TARGET).divide(HUNDRED, 2, RoundingMode.UP));
        }

        /** Returns the hours above the target; negative when they are missing. */
        public long hoursMargin() {
            return insertionHours - (hours + 9) / 10;
        }

        /** Tells if there is a whole result; an older one is shown while it is computed anew. */
        public boolean hasResult() {
            return computedAt != null;
        }

        public boolean isRunning() {
            return state == ProgrammeState.WAITING || state == ProgrammeState.COMPUTING;
        }

        private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0
                    ? BigDecimal.ZERO
                    : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
        }
    }

    /**
     * One purchase as its page shows it.
     *
     * @param result null before it was computed
     */
    public record LineView(
            int line,
            @Nullable String label,
            String object,
            @Nullable String cpv,
            Amount amount,
            String place,
            YearMonth first,
            int months,
            @Nullable ResultView result) {}

    /**
     * The potential of one purchase.
     *
     * @param percent the reachable part of its amount in per cent, rounded down
     */
    public record ResultView(
            int structures,
            int insertion,
            int disability,
            int socialEconomy,
            int smallFirms,
            int stated,
            long hours,
            long reachableHours,
            Amount reachableAmount,
            int percent,
            long insertionHours,
            ReservationOutlook outlook,
            List<String> understood,
            boolean placeKnown,
            boolean partial) {

        /** Returns what would bring more of the purchase into reach. */
        public Help help() {
            if (!placeKnown) {
                return Help.PLACE;
            }
            if (understood.isEmpty()) {
                return Help.ACTIVITY;
            }
            return structures == 0 ? Help.NOBODY : stated < structures ? Help.CAPACITY : Help.SIZE;
        }
    }

    /** The reason for which a part of a purchase is out of reach. */
    public enum Help {
        /** The place is not known. */
        PLACE,
        /** The object names no known activity. */
        ACTIVITY,
        /** There is no structure around the place. */
        NOBODY,
        /** Some structures state no capacity. */
        CAPACITY,
        /** The stated capacities are too small for the months of the purchase. */
        SIZE
    }

    /** One cell of a refused line with its fault; {@code key} is null when the cell itself is right. */
    public record RefusedCellView(String value, @Nullable String key, List<String> arguments) {}

    /** A line that could not be read, with its cells in the order of the columns. */
    public record RefusedLineView(int line, Map<ProgrammeColumn, RefusedCellView> cells) {}

    /** Returns one page of the programmes, the latest first. */
    public Page<ProgrammeView> list(Actor actor, Pageable page) {
        @Nullable UUID owner = KeepingProgrammes.ownerOf(actor);
        List<ProgrammeView> some = programmes.latest(owner, page).stream()
                .map(ReadingProgrammes::view)
                .toList();
        return new PageImpl<>(some, page, programmes.countOf(owner));
    }

    /** Returns one programme with its totals. */
    public ProgrammeView find(Actor actor, UUID programmeId) {
        return view(own(actor, programmeId));
    }

    /** Returns one page of its purchases in the order of the file. */
    public Page<LineView> lines(Actor actor, UUID programmeId, Pageable page) {
        PurchaseProgramme programme = own(actor, programmeId);
        List<LineView> some = lines.lines(programmeId, page).stream()
                .map(ReadingProgrammes::line)
                .toList();
        return new PageImpl<>(some, page, programme.lineCount());
    }

    /** Returns the three purchases with the largest amount that is out of reach. */
    public List<LineView> furthest(Actor actor, UUID programmeId) {
        own(actor, programmeId);
        return lines.furthest(programmeId, MOST_ADVICE).stream()
                .map(ReadingProgrammes::line)
                .toList();
    }

    /** Returns the work of each month. */
    public List<MonthLoad> months(Actor actor, UUID programmeId) {
        own(actor, programmeId);
        return lines.months(programmeId);
    }

    /** Returns one page of the refused lines. */
    public Page<RefusedLineView> refused(Actor actor, UUID programmeId, int page, int size) {
        PurchaseProgramme programme = own(actor, programmeId);
        PageRequest request = PageRequest.of(page, size);
        List<RefusedLineView> some =
                lines.refused(programmeId, Math.toIntExact(request.getOffset()), size).entrySet().stream()
                        .map(line -> new RefusedLineView(line.getKey(), cells(line.getValue())))
                        .toList();
        return new PageImpl<>(some, request, programme.refusedCount());
    }

    /** Returns from how many capable structures a reservation counts as realistic. */
    public int fewestCapable() {
        return settings.fewestCapable();
    }

    private PurchaseProgramme own(Actor actor, UUID programmeId) {
        return programmes.findOwn(programmeId, KeepingProgrammes.ownerOf(actor)).orElseThrow(NotFound::new);
    }

    private static Map<ProgrammeColumn, RefusedCellView> cells(Map<ProgrammeColumn, RefusedCell> cells) {
        Map<ProgrammeColumn, RefusedCellView> views = new EnumMap<>(ProgrammeColumn.class);
        cells.forEach(
                (column, cell) -> views.put(column, new RefusedCellView(cell.value(), cell.key(), cell.arguments())));
        return views;
    }

    static LineView line(ComputedLine computed) {
        PlannedPurchase purchase = computed.purchase();
        LinePotential potential = computed.potential();
        return new LineView(
                purchase.line(),
                purchase.label(),
                purchase.object(),
                purchase.cpv(),
                purchase.amount(),
                purchase.place(),
                purchase.schedule().first(),
                purchase.schedule().months(),
                potential == null ? null : result(purchase, potential));
    }

    private static ResultView result(PlannedPurchase purchase, LinePotential potential) {
        int percent = ProgrammeView.percent(
                        potential.reachableAmount().euros(), purchase.amount().euros())
                .intValue();
        return new ResultView(
                potential.structures(),
                potential.insertion(),
                potential.disability(),
                potential.socialEconomy(),
                potential.smallFirms(),
                potential.stated(),
                potential.hours(),
                potential.reachableHours(),
                potential.reachableAmount(),
                percent,
                potential.insertionHours(),
                potential.outlook(),
                potential.understood(),
                potential.placeKnown(),
                potential.partial());
    }

    private static ProgrammeView view(PurchaseProgramme programme) {
        return new ProgrammeView(
                programme.id(),
                programme.fileName(),
                programme.receivedAt(),
                programme.state(),
                programme.assumptions(),
                programme.lineCount(),
                programme.refusedCount(),
                programme.leftOut(),
                programme.computedCount(),
                programme.computedAt(),
                programme.amount(),
                programme.reachableAmount(),
                programme.hours(),
                programme.reachableHours(),
                programme.insertionHours());
    }
}
