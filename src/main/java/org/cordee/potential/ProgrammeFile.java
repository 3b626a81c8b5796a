package org.cordee.potential;

import java.io.IOException;
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
import org.cordee.document.table.TableFile;
import org.cordee.document.table.TableLimits;
import org.cordee.document.table.TableLine;
import org.cordee.shared.Amount;
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

    /** Enough for ten thousand lines of text, and harmless in the memory. */
    private static final TableLimits LIMITS = new TableLimits(16_000_000, 100, 16_000_000, 60_000);

    /** A longer cell says nothing that a programme keeps. */
    private static final int LONGEST_CELL = 1000;

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
    static ProgrammeFile read(byte[] file, int mostLines, YearMonth today, @Nullable Integer year, int months)
            throws IOException {
        try (TableFile table =
                TableFile.open(file, LIMITS, titles -> Header.of(titles).known())) {
            Header header = Header.of(table.titles());
            if (header.known() == 0) {
                throw refusal("no-titles");
            }
            header.requireAll();
            Reading reading = new Reading(header, new MonthText(today, year), months);
            int lines = 0;
            for (TableLine line = table.next(); line != null; line = table.next()) {
                if (line.broken() != null) {
                    throw refusal("csv-broken", line.number());
                }
                if (++lines > mostLines) {
                    throw refusal("too-many-lines", mostLines);
                }
                reading.take(line);
            }
            return reading.result();
        }
    }

    /** Returns the refusal of a file as a whole. */
    static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of("file", "potential.file." + why, arguments);
    }

    /** The place of each known column. */
    private record Header(Map<ProgrammeColumn, Integer> columns, boolean taxed) {

        static Header of(List<String> titles) {
            Map<ProgrammeColumn, Integer> columns = new EnumMap<>(ProgrammeColumn.class);
            boolean taxed = false;
            for (int at = 0; at < titles.size(); at++) {
                taxed |= ProgrammeColumn.isWithTax(titles.get(at));
                ProgrammeColumn column = ProgrammeColumn.named(titles.get(at));
                if (column != null) {
                    columns.putIfAbsent(column, at);
                }
            }
            return new Header(columns, taxed);
        }

        /** Returns the number of known columns; 0 when fewer than two of the needed ones are among them. */
        int known() {
            long needed =
                    ProgrammeColumn.NEEDED.stream().filter(columns::containsKey).count();
            return needed < 2 ? 0 : columns.size();
        }

        void requireAll() {
            List<RuleViolation> missing = new ArrayList<>();
            for (ProgrammeColumn column : ProgrammeColumn.NEEDED) {
                if (!columns.containsKey(column)) {
                    missing.add(refusal(
                            column == ProgrammeColumn.AMOUNT && taxed
                                    ? "amounts-with-tax"
                                    : "no-column." + column.name()));
                }
            }
            if (!missing.isEmpty()) {
                throw RuleViolation.together(missing);
            }
        }

        boolean isFigure(TableLine line, ProgrammeColumn column) {
            Integer at = columns.get(column);
            return at != null && line.isFigure(at);
        }

        /** Returns the text of a cell with single spaces; the end of a long one is cut off. */
        String text(TableLine line, ProgrammeColumn column) {
            Integer at = columns.get(column);
            String text = at == null ? "" : line.cell(at).replaceAll(" {2,}", " ");
            if (text.length() <= LONGEST_CELL) {
                return text;
            }
            boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
            return text.substring(0, pair ? LONGEST_CELL - 1 : LONGEST_CELL);
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

        void take(TableLine line) {
            if (isTotal(line)) {
                leftOut++;
            } else if (saysSomething(line)) {
                read(line);
            }
        }

        ProgrammeFile result() {
            if (purchases.isEmpty() && refused.isEmpty()) {
                throw ProgrammeFile.refusal("no-lines");
            }
            return new ProgrammeFile(List.copyOf(purchases), List.copyOf(refused), leftOut);
        }

        private boolean saysSomething(TableLine line) {
            return header.columns().values().stream()
                    .anyMatch(at -> !line.cell(at).isEmpty());
        }

        /** Tells if the first text of a line says total, as below a table or between its parts. */
        private static boolean isTotal(TableLine line) {
            return line.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .map(ProgrammeColumn::words)
                    .filter(words -> !words.isEmpty())
                    .filter(words -> TOTALS.contains(words.get(0))
                            || words.size() > 1 && TOTALS.contains(words.get(0) + " " + words.get(1)))
                    .isPresent();
        }

        private void read(TableLine line) {
            List<RuleViolation> faults = new ArrayList<>();
            var label = tried(faults, () -> text(line, ProgrammeColumn.LINE, LONGEST_LABEL, false));
            var object = tried(faults, () -> text(line, ProgrammeColumn.OBJECT, LONGEST_OBJECT, true));
            var cpv = tried(faults, () -> cpv(line));
            var amount = tried(faults, () -> amount(line));
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

        private Map<ProgrammeColumn, String> cells(TableLine line) {
            Map<ProgrammeColumn, String> cells = new EnumMap<>(ProgrammeColumn.class);
            header.columns().keySet().forEach(column -> cells.put(column, header.text(line, column)));
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

        private String text(TableLine line, ProgrammeColumn column, int longest, boolean needed) {
            String text = header.text(line, column);
            if (needed && !text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                throw refusal(column, "missing");
            }
            if (text.length() > longest) {
                throw refusal(column, "too-long", longest);
            }
            return text;
        }

        private Amount amount(TableLine line) {
            return AmountText.read(
                    header.text(line, ProgrammeColumn.AMOUNT), header.isFigure(line, ProgrammeColumn.AMOUNT));
        }

        private String cpv(TableLine line) {
            String text = header.text(line, ProgrammeColumn.CPV).replace(" ", "");
            if (!text.isEmpty() && !CPV.matcher(text).matches()) {
                throw refusal(ProgrammeColumn.CPV, "no-code");
            }
            return text;
        }

        private Schedule schedule(TableLine line) {
            Schedule read = monthText.read(header.text(line, ProgrammeColumn.MONTH));
            String text = String.join(" ", ProgrammeColumn.words(header.text(line, ProgrammeColumn.MONTHS)));
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
