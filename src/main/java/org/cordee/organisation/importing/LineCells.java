package org.cordee.organisation.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.table.TableLine;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Siret;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one line as people and spreadsheets write them. An unreadable cell is noted as a fault of the
 * line, and a repaired cell as a remark; reading continues in both cases, so that all faults are found at once.
 */
final class LineCells {

    /** How the register writes a fact that it may not show (INSEE, "non diffusible"). */
    static final String NOT_SHOWN = "[ND]";

    private static final DateTimeFormatter FRENCH = strict("[dd/MM/uuuu][d/M/uuuu][dd-MM-uuuu][dd.MM.uuuu][d.M.uuuu]");
    private static final DateTimeFormatter FRENCH_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d['er'] ")
            .appendText(ChronoField.MONTH_OF_YEAR)
            .appendPattern(" uuuu")
            .toFormatter(Locale.FRENCH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final Pattern NAF = Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]");
    private static final Pattern POSTAL_CODE = Pattern.compile("([0-9]{5})( ?CEDEX.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[AB][0-9]{3}");

    /** The codes of INSEE's list tranche d'effectifs, from none to 10,000 and more. */
    static final Set<String> HEADCOUNT_RANGES =
            Set.of("00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53");

    private final Map<DirectoryColumn, int[]> columns;
    private final TableLine line;
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();

    LineCells(Map<DirectoryColumn, int[]> columns, TableLine line) {
        this.columns = columns;
        this.line = line;
    }

    /** Returns the positions of each imported column, computed once for a file. */
    static Map<DirectoryColumn, int[]> positions(ColumnMapping mapping) {
        Map<DirectoryColumn, int[]> positions = new EnumMap<>(DirectoryColumn.class);
        for (DirectoryColumn column : DirectoryColumn.values()) {
            int[] at = mapping.positions(column);
            if (at.length > 0) {
                positions.put(column, at);
            }
        }
        return positions;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    List<Remark> faults() {
        return faults;
    }

    List<Remark> notes() {
        return notes;
    }

    void fault(String field, String key, Object... arguments) {
        faults.add(Remark.of(field, key, arguments));
    }

    void note(String field, String key, Object... arguments) {
        notes.add(Remark.of(field, key, arguments));
    }

    /** Returns a cell without the apostrophe that a file of refused lines puts before a formula. */
    private static String bare(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+@-".indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** Returns the text of a fact; several columns of one fact are joined, and empty when the file has none. */
    String cell(DirectoryColumn column) {
        int[] at = columns.get(column);
        if (at == null) {
            return "";
        }
        if (at.length == 1) {
            return bare(line.cell(at[0]));
        }
        return Arrays.stream(at)
                .mapToObj(line::cell)
                .map(LineCells::bare)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(column == DirectoryColumn.STREET ? " " : "|"));
    }

    /** Returns the text of a fact, or null when the line says nothing of it or the register may not show it. */
    @Nullable
    String text(DirectoryColumn column) {
        String text = cell(column);
        return text.isEmpty() || text.contains(NOT_SHOWN) ? null : text;
    }

    boolean has(DirectoryColumn column) {
        return columns.containsKey(column);
    }

    /** Reads a postal code and restores a lost leading zero: 1000 Bourg-en-Bresse is 01000. */
    @Nullable
    String postalCode() {
        String code = cell(DirectoryColumn.POSTAL_CODE).replace(" ", "");
        if (code.equals(NOT_SHOWN)) {
            return null;
        }
        if (code.matches("[0-9]{4}")) {
            note("postalCode", "organisation.import.zeros-restored", "0" + code);
            return "0" + code;
        }
        var cedex = POSTAL_CODE.matcher(code);
        return cedex.matches() ? cedex.group(1) : orNull(code);
    }

    /** Reads INSEE's code of a commune and restores a lost leading zero. */
    @Nullable
    String commune() {
        String code = cell(DirectoryColumn.COMMUNE).replace(" ", "").toUpperCase(Locale.ROOT);
        String whole = code.matches("[0-9]{4}") ? "0" + code : code;
        if (whole.isEmpty() || whole.equals(NOT_SHOWN)) {
            return null;
        }
        if (!COMMUNE.matcher(whole).matches()) {
            fault("commune", "organisation.import.commune-unreadable", code);
            return null;
        }
        return whole;
    }

    @Nullable
    String department() {
        String written = cell(DirectoryColumn.DEPARTMENT);
        if (written.isEmpty() || written.equals(NOT_SHOWN)) {
            return null;
        }
        return FrenchLabels.department(written).orElseGet(() -> {
            fault("department", "organisation.address.department", written);
            return null;
        });
    }

    /** Reads an activity code; 81.29A is stored as 8129A. */
    @Nullable
    String naf(DirectoryColumn column) {
        String written = cell(column).toUpperCase(Locale.ROOT).replace(" ", "");
        if (written.isEmpty() || written.equals(NOT_SHOWN)) {
            return null;
        }
        if (!NAF.matcher(written).matches()) {
            fault(column.field(), "organisation.naf.malformed", written);
            return null;
        }
        return written.replace(".", "");
    }

    /** Reads INSEE's code of a range of employees; NN and empty say nothing. */
    @Nullable
    String headcountRange() {
        String written = cell(DirectoryColumn.HEADCOUNT_RANGE).toUpperCase(Locale.ROOT);
        String code = written.matches("[0-9]") ? "0" + written : written;
        if (code.isEmpty() || code.equals("NN") || code.equals(NOT_SHOWN)) {
            return null;
        }
        if (!HEADCOUNT_RANGES.contains(code)) {
            fault("headcountRange", "organisation.import.headcount-range", written);
            return null;
        }
        return code;
    }

    @Nullable
    LegalForm legalForm() {
        String written = cell(DirectoryColumn.FORM);
        if (written.isEmpty()) {
            return null;
        }
        return FrenchLabels.form(written).orElseGet(() -> {
            fault("legalForm", "organisation.import.form-unknown", written);
            return null;
        });
    }

    @Nullable
    InsertionKind insertionKind() {
        String written = cell(DirectoryColumn.KIND);
        if (written.isEmpty()) {
            return null;
        }
        return FrenchLabels.kind(written).orElseGet(() -> {
            fault("kind", "organisation.import.kind-unknown", written);
            return null;
        });
    }

    @Nullable
    Boolean yesOrNo(DirectoryColumn column) {
        String written = cell(column).toLowerCase(Locale.ROOT);
        return switch (written) {
            case "" -> null;
            case "o", "oui", "vrai", "true", "1", "x", "yes", "y" -> Boolean.TRUE;
            case "n", "non", "faux", "false", "0", "no" -> Boolean.FALSE;
            default -> {
                fault(column.field(), "organisation.import.yes-or-no", written);
                yield null;
            }
        };
    }

    ValidityPeriod period(DirectoryColumn from, DirectoryColumn to) {
        LocalDate begins = date(from);
        LocalDate ends = date(to);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            fault(to.field(), "organisation.period.ends-before-it-begins", begins, ends);
            return ValidityPeriod.UNDATED;
        }
        return new ValidityPeriod(begins, ends);
    }

    @Nullable
    LocalDate date(DirectoryColumn column) {
        String written = cell(column);
        if (written.isEmpty()) {
            return null;
        }
        LocalDate day = dateOf(written);
        if (day == null) {
            fault(column.field(), "organisation.import.date-unreadable", written);
        }
        return day;
    }

    /** Reads 31/12/2026, 2026-12-31, 2026-12-31T00:00:00 and 31 décembre 2026; a year of two digits says nothing. */
    static @Nullable LocalDate dateOf(String written) {
        try {
            if (written.length() > 4 && written.charAt(4) == '-') {
                String day = written.length() > 10 && "T ".indexOf(written.charAt(10)) >= 0
                        ? written.substring(0, 10)
                        : written;
                return LocalDate.parse(day);
            }
            boolean words = written.chars().anyMatch(Character::isLetter);
            return LocalDate.parse(written, words ? FRENCH_WORDS : FRENCH);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Reads a figure; 1 234 567,89 is the same as 1234567.89. */
    @Nullable
    BigDecimal figure(DirectoryColumn column) {
        String written = cell(column);
        String plain = Siret.withoutSpaces(written).replace("€", "").replace(',', '.');
        if (plain.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(plain).matches()) {
            fault(column.field(), "organisation.import.figure-unreadable", written);
            return null;
        }
        return new BigDecimal(plain);
    }

    /** Reads whole hours: decimals are cut off, and a figure beyond the range of an integer is a fault. */
    @Nullable
    Integer hours(@Nullable BigDecimal figure) {
        if (figure != null && figure.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            fault(DirectoryColumn.CAPACITY.field(), "organisation.import.figure-unreadable", figure.toPlainString());
            return null;
        }
        return figure == null ? null : figure.intValue();
    }

    @Nullable
    Double degrees(DirectoryColumn column, double most) {
        String written = cell(column).replace(',', '.');
        if (written.isEmpty() || written.equals(NOT_SHOWN)) {
            return null;
        }
        if (!DEGREES.matcher(written).matches() || Math.abs(Double.parseDouble(written)) > most) {
            fault(column.field(), "organisation.import.figure-unreadable", written);
            return null;
        }
        return Double.valueOf(written);
    }

    /** Reads a telephone number and restores the zero that a spreadsheet drops: 102030405 is 0102030405. */
    @Nullable
    String phone() {
        String written = cell(DirectoryColumn.PHONE);
        if (written.matches("[1-9][0-9]{8}")) {
            note("contactPhone", "organisation.import.zeros-restored", "0" + written);
            return "0" + written;
        }
        return orNull(written);
    }

    <T> Set<T> each(DirectoryColumn column, Function<String, T> reading) {
        return Arrays.stream(cell(column).split("[|,;/]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> read(column.field(), part, reading))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    <T> @Nullable T read(String field, String written, Function<String, T> reading) {
        try {
            return reading.apply(written);
        } catch (RuleViolation refused) {
            String concerned = refused.field();
            fault(concerned == null ? field : concerned, refused.key(), refused.arguments());
            return null;
        }
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
