package org.cordee.organisation.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.Themes;
import org.jspecify.annotations.Nullable;

/**
 * The formats of files that are read as they are published, recognised by their titles. Titles are compared without
 * accents, capitals and punctuation; columns that are not named here are not read.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets and maps are immutable
enum SourceFormat {

    /** The establishments of SIRENE: INSEE's file StockEtablissement, and lists that its site exports. */
    SIRENE_ESTABLISHMENT(Set.of("siret", "etatadministratifetablissement"), Map.of()),

    /** The legal units of SIRENE: INSEE's file StockUniteLegale. */
    SIRENE_LEGAL_UNIT(Set.of("siren", "etatadministratifunitelegale"), Map.of()),

    /** The list of the enterprises of the social economy that ESS France publishes (law 2014-856, art. 6). */
    ESS_FRANCE(
            Set.of("siren", "nom-ou-raison-sociale-de-l-entreprise", "famille-juridique-de-l-entreprise"),
            Map.of(
                    "siren", DirectoryColumn.SIREN,
                    "nic", DirectoryColumn.NIC,
                    "nom-ou-raison-sociale-de-l-entreprise", DirectoryColumn.NAME,
                    "famille-juridique-de-l-entreprise", DirectoryColumn.FORM,
                    "code-postal", DirectoryColumn.POSTAL_CODE,
                    "libelle-de-la-commune-de-l-etablissement", DirectoryColumn.CITY,
                    "code-du-departement-de-l-etablissement", DirectoryColumn.DEPARTMENT)),

    /**
     * The lists that le marché de l'inclusion exports, with and without SIRET. The column "Nom" is the name of a person
     * there and is not read.
     */
    MARCHE_INCLUSION(
            Set.of("raison-sociale", "enseigne", "type-de-structure"),
            Map.ofEntries(
                    Map.entry("raison-sociale", DirectoryColumn.NAME),
                    Map.entry("enseigne", DirectoryColumn.TRADE_NAME),
                    Map.entry("siret", DirectoryColumn.SIRET),
                    Map.entry("type-de-structure", DirectoryColumn.KIND),
                    Map.entry("adresse", DirectoryColumn.STREET),
                    Map.entry("code-postal", DirectoryColumn.POSTAL_CODE),
                    Map.entry("ville", DirectoryColumn.CITY),
                    Map.entry("departement", DirectoryColumn.DEPARTMENT),
                    Map.entry("secteurs-d-activite", DirectoryColumn.THEMES),
                    Map.entry("e-mail", DirectoryColumn.EMAIL),
                    Map.entry("telephone", DirectoryColumn.PHONE))),

    /** The list of the employers' groups for integration; its e-mail addresses belong to persons and are not read. */
    GEIQ(
            Set.of("nom", "rue", "rue-suite", "siret"),
            Map.of(
                    "nom", DirectoryColumn.NAME,
                    "rue", DirectoryColumn.STREET,
                    "rue-suite", DirectoryColumn.STREET,
                    "code-postal", DirectoryColumn.POSTAL_CODE,
                    "ville", DirectoryColumn.CITY,
                    "siret", DirectoryColumn.SIRET)),

    /** The State's list of adapted enterprises; the address of the signatory is a person's and is not read. */
    ADAPTED_ENTERPRISE(
            Set.of("siret-signataire", "denomination-sociale-signataire", "lib-type-ea"),
            Map.of(
                    "denomination-sociale-signataire", DirectoryColumn.NAME,
                    "lib-type-ea", DirectoryColumn.KIND,
                    "num-voie-signataire", DirectoryColumn.STREET,
                    "code-voie-signataire", DirectoryColumn.STREET,
                    "lib-voie-signataire", DirectoryColumn.STREET,
                    "code-post-signataire", DirectoryColumn.POSTAL_CODE,
                    "lib-com-signataire", DirectoryColumn.CITY,
                    "siret-signataire", DirectoryColumn.SIRET,
                    "date-fin-app-etab-membre", DirectoryColumn.CONVENTION_TO)),

    /** The list of ESAT and adapted enterprises that the network Hosmoz publishes. */
    ESAT(
            Set.of("raison-sociale", "siret", "categorie", "poles-de-competences"),
            Map.of(
                    "raison-sociale", DirectoryColumn.NAME,
                    "siren", DirectoryColumn.SIREN,
                    "siret", DirectoryColumn.SIRET,
                    "categorie", DirectoryColumn.KIND,
                    "adresse", DirectoryColumn.STREET,
                    "code-postal", DirectoryColumn.POSTAL_CODE,
                    "ville", DirectoryColumn.CITY,
                    "tel-public", DirectoryColumn.PHONE,
                    "email", DirectoryColumn.EMAIL,
                    "poles-de-competences", DirectoryColumn.THEMES)),

    /** Cordée's own format, with French or English titles in any order. */
    CORDEE(Set.of(), Map.of());

    /** The columns that a file in Cordée's own format must have. */
    static final Set<DirectoryColumn> OWN_NEEDED =
            Set.of(DirectoryColumn.SIRET, DirectoryColumn.NAME, DirectoryColumn.CITY);

    private final Set<String> needed;
    private final Map<String, DirectoryColumn> columns;

    SourceFormat(Set<String> needed, Map<String, DirectoryColumn> columns) {
        this.needed = needed;
        this.columns = columns;
    }

    /** Returns the format whose columns all are among the titles; the more particular formats come first. */
    static Optional<SourceFormat> recognise(List<String> titles) {
        if (titles.size() < 2) {
            return Optional.empty();
        }
        Set<String> codes = titles.stream().map(Themes::code).collect(Collectors.toSet());
        Optional<SourceFormat> published = Arrays.stream(values())
                .filter(format -> format != CORDEE)
                .filter(format -> codes.containsAll(format.needed))
                .findFirst();
        return published.isPresent() ? published : Optional.of(CORDEE).filter(own -> isOwn(titles));
    }

    /** Further columns are not read. A file with first names is about persons: its column "Nom" is no organisation. */
    private static boolean isOwn(List<String> titles) {
        Set<DirectoryColumn> known = titles.stream()
                .map(DirectoryColumn::ofOwnTitle)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return known.containsAll(OWN_NEEDED)
                && titles.stream().noneMatch(title -> Themes.code(title).equals("prenom"));
    }

    /** Returns the kind of source that publishes the format, which a user may change. */
    SourceKind sourceKind() {
        return switch (this) {
            case SIRENE_ESTABLISHMENT, SIRENE_LEGAL_UNIT -> SourceKind.REGISTER;
            case MARCHE_INCLUSION, ADAPTED_ENTERPRISE -> SourceKind.STATE_LIST;
            case ESS_FRANCE, GEIQ, ESAT -> SourceKind.NETWORK;
            case CORDEE -> SourceKind.COORDINATOR;
        };
    }

    boolean isSirene() {
        return this == SIRENE_ESTABLISHMENT || this == SIRENE_LEGAL_UNIT;
    }

    /**
     * Tells if a fault in any cell refuses the line. A person can mend its own file; in a published list only the
     * numbers and names must be right, other faults leave the cell out.
     */
    boolean isOwn() {
        return this == CORDEE;
    }

    /** Returns the mapping of a file with these titles; empty for SIRENE, which has its own reader. */
    ColumnMapping mapping(List<String> titles) {
        return this == CORDEE
                ? ColumnMapping.byOwnTitles(titles)
                : ColumnMapping.of(titles, title -> columns.get(Themes.code(title)));
    }

    /** Returns the kind that each structure of the list has, or null when a column says it. */
    @Nullable
    InsertionKind kind() {
        return this == GEIQ ? InsertionKind.GEIQ : null;
    }

    /** Returns true when each structure of the list belongs to the social economy, else null. */
    @Nullable
    Boolean socialEconomy() {
        return this == ESS_FRANCE ? Boolean.TRUE : null;
    }
}
