package org.cordee.organisation.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Siret;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one line as people and spreadsheets write them. An unreadable cell is noted as an error of the
 * line, and a repaired cell as a remark; reading continues in both cases, so that all errors are found at once.
 */
final class LineCells {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final DirectoryFile file;
    private final CSVRecord csv;
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();

    LineCells(DirectoryFile file, CSVRecord csv) {
        this.file = file;
        this.csv = csv;
    }

    List<Remark> faults() {
        return faults;
    }

    List<Remark> notes() {
        return notes;
    }

    /**
     * Reads a SIRET. Spreadsheets treat it as a number and drop leading zeros; they are put back when the check digit
     * is then correct.
     */
    @Nullable
    Siret siret() {
        String digits = Siret.withoutSpaces(cell(DirectoryColumn.SIRET));
        if (digits.matches("(?i)[0-9],?\\.?[0-9]*E\\+[0-9]+")) {
            faults.add(Remark.of("siret", "organisation.import.siret-rounded", digits));
            return null;
        }
        if (digits.matches("[0-9]{9,13}")) {
            String restored = "0".repeat(14 - digits.length()) + digits;
            Siret siret = quietly(() -> new Siret(restored));
            if (siret != null) {
                notes.add(Remark.of("siret", "organisation.import.zeros-restored", restored));
                return siret;
            }
        }
        return read("siret", digits, Siret::new);
    }

    /** Reads a postal code and restores a lost leading zero: 1000 Bourg-en-Bresse is 01000. */
    @Nullable
    String postalCode() {
        String code = cell(DirectoryColumn.POSTAL_CODE).replace(" ", "");
        if (code.matches("[0-9]{4}")) {
            notes.add(Remark.of("postalCode", "organisation.import.zeros-restored", "0" + code));
            return "0" + code;
        }
        return orNull(code);
    }

    LegalForm legalForm() {
        String written = cell(DirectoryColumn.FORM);
        if (written.isEmpty()) {
            return LegalForm.COMMERCIAL;
        }
        LegalForm form = LegalForm.ofInseeCategory(written).orElseGet(() -> named(LegalForm.values(), written));
        if (form == null) {
            faults.add(Remark.of("legalForm", "organisation.import.form-unknown", written));
            return LegalForm.COMMERCIAL;
        }
        return form;
    }

    InsertionKind insertionKind() {
        String written = cell(DirectoryColumn.KIND);
        if (written.isEmpty()) {
            return InsertionKind.NONE;
        }
        InsertionKind kind = named(InsertionKind.values(), written);
        if (kind == null) {
            faults.add(Remark.of("kind", "organisation.import.kind-unknown", written));
            return InsertionKind.NONE;
        }
        return kind;
    }

    ValidityPeriod period(DirectoryColumn from, DirectoryColumn to) {
        LocalDate begins = date(from);
        LocalDate ends = date(to);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            faults.add(Remark.of(to.field(), "organisation.period.ends-before-it-begins", begins, ends));
            return ValidityPeriod.UNDATED;
        }
        return new ValidityPeriod(begins, ends);
    }

    private @Nullable LocalDate date(DirectoryColumn column) {
        String written = cell(column);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return written.contains("/") ? LocalDate.parse(written, FRENCH) : LocalDate.parse(written);
        } catch (DateTimeException unreadable) {
            faults.add(Remark.of(column.field(), "organisation.import.date-unreadable", written));
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
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,2})?")) {
            faults.add(Remark.of(column.field(), "organisation.import.figure-unreadable", written));
            return null;
        }
        return new BigDecimal(plain);
    }

    /** Reads whole hours: decimals are cut off, and a figure beyond the range of an integer is an error. */
    @Nullable
    Integer hours(@Nullable BigDecimal figure) {
        if (figure != null && figure.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            faults.add(Remark.of(
                    DirectoryColumn.CAPACITY.field(), "organisation.import.figure-unreadable", figure.toPlainString()));
            return null;
        }
        return figure == null ? null : figure.intValue();
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
            faults.add(Remark.of(concerned == null ? field : concerned, refused.key(), refused.arguments()));
            return null;
        }
    }

    private static <T> @Nullable T quietly(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation refused) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String written) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a cell without the apostrophe that a file of refused lines puts before a formula. */
    String cell(DirectoryColumn column) {
        String cell = file.cell(csv, column).strip();
        return cell.matches("(?s)'[=+@\\-].*") ? cell.substring(1) : cell;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
