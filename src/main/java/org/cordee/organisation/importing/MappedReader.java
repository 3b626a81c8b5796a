package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.document.table.TableLine;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.Themes;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.LineNumbers.Numbers;
import org.cordee.organisation.importing.ReadLine.Unidentified;
import org.cordee.organisation.importing.SourceFacts.DeclaredFacts;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file by the mapping of its columns. In a person's own file each fault refuses its line, so that
 * the person mends it; in a published list, which nobody here can mend, a fault outside the numbers leaves out its
 * cell.
 */
final class MappedReader implements LineReader {

    private static final Address NOWHERE = new Address(null, null, "-", null, "FR");

    private static final Set<String> NUMBERS = Set.of("siret", "siren", "nic", "line");

    private final Map<DirectoryColumn, int[]> columns;
    private final boolean mendable;
    private final boolean whole;
    private final boolean personalAddresses;
    private final @Nullable InsertionKind kind;
    private final @Nullable Boolean socialEconomy;

    private MappedReader(
            ColumnMapping mapping,
            boolean mendable,
            boolean whole,
            boolean personalAddresses,
            @Nullable InsertionKind kind,
            @Nullable Boolean socialEconomy) {
        this.columns = LineCells.positions(mapping);
        this.mendable = mendable;
        this.whole = whole;
        this.personalAddresses = personalAddresses;
        this.kind = kind;
        this.socialEconomy = socialEconomy;
    }

    /**
     * Reads a known format. A line of Cordée's own file always has a name and a city.
     *
     * @param mapping the mapping of the format, in which a person may have changed columns
     */
    static MappedReader of(SourceFormat format, ColumnMapping mapping) {
        boolean own = format.isOwn();
        return new MappedReader(mapping, own, own, own, format.kind(), format.socialEconomy());
    }

    /** Reads a file whose columns a person mapped. */
    static MappedReader of(ColumnMapping mapping) {
        return new MappedReader(mapping, true, false, false, null, null);
    }

    /** Returns the facts that the file tells of each structure, by a column or because its list is about such ones. */
    @Override
    public Set<DirectoryColumn> told() {
        Set<DirectoryColumn> told = EnumSet.noneOf(DirectoryColumn.class);
        told.addAll(columns.keySet());
        if (socialEconomy != null) {
            told.add(DirectoryColumn.SOCIAL_ECONOMY);
        }
        return told;
    }

    @Override
    public ReadLine read(TableLine line, RowChoice choice) {
        if (line.broken() != null) {
            return ReadLine.broken(line, line.broken());
        }
        return new Reading(line).outcome(choice);
    }

    /** The facts of one line, read in the order of the fields, so that faults come in that order. */
    private final class Reading {

        private final TableLine line;
        private final LineCells cells;
        private final LineNumbers numbers;
        private final boolean hidden;
        private final Numbers read;
        private final SizeFigures figures;
        private final UnitFacts unit;
        private final SiteFacts site;
        private final Statement statement;
        private boolean personalAddress;

        Reading(TableLine line) {
            this.line = line;
            this.cells = new LineCells(columns, line);
            this.numbers = new LineNumbers(cells);
            this.hidden = isHidden();
            this.read = numbers.isEmpty() && !whole ? Numbers.NONE : numbers.read();
            LegalForm form = cells.legalForm();
            this.figures = figures();
            this.unit = unit(form);
            this.site = hidden ? SiteFacts.NONE : site();
            this.statement = new OwnershipCells(cells.faults())
                    .read(cells.cell(DirectoryColumn.PUBLIC_OWNERSHIP), cells.cell(DirectoryColumn.PARTNERS));
        }

        /** Tells if the register may not show the structure: other lists repeat its mark. */
        private boolean isHidden() {
            return cells.cell(DirectoryColumn.NAME).contains(LineCells.NOT_SHOWN)
                    || cells.cell(DirectoryColumn.STREET).contains(LineCells.NOT_SHOWN)
                    || cells.cell(DirectoryColumn.POSTAL_CODE).contains(LineCells.NOT_SHOWN)
                    || cells.cell(DirectoryColumn.CITY).contains(LineCells.NOT_SHOWN);
        }

        ReadLine outcome(RowChoice choice) {
            if (!choice.takes(unit.socialEconomy(), unit.naf(), site.department())) {
                return ReadLine.leftOut(line);
            }
            List<Remark> faults = new ArrayList<>();
            List<Remark> remarks = new ArrayList<>(cells.notes());
            for (Remark fault : cells.faults()) {
                (mendable || NUMBERS.contains(fault.field()) ? faults : remarks).add(fault);
            }
            Unidentified unidentified = null;
            if (numbers.isEmpty() && !whole) {
                unidentified = faults.isEmpty() && !hidden ? new Unidentified(unit, site) : null;
                faults.add(0, Remark.of("siret", "organisation.import.number-missing"));
            }
            SourceFacts facts = faults.isEmpty() && read.siren() != null
                    ? new SourceFacts(
                            read.siren(), read.siret(), hidden, unit, site, new DeclaredFacts(figures, statement))
                    : null;
            String name = hidden ? "" : cells.cell(DirectoryColumn.NAME);
            List<String> written = hidden ? List.of() : readCells();
            return new ReadLine(line.number(), numbers.written(), name, written, faults, remarks, facts, unidentified);
        }

        /** Blanks the cells that are not imported: they may be about persons, and a report would keep them. */
        private List<String> readCells() {
            String[] read = new String[line.cells().size()];
            Arrays.fill(read, "");
            columns.forEach((column, positions) -> {
                for (int at : positions) {
                    boolean kept = column != DirectoryColumn.EMAIL || !personalAddress;
                    if (at < read.length && kept) {
                        read[at] = line.cell(at);
                    }
                }
            });
            return List.of(read);
        }

        private SizeFigures figures() {
            SizeFigures read = cells.read(
                    "headcount",
                    "",
                    any -> new SizeFigures(
                            cells.figure(DirectoryColumn.HEADCOUNT),
                            cells.figure(DirectoryColumn.TURNOVER),
                            cells.figure(DirectoryColumn.BALANCE)));
            return read == null ? SizeFigures.UNKNOWN : read;
        }

        private UnitFacts unit(@Nullable LegalForm form) {
            Set<Cpv> activities = cells.each(DirectoryColumn.CPV, Cpv::new);
            Set<String> themes = themes();
            Set<String> zones = zones();
            ValidityPeriod esus = cells.period(DirectoryColumn.ESUS_FROM, DirectoryColumn.ESUS_TO);
            String naf = cells.naf(DirectoryColumn.NAF);
            Boolean social = cells.yesOrNo(DirectoryColumn.SOCIAL_ECONOMY);
            return new UnitFacts(
                    legalName(),
                    form,
                    naf,
                    cells.naf(DirectoryColumn.NAF_2025),
                    cells.headcountRange(),
                    social == null ? socialEconomy : social,
                    esus.from(),
                    esus.to(),
                    cells.date(DirectoryColumn.CEASED_ON),
                    activities,
                    themes,
                    zones);
        }

        private Set<String> themes() {
            Set<String> themes = cells.each(DirectoryColumn.THEMES, Themes::code);
            themes.remove("");
            return themes;
        }

        private Set<String> zones() {
            Set<String> zones = cells.each(DirectoryColumn.ZONES, zone -> zone.toUpperCase(Locale.ROOT));
            OrganisationProfile checked =
                    cells.read("zones", "", any -> new OrganisationProfile(named("-"), Set.of(), Set.of(), zones));
            return checked == null ? Set.of() : checked.zones();
        }

        private @Nullable String legalName() {
            String written = cells.cell(DirectoryColumn.NAME);
            if (hidden || written.isEmpty() && !whole) {
                return null;
            }
            return cells.read("legalName", written, name -> named(name).legalName());
        }

        private LegalUnit named(String name) {
            return new LegalUnit(
                    name,
                    LegalForm.COMMERCIAL,
                    Vocation.ENTERPRISE,
                    null,
                    SizeFigures.UNKNOWN,
                    null,
                    null,
                    SizeFigures.UNKNOWN,
                    EssProof.NONE);
        }

        private SiteFacts site() {
            InsertionKind written = cells.insertionKind();
            ValidityPeriod period = cells.period(DirectoryColumn.CONVENTION_FROM, DirectoryColumn.CONVENTION_TO);
            String street = LineCells.orNull(cells.cell(DirectoryColumn.STREET));
            String postalCode = cells.postalCode();
            String department = cells.department();
            String commune = cells.commune();
            String city = whole ? cells.cell(DirectoryColumn.CITY) : city(postalCode, commune);
            Address address = address(street, postalCode, department, city);
            Integer capacity = cells.hours(cells.figure(DirectoryColumn.CAPACITY));
            String number = cells.read(
                    "conventionNumber",
                    cells.cell(DirectoryColumn.CONVENTION_NUMBER),
                    text -> new Convention(InsertionKind.NONE, text, ValidityPeriod.UNDATED).number());
            Contact contact = contact(capacity);
            return new SiteFacts(
                    contact.tradeName(),
                    address == null ? null : street,
                    address == null ? null : address.postalCode(),
                    address == null ? null : LineCells.orNull(city),
                    commune,
                    address == null ? department : address.department(),
                    cells.degrees(DirectoryColumn.LATITUDE, 90),
                    cells.degrees(DirectoryColumn.LONGITUDE, 180),
                    cells.yesOrNo(DirectoryColumn.SEAT),
                    written == null ? kind : written,
                    number == null ? null : LineCells.orNull(number),
                    period.from(),
                    period.to(),
                    contact.capacity(),
                    contact.email(),
                    contact.phone(),
                    cells.date(DirectoryColumn.CLOSED_ON));
        }

        /** Returns the city as written, else the commune of its code, else the only commune of the postal code. */
        private String city(@Nullable String postalCode, @Nullable String commune) {
            String written = cells.cell(DirectoryColumn.CITY);
            if (!written.isEmpty()) {
                return written;
            }
            Optional<Commune> coded = commune == null ? Optional.empty() : Communes.find(commune);
            List<Commune> posted = postalCode == null ? List.of() : Communes.ofPostalCode(postalCode);
            if (coded.isEmpty() && posted.size() == 1) {
                cells.note(
                        "city",
                        "organisation.import.city-by-postal-code",
                        posted.get(0).name());
                return posted.get(0).name();
            }
            return coded.map(Commune::name).orElse("");
        }

        /** Checks the address as the directory will; a list without cities may still say a postal code. */
        private @Nullable Address address(
                @Nullable String street, @Nullable String postalCode, @Nullable String department, String city) {
            if (city.isEmpty() && !whole && street == null && postalCode == null) {
                return null;
            }
            String checked = city.isEmpty() && !whole ? "-" : city;
            return cells.read("city", checked, any -> new Address(street, postalCode, any, department, "FR"));
        }

        private Contact contact(@Nullable Integer capacity) {
            String name = cells.cell(DirectoryColumn.NAME) + ' ' + cells.cell(DirectoryColumn.TRADE_NAME);
            String email = LineCells.orNull(cells.cell(DirectoryColumn.EMAIL));
            if (email != null && !personalAddresses && ContactAddresses.looksPersonal(email, name)) {
                cells.note("contactEmail", "organisation.import.address-personal");
                email = null;
                personalAddress = true;
            }
            Contact whole = new Contact(
                    LineCells.orNull(cells.cell(DirectoryColumn.TRADE_NAME)), capacity, email, cells.phone());
            int before = cells.faults().size();
            checked(new Contact(whole.tradeName(), null, null, null));
            checked(new Contact(null, whole.capacity(), null, null));
            checked(new Contact(null, null, whole.email(), null));
            checked(new Contact(null, null, null, whole.phone()));
            List<String> wrong = cells.faults().subList(before, cells.faults().size()).stream()
                    .map(Remark::field)
                    .toList();
            return new Contact(
                    wrong.contains("tradeName") ? null : whole.tradeName(),
                    wrong.contains("capacityHoursPerMonth") ? null : whole.capacity(),
                    wrong.contains("contactEmail") ? null : whole.email(),
                    wrong.contains("contactPhone") ? null : whole.phone());
        }

        /** Checks each value alone, so that one wrong value leaves the others. */
        private void checked(Contact contact) {
            cells.read(
                    "contactEmail",
                    "",
                    any -> new EstablishmentProfile(
                            null,
                            contact.tradeName(),
                            NOWHERE,
                            Convention.NONE,
                            null,
                            null,
                            contact.capacity(),
                            contact.email(),
                            contact.phone()));
        }
    }

    /** The values of a line that the directory checks together. */
    private record Contact(
            @Nullable String tradeName,
            @Nullable Integer capacity,
            @Nullable String email,
            @Nullable String phone) {}
}
