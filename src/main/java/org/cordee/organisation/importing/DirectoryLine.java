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
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.profile.Address;
import org.cordee.organisation.profile.Convention;
import org.cordee.organisation.profile.Cpv;
import org.cordee.organisation.profile.EssProof;
import org.cordee.organisation.profile.EstablishmentProfile;
import org.cordee.organisation.profile.InsertionKind;
import org.cordee.organisation.profile.LegalForm;
import org.cordee.organisation.profile.OrganisationProfile;
import org.cordee.organisation.profile.Period;
import org.cordee.organisation.profile.Siret;
import org.cordee.organisation.profile.SizeFigures;
import org.cordee.organisation.profile.Themes;
import org.cordee.organisation.profile.Vocation;
import org.cordee.organisation.statement.Statement;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads one line of a directory file; goes on after an error, so that the sender learns of all of them at once. */
final class DirectoryLine {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final DirectoryFile file;
    private final CSVRecord csv;
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final @Nullable OrganisationProfile organisation;
    private final @Nullable EstablishmentProfile establishment;
    private final Statement statement;

    DirectoryLine(DirectoryFile file, CSVRecord csv) {
        this.file = file;
        this.csv = csv;
        Siret siret = siret();
        this.organisation = organisation();
        this.establishment = establishment(siret);
        this.statement =
                new OwnershipCells(faults).read(cell(DirectoryColumn.PUBLIC_OWNERSHIP), cell(DirectoryColumn.PARTNERS));
    }

    int number() {
        return (int) csv.getRecordNumber();
    }

    /** As it stands in the file, for the report. */
    String writtenSiret() {
        String written = cell(DirectoryColumn.SIRET);
        return written.length() > 20 ? written.substring(0, 20) : written;
    }

    String name() {
        String name = cell(DirectoryColumn.NAME);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    boolean isRefused() {
        return !faults.isEmpty();
    }

    /** Errors first, then what was repaired. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(faults);
        remarks.addAll(notes);
        return remarks;
    }

    OrganisationProfile requireOrganisation() {
        if (organisation == null) {
            throw new IllegalStateException("a refused line is not stored");
        }
        return organisation;
    }

    EstablishmentProfile requireEstablishment() {
        if (establishment == null) {
            throw new IllegalStateException("a refused line is not stored");
        }
        return establishment;
    }

    /** What it says of the capital, if anything. */
    Statement statement() {
        return statement;
    }

    @Nullable
    Siret readSiret() {
        return establishment == null ? null : establishment.siret();
    }

    /** Spreadsheets take a SIRET for a number and drop its zeros; they are put back when the check digit then holds. */
    private @Nullable Siret siret() {
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

    private @Nullable OrganisationProfile organisation() {
        LegalForm form = legalForm();
        SizeFigures figures = read(
                "headcount",
                "",
                any -> new SizeFigures(
                        figure(DirectoryColumn.HEADCOUNT),
                        figure(DirectoryColumn.TURNOVER),
                        figure(DirectoryColumn.BALANCE)));
        Set<Cpv> activities = each(DirectoryColumn.CPV, Cpv::new);
        Set<String> themes = each(DirectoryColumn.THEMES, Themes::code);
        Set<String> zones = each(DirectoryColumn.ZONES, zone -> zone.toUpperCase(Locale.ROOT));
        Period esus = period(DirectoryColumn.ESUS_FROM, DirectoryColumn.ESUS_TO);
        String naf = orNull(cell(DirectoryColumn.NAF));
        return read(
                "legalName",
                cell(DirectoryColumn.NAME),
                name -> new OrganisationProfile(
                        name,
                        form,
                        Vocation.ENTERPRISE,
                        naf,
                        figures == null ? SizeFigures.UNKNOWN : figures,
                        null,
                        null,
                        SizeFigures.UNKNOWN,
                        new EssProof(null, esus.isUndated() ? null : esus),
                        themes,
                        activities,
                        zones));
    }

    private @Nullable EstablishmentProfile establishment(@Nullable Siret siret) {
        InsertionKind kind = insertionKind();
        Period period = period(DirectoryColumn.CONVENTION_FROM, DirectoryColumn.CONVENTION_TO);
        Address address = read(
                "city",
                cell(DirectoryColumn.CITY),
                city -> new Address(orNull(cell(DirectoryColumn.STREET)), postalCode(), city, null, "FR"));
        Integer capacity = hours(figure(DirectoryColumn.CAPACITY));
        if (address == null || siret == null) {
            return null;
        }
        return read(
                "contactEmail",
                cell(DirectoryColumn.EMAIL),
                email -> new EstablishmentProfile(
                        siret,
                        orNull(cell(DirectoryColumn.TRADE_NAME)),
                        address,
                        new Convention(kind, orNull(cell(DirectoryColumn.CONVENTION_NUMBER)), period),
                        null,
                        null,
                        capacity,
                        orNull(email)));
    }

    /** 1000 Bourg-en-Bresse is 01000. */
    private @Nullable String postalCode() {
        String code = cell(DirectoryColumn.POSTAL_CODE).replace(" ", "");
        if (code.matches("[0-9]{4}")) {
            notes.add(Remark.of("postalCode", "organisation.import.zeros-restored", "0" + code));
            return "0" + code;
        }
        return orNull(code);
    }

    private LegalForm legalForm() {
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

    private InsertionKind insertionKind() {
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

    private Period period(DirectoryColumn from, DirectoryColumn to) {
        LocalDate begins = date(from);
        LocalDate ends = date(to);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            faults.add(Remark.of(to.field(), "organisation.period.ends-before-it-begins", begins, ends));
            return Period.UNDATED;
        }
        return new Period(begins, ends);
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

    /** 1 234 567,89 is read like 1234567.89. */
    private @Nullable BigDecimal figure(DirectoryColumn column) {
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

    /** Whole hours; what no integer holds is no number of hours. */
    private @Nullable Integer hours(@Nullable BigDecimal figure) {
        if (figure != null && figure.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            faults.add(Remark.of(
                    DirectoryColumn.CAPACITY.field(), "organisation.import.figure-unreadable", figure.toPlainString()));
            return null;
        }
        return figure == null ? null : figure.intValue();
    }

    private <T> Set<T> each(DirectoryColumn column, Function<String, T> reading) {
        return Arrays.stream(cell(column).split("[|,;/]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> read(column.field(), part, reading))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> @Nullable T read(String field, String written, Function<String, T> reading) {
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

    private String cell(DirectoryColumn column) {
        return file.cell(csv, column).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
