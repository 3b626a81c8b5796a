package org.cordee.potential;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.potential.SheetLine.SheetCell;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The purchases of an uploaded file. The titles may stand some lines down and in any order; lines with totals are left
 * out, so that no amount counts twice.
 *
 * @param purchases lines that can be computed
 * @param refused lines with a fault, each with all its faults
 * @param leftOut the number of lines with totals
 */
record ProgrammeFile(List<PlannedPurchase> purchases, List<RefusedLine> refused, int leftOut) {

    private static final int MOST_LINES_ABOVE = 30;
    private static final int LONGEST_OBJECT = 300;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LABEL = 50;
    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "sous total", "totals", "subtotal", "grand total");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,3})(?: ?(mois|m|months?|ans?|annees?|years?))?");
    private static final Pattern CPV = Pattern.compile("[0-9]{8}(?:-[0-9])?");

    /**
     * A line that cannot be computed.
     *
     * @param cells the texts of the known columns, as the user wrote them
     */
    record RefusedLine(int line, Map<ProgrammeColumn, String> cells, List<RuleViolation> faults) {}

    /**
     * Reads a file.
     *
     * @param mostLines the most purchases
     * @param today the present month
     * @param year the year of months without one; null refuses them
     * @param months the duration of a purchase whose line states none
     * @throws RuleViolation when the file as a whole cannot be read
     */
    static ProgrammeFile read(byte[] file, int mostLines, YearMonth today, @Nullable Integer year, int months) {
        List<List<SheetLine>> tables = SheetReader.tables(file, mostLines + MOST_LINES_ABOVE);
        Header best = null;
        List<SheetLine> table = List.of();
        for (List<SheetLine> one : tables) {
            Header header = Header.of(one);
            if (header != null
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
                table = one;
            }
        }
        if (best == null) {
            throw WorkbookGuard.refusal("no-titles");
        }
        best.requireAll();
        Header header = best;
        List<SheetLine> lines =
                table.stream().filter(line -> line.number() > header.line()).toList();
        if (lines.isEmpty()) {
            throw WorkbookGuard.refusal("no-lines");
        }
        if (lines.size() > mostLines) {
            throw WorkbookGuard.refusal("too-many-lines", mostLines);
        }
        return new Reading(header, new MonthText(today, year), months).read(lines);
    }

    /** The line with the titles and the place of each known column. */
    private record Header(int line, Map<ProgrammeColumn, Integer> columns, boolean taxed) {

        /** Returns the first line with the most known titles; null when no line has at least two of the needed ones. */
        static @Nullable Header of(List<SheetLine> table) {
            Header best = null;
            for (SheetLine line : table.subList(0, Math.min(table.size(), MOST_LINES_ABOVE))) {
                Map<ProgrammeColumn, Integer> columns = new EnumMap<>(ProgrammeColumn.class);
                boolean taxed = false;
                for (int at = 0; at < line.cells().size(); at++) {
                    String title = line.cell(at).text();
                    taxed |= ProgrammeColumn.isWithTax(title);
                    ProgrammeColumn column = line.cell(at).figure() ? null : ProgrammeColumn.named(title);
                    if (column != null) {
                        columns.putIfAbsent(column, at);
                    }
                }
                long needed = ProgrammeColumn.NEEDED.stream()
                        .filter(columns::containsKey)
                        .count();
                if (needed >= 2
                        && (best == null || columns.size() > best.columns().size())) {
                    best = new Header(line.number(), columns, taxed);
                }
            }
            return best;
        }

        void requireAll() {
            List<RuleViolation> missing = new ArrayList<>();
            for (ProgrammeColumn column : ProgrammeColumn.NEEDED) {
                if (!columns.containsKey(column)) {
                    missing.add(WorkbookGuard.refusal(
                            column == ProgrammeColumn.AMOUNT && taxed
                                    ? "amounts-with-tax"
                                    : "no-column." + column.name()));
                }
            }
            if (!missing.isEmpty()) {
                throw RuleViolation.together(missing);
            }
        }

        SheetCell cell(SheetLine line, ProgrammeColumn column) {
            Integer at = columns.get(column);
            return at == null ? new SheetCell("", false) : line.cell(at);
        }
    }

    /** The state of reading one file. */
    private static final class Reading {

        private final Header header;
        private final MonthText monthText;
        private final int months;
        private final List<PlannedPurchase> purchases = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private int leftOut;

        Reading(Header header, MonthText monthText, int months) {
            this.header = header;
            this.monthText = monthText;
            this.months = months;
        }

        ProgrammeFile read(List<SheetLine> lines) {
            for (SheetLine line : lines) {
                if (isTotal(line)) {
                    leftOut++;
                } else if (saysSomething(line)) {
                    read(line);
                }
            }
            if (purchases.isEmpty() && refused.isEmpty()) {
                throw WorkbookGuard.refusal("no-lines");
            }
            return new ProgrammeFile(List.copyOf(purchases), List.copyOf(refused), leftOut);
        }

        private boolean saysSomething(SheetLine line) {
            return header.columns().values().stream()
                    .anyMatch(at -> !line.cell(at).text().isEmpty());
        }

        /** Tells if the first text of a line says total, as below a table or between its parts. */
        private static boolean isTotal(SheetLine line) {
            return line.cells().stream()
                    .filter(cell -> !cell.text().isEmpty())
                    .findFirst()
                    .map(cell -> ProgrammeColumn.words(cell.text()))
                    .filter(words -> !words.isEmpty())
                    .filter(words -> TOTALS.contains(words.get(0))
                            || words.size() > 1 && TOTALS.contains(words.get(0) + " " + words.get(1)))
                    .isPresent();
        }

        private void read(SheetLine line) {
            List<RuleViolation> faults = new ArrayList<>();
            var label = tried(faults, () -> text(line, ProgrammeColumn.LINE, LONGEST_LABEL, false));
            var object = tried(faults, () -> text(line, ProgrammeColumn.OBJECT, LONGEST_OBJECT, true));
            var cpv = tried(faults, () -> cpv(line));
            var amount = tried(faults, () -> AmountText.read(header.cell(line, ProgrammeColumn.AMOUNT)));
            var place = tried(faults, () -> text(line, ProgrammeColumn.PLACE, LONGEST_PLACE, true));
            var schedule = tried(faults, () -> schedule(line));
            if (faults.isEmpty()) {
                purchases.add(new PlannedPurchase(
                        line.number(),
                        label == null || label.isEmpty() ? null : label,
                        Objects.requireNonNull(object),
                        cpv == null || cpv.isEmpty() ? null : cpv,
                        Objects.requireNonNull(amount),
                        Objects.requireNonNull(place),
                        Objects.requireNonNull(schedule)));
            } else {
                refused.add(new RefusedLine(line.number(), cells(line), faults));
            }
        }

        private Map<ProgrammeColumn, String> cells(SheetLine line) {
            Map<ProgrammeColumn, String> cells = new EnumMap<>(ProgrammeColumn.class);
            header.columns()
                    .forEach((column, at) -> cells.put(column, line.cell(at).text()));
            return cells;
        }

        private static <T> @Nullable T tried(List<RuleViolation> faults, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (RuleViolation fault) {
                faults.add(fault);
                return null;
            }
        }

        private String text(SheetLine line, ProgrammeColumn column, int longest, boolean needed) {
            String text = header.cell(line, column).text();
            if (needed && !text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                throw refusal(column, "missing");
            }
            if (text.length() > longest) {
                throw refusal(column, "too-long", longest);
            }
            return text;
        }

        private String cpv(SheetLine line) {
            String text = header.cell(line, ProgrammeColumn.CPV).text().replace(" ", "");
            if (!text.isEmpty() && !CPV.matcher(text).matches()) {
                throw refusal(ProgrammeColumn.CPV, "no-code");
            }
            return text;
        }

        private Schedule schedule(SheetLine line) {
            Schedule read =
                    monthText.read(header.cell(line, ProgrammeColumn.MONTH).text());
            String text = String.join(
                    " ",
                    ProgrammeColumn.words(
                            header.cell(line, ProgrammeColumn.MONTHS).text()));
            if (text.isEmpty()) {
                return read.months() > 1 ? read : new Schedule(read.first(), months);
            }
            Matcher duration = DURATION.matcher(text);
            if (!duration.matches()) {
                throw refusal(ProgrammeColumn.MONTHS, "no-duration");
            }
            String unit = duration.group(2);
            boolean years = unit != null && (unit.startsWith("a") || unit.startsWith("y"));
            int length = Integer.parseInt(duration.group(1)) * (years ? 12 : 1);
            if (length < 1 || length > Schedule.LONGEST) {
                throw refusal(ProgrammeColumn.MONTHS, "out-of-range", Schedule.LONGEST);
            }
            return new Schedule(read.first(), length);
        }

        private static RuleViolation refusal(ProgrammeColumn column, String why, Object... arguments) {
            return RuleViolation.of(
                    column.name(), "potential.line." + column.name().toLowerCase(Locale.ROOT) + "." + why, arguments);
        }
    }

    /** Returns the amount of all purchases, in euros before tax. */
    BigDecimal total() {
        return purchases.stream().map(one -> one.amount().euros()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
