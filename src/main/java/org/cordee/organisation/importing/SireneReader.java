package org.cordee.organisation.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.document.table.TableLine;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.organisation.Departments;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.importing.FrenchGrid.Position;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of SIRENE that INSEE publishes: establishments and legal units, and extracts with columns of both.
 * The titles are those of INSEE's description of the files (variables of StockEtablissement and StockUniteLegale).
 *
 * <p>A unit of partial diffusion, marked P or [ND], and a sole trader are hidden: their names and addresses are not
 * read (commercial code, A123-96). The lines are cheap to leave out: what the choice asks is read before anything else.
 */
final class SireneReader implements LineReader {

    private static final Pattern NAF = Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}|2[AB][0-9]{3}");
    private static final Pattern METRES = Pattern.compile("-?[0-9]{1,8}(\\.[0-9]{1,12})?");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int SIREN_DIGITS = 9;
    private static final int SIRET_DIGITS = 14;
    private static final String SOLE_TRADER = "1";

    /** The columns that are read, by INSEE's titles in small letters. */
    private static final Map<String, DirectoryColumn> READ = Map.ofEntries(
            Map.entry("siret", DirectoryColumn.SIRET),
            Map.entry("siren", DirectoryColumn.SIREN),
            Map.entry("denominationunitelegale", DirectoryColumn.NAME),
            Map.entry("denominationusuelle1unitelegale", DirectoryColumn.NAME),
            Map.entry("categoriejuridiqueunitelegale", DirectoryColumn.FORM),
            Map.entry("activiteprincipaleunitelegale", DirectoryColumn.NAF),
            Map.entry("activiteprincipaleetablissement", DirectoryColumn.NAF),
            Map.entry("activiteprincipalenaf25unitelegale", DirectoryColumn.NAF_2025),
            Map.entry("activiteprincipalenaf25etablissement", DirectoryColumn.NAF_2025),
            Map.entry("trancheeffectifsunitelegale", DirectoryColumn.HEADCOUNT_RANGE),
            Map.entry("economiesocialesolidaireunitelegale", DirectoryColumn.SOCIAL_ECONOMY),
            Map.entry("etatadministratifunitelegale", DirectoryColumn.CEASED_ON),
            Map.entry("etatadministratifetablissement", DirectoryColumn.CLOSED_ON),
            Map.entry("etablissementsiege", DirectoryColumn.SEAT),
            Map.entry("enseigne1etablissement", DirectoryColumn.TRADE_NAME),
            Map.entry("enseigne2etablissement", DirectoryColumn.TRADE_NAME),
            Map.entry("enseigne3etablissement", DirectoryColumn.TRADE_NAME),
            Map.entry("denominationusuelleetablissement", DirectoryColumn.TRADE_NAME),
            Map.entry("numerovoieetablissement", DirectoryColumn.STREET),
            Map.entry("indicerepetitionetablissement", DirectoryColumn.STREET),
            Map.entry("typevoieetablissement", DirectoryColumn.STREET),
            Map.entry("libellevoieetablissement", DirectoryColumn.STREET),
            Map.entry("codepostaletablissement", DirectoryColumn.POSTAL_CODE),
            Map.entry("libellecommuneetablissement", DirectoryColumn.CITY),
            Map.entry("codecommuneetablissement", DirectoryColumn.COMMUNE),
            Map.entry("coordonneelambertabscisseetablissement", DirectoryColumn.LONGITUDE),
            Map.entry("coordonneelambertordonneeetablissement", DirectoryColumn.LATITUDE));

    /** Returns what a column becomes; none for a column that is not read. */
    static Optional<DirectoryColumn> field(String title) {
        return Optional.ofNullable(READ.get(title.toLowerCase(Locale.ROOT)));
    }

    private final Map<String, Integer> at = new HashMap<>();
    private final boolean units;
    private final String naf;
    private final String nafList;
    private final String naf2025;

    SireneReader(SourceFormat format, List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            at.putIfAbsent(titles.get(column).toLowerCase(Locale.ROOT), column);
        }
        this.units = format == SourceFormat.SIRENE_LEGAL_UNIT && !at.containsKey("siret");
        String of = units || at.containsKey("activiteprincipaleunitelegale") ? "unitelegale" : "etablissement";
        this.naf = "activiteprincipale" + of;
        this.nafList = "nomenclatureactiviteprincipale" + of;
        this.naf2025 = "activiteprincipalenaf25" + of;
    }

    /** Returns the facts that a choice of lines can ask of this file. */
    @Override
    public Set<DirectoryColumn> told() {
        Set<DirectoryColumn> told = EnumSet.noneOf(DirectoryColumn.class);
        if (at.containsKey("economiesocialesolidaireunitelegale")) {
            told.add(DirectoryColumn.SOCIAL_ECONOMY);
        }
        if (at.containsKey("activiteprincipaleetablissement") || at.containsKey("activiteprincipaleunitelegale")) {
            told.add(DirectoryColumn.NAF);
        }
        if (at.containsKey("codecommuneetablissement") || at.containsKey("codepostaletablissement")) {
            told.add(DirectoryColumn.DEPARTMENT);
        }
        return told;
    }

    @Override
    public ReadLine read(TableLine line, RowChoice choice) {
        if (line.broken() != null) {
            return ReadLine.broken(line, line.broken());
        }
        if (!choice.takesAll() && !choice.takes(social(line), activity(line), department(line))) {
            return ReadLine.leftOut(line);
        }
        String written = units ? text(line, "siren") : text(line, "siret");
        String number = restored(written, units ? SIREN_DIGITS : SIRET_DIGITS);
        Siren siren;
        Siret siret;
        try {
            siret = units ? null : new Siret(number);
            siren = siret == null ? new Siren(number) : siret.siren();
        } catch (RuleViolation wrong) {
            Remark fault = Remark.of(units ? "siren" : "siret", wrong.key(), wrong.arguments());
            return new ReadLine(line.number(), written, "", shown(line), List.of(fault), List.of(), null, null);
        }
        List<Remark> remarks = new ArrayList<>();
        if (!number.equals(written)) {
            remarks.add(Remark.of(units ? "siren" : "siret", "organisation.import.zeros-restored", number));
        }
        return facts(line, siren, siret, remarks);
    }

    /** Puts back the zeros that a spreadsheet dropped at the beginning of a number; at most four of them. */
    private static String restored(String written, int digits) {
        int lost = digits - written.length();
        return lost >= 1 && lost <= 4 && DIGITS.matcher(written).matches() ? "0".repeat(lost) + written : written;
    }

    private ReadLine facts(TableLine line, Siren siren, @Nullable Siret siret, List<Remark> remarks) {
        boolean hidden = isHidden(line);
        UnitFacts unit = unit(line, hidden, siret == null || isSeat(line), remarks);
        SiteFacts site = siret == null ? SiteFacts.NONE : site(line, hidden, remarks);
        String written = siret == null ? siren.value() : siret.value();
        String name = unit.legalName() != null ? unit.legalName() : site.tradeName() == null ? "" : site.tradeName();
        SourceFacts facts = new SourceFacts(siren, siret, hidden, unit, site);
        return new ReadLine(line.number(), written, name, shown(line), List.of(), remarks, facts, null);
    }

    /** Returns the cells that a file of refused lines may repeat. */
    private List<String> shown(TableLine line) {
        return isHidden(line) ? List.of() : line.cells();
    }

    private boolean isHidden(TableLine line) {
        return isPartial(text(line, "statutdiffusionetablissement"))
                || isPartial(text(line, "statutdiffusionunitelegale"))
                || text(line, "categoriejuridiqueunitelegale").startsWith(SOLE_TRADER)
                || line.cells().contains(LineCells.NOT_SHOWN);
    }

    /** P is partial diffusion; N, without any diffusion, stood in files before 2023. */
    private static boolean isPartial(String status) {
        return status.equals("P") || status.equals("N");
    }

    /**
     * Reads the unit. Establishments say nothing of it but their own activity; that of the seat stands for the unit
     * until a line of the unit says more.
     */
    private UnitFacts unit(TableLine line, boolean hidden, boolean central, List<Remark> remarks) {
        String name = hidden
                ? null
                : shortened(
                        first(line, "denominationunitelegale", "denominationusuelle1unitelegale"),
                        "legalName",
                        remarks);
        String category = text(line, "categoriejuridiqueunitelegale");
        return new UnitFacts(
                name,
                LegalForm.ofInseeCategory(category).orElse(null),
                central ? activity(line, naf, nafList) : null,
                central ? code(text(line, naf2025)) : null,
                range(line),
                social(line),
                null,
                null,
                text(line, "etatadministratifunitelegale").equals("C") ? since(line) : null,
                Set.of(),
                Set.of(),
                Set.of());
    }

    private SiteFacts site(TableLine line, boolean hidden, List<Remark> remarks) {
        LocalDate closed = text(line, "etatadministratifetablissement").equals("F") ? since(line) : null;
        Boolean seat = at.containsKey("etablissementsiege") ? isSeat(line) : null;
        if (hidden) {
            return new SiteFacts(
                    null, null, null, null, null, null, null, null, seat, null, null, null, null, null, null, null,
                    closed);
        }
        String tradeName = first(
                line,
                "enseigne1etablissement",
                "denominationusuelleetablissement",
                "enseigne2etablissement",
                "enseigne3etablissement");
        Position position = position(line, remarks);
        String commune = text(line, "codecommuneetablissement");
        return new SiteFacts(
                shortened(tradeName, "tradeName", remarks),
                street(line),
                postalCode(line),
                city(text(line, "libellecommuneetablissement"), commune),
                COMMUNE.matcher(commune).matches() ? commune : null,
                department(line),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                seat,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                closed);
    }

    private static @Nullable String city(String written, String commune) {
        return written.isEmpty() ? Communes.find(commune).map(Commune::name).orElse(null) : written;
    }

    private boolean isSeat(TableLine line) {
        String written = text(line, "etablissementsiege");
        return written.equalsIgnoreCase("true") || written.equals("1") || written.equalsIgnoreCase("oui");
    }

    private @Nullable Boolean social(TableLine line) {
        String written = text(line, "economiesocialesolidaireunitelegale");
        return written.equals("O") ? Boolean.TRUE : written.equals("N") ? Boolean.FALSE : null;
    }

    private @Nullable String range(TableLine line) {
        String code = text(line, "trancheeffectifsunitelegale");
        return LineCells.HEADCOUNT_RANGES.contains(code) ? code : null;
    }

    /** Returns the activity that a choice asks for: of the establishment where the line has one. */
    private @Nullable String activity(TableLine line) {
        return units || !at.containsKey("activiteprincipaleetablissement")
                ? activity(line, "activiteprincipaleunitelegale", "nomenclatureactiviteprincipaleunitelegale")
                : activity(line, "activiteprincipaleetablissement", "nomenclatureactiviteprincipaleetablissement");
    }

    /** Reads an activity in NAF rev. 2; units that ceased before 2008 have codes of older lists. */
    private @Nullable String activity(TableLine line, String column, String list) {
        return at.containsKey(list) && !text(line, list).equals("NAFRev2") ? null : code(text(line, column));
    }

    private static @Nullable String code(String written) {
        return NAF.matcher(written).matches() && !written.startsWith("00") ? written.replace(".", "") : null;
    }

    private @Nullable LocalDate since(TableLine line) {
        return LineCells.dateOf(text(line, "datedebut"));
    }

    private @Nullable String street(TableLine line) {
        String repetition = text(line, "indicerepetitionetablissement");
        String street = String.join(
                " ",
                List.of(
                                text(line, "numerovoieetablissement") + repetition,
                                text(line, "typevoieetablissement"),
                                text(line, "libellevoieetablissement"))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return LineCells.orNull(street.length() > 300 ? street.substring(0, 300) : street);
    }

    private @Nullable String postalCode(TableLine line) {
        String code = text(line, "codepostaletablissement");
        return POSTAL_CODE.matcher(code).matches() ? code : null;
    }

    private @Nullable String department(TableLine line) {
        String commune = text(line, "codecommuneetablissement");
        String code = commune.isEmpty() ? text(line, "codepostaletablissement") : commune;
        if (code.length() != 5) {
            return null;
        }
        String department =
                code.startsWith("97") || code.startsWith("98") ? code.substring(0, 3) : code.substring(0, 2);
        return Departments.exists(department) ? department : null;
    }

    private @Nullable Position position(TableLine line, List<Remark> remarks) {
        String abscissa = text(line, "coordonneelambertabscisseetablissement");
        String ordinate = text(line, "coordonneelambertordonneeetablissement");
        if (abscissa.isEmpty() || ordinate.isEmpty()) {
            return null;
        }
        Optional<FrenchGrid> grid = Optional.ofNullable(FrenchGrid.of(text(line, "codecommuneetablissement")));
        boolean figures = isMetres(abscissa) && isMetres(ordinate);
        Position position = !figures
                ? null
                : grid.map(known -> known.position(Double.parseDouble(abscissa), Double.parseDouble(ordinate)))
                        .orElse(null);
        if (position == null) {
            remarks.add(Remark.of("latitude", "organisation.import.position-unreadable", abscissa, ordinate));
        }
        return position;
    }

    private static boolean isMetres(String written) {
        return METRES.matcher(written).matches();
    }

    private @Nullable String first(TableLine line, String... columns) {
        for (String column : columns) {
            String text = text(line, column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String shortened(@Nullable String text, String field, List<Remark> remarks) {
        if (text == null || text.length() <= 200) {
            return text;
        }
        remarks.add(Remark.of(field, "organisation.import.shortened", 200));
        return text.substring(0, 200).strip();
    }

    private String text(TableLine line, String column) {
        Integer position = at.get(column);
        return position == null ? "" : line.cell(position);
    }
}
