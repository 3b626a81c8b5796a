package org.cordee.organisation.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordee.organisation.Themes;

/**
 * The facts that a column of a directory file can hold: the field in the API; the titles in Cordée's own format,
 * English first, French second; and further titles that people write.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list of titles is immutable
enum DirectoryColumn {
    SIRET(
            "siret",
            own("siret", "siret", "numero-siret"),
            "n-siret",
            "no-siret",
            "code-siret",
            "siret-etablissement",
            "siret-de-l-etablissement"),
    SIREN("siren", own("siren"), "numero-siren", "n-siren", "no-siren", "code-siren", "siren-entreprise"),
    NIC("nic", own("nic"), "code-nic", "numero-interne-de-classement"),
    NAME(
            "legalName",
            own("name", "nom", "raison-sociale", "denomination", "legal-name", "legalname"),
            "denomination-sociale",
            "nom-de-la-structure",
            "nom-structure",
            "structure",
            "nom-ou-raison-sociale",
            "entreprise",
            "nom-de-l-entreprise",
            "organisme",
            "intitule"),
    TRADE_NAME(
            "tradeName",
            own("trade-name", "enseigne", "nom-commercial", "tradename"),
            "nom-d-usage",
            "denomination-usuelle",
            "marque"),
    FORM(
            "legalForm",
            own("legal-form", "forme", "legalform", "forme-juridique", "categorie-juridique"),
            "statut-juridique",
            "famille-juridique"),
    NAF(
            "naf",
            own("naf", "naf", "ape", "code-naf", "code-ape"),
            "activite-principale",
            "code-naf-ape",
            "code-ape-naf",
            "naf-ape"),
    NAF_2025("naf2025", own("naf-2025"), "code-naf-2025", "naf25", "ape-2025"),
    STREET(
            "street",
            own("address", "adresse", "street", "rue"),
            "adresse-1",
            "adresse-ligne-1",
            "adresse-postale",
            "voie",
            "numero-et-voie"),
    POSTAL_CODE("postalCode", own("postal-code", "code-postal", "postalcode", "cp"), "zip", "code-post"),
    CITY("city", own("city", "ville", "commune"), "localite", "nom-de-la-commune", "libelle-commune"),
    COMMUNE(
            "commune",
            own("commune-code", "code-commune"),
            "code-insee",
            "insee",
            "code-insee-commune",
            "code-commune-insee"),
    DEPARTMENT(
            "department",
            own("department", "departement"),
            "code-departement",
            "code-du-departement",
            "dept",
            "dpt",
            "numero-departement"),
    LATITUDE("latitude", own("latitude"), "lat"),
    LONGITUDE("longitude", own("longitude"), "lon", "lng", "long"),
    SEAT("seat", own("seat", "siege"), "etablissement-siege", "siege-social"),
    KIND(
            "kind",
            own("kind", "type", "type-structure", "siae-type"),
            "type-de-structure",
            "typologie",
            "type-siae",
            "categorie-de-structure",
            "type-d-etablissement"),
    CONVENTION_NUMBER(
            "conventionNumber",
            own("convention", "convention", "convention-number", "numero-convention", "conventionnumber"),
            "numero-de-convention",
            "n-convention",
            "numero-agrement"),
    CONVENTION_FROM(
            "conventionFrom",
            own("convention-from", "convention-du", "debut-convention", "conventionfrom"),
            "debut-de-convention",
            "date-debut-convention",
            "date-de-debut-de-convention"),
    CONVENTION_TO(
            "conventionTo",
            own("convention-to", "convention-au", "fin-convention", "conventionto"),
            "fin-de-convention",
            "date-fin-convention",
            "date-de-fin-de-convention"),
    ESUS_FROM(
            "esusFrom", own("esus-from", "esus-du", "esusfrom"), "debut-esus", "date-debut-esus", "date-agrement-esus"),
    ESUS_TO("esusTo", own("esus-to", "esus-au", "esusto"), "fin-esus", "date-fin-esus", "fin-agrement-esus"),
    SOCIAL_ECONOMY("socialEconomy", own("social-economy", "ess"), "economie-sociale-et-solidaire", "appartenance-ess"),
    HEADCOUNT(
            "headcount",
            own("headcount", "effectif"),
            "nb-etp",
            "etp",
            "effectifs",
            "nombre-de-salaries",
            "nb-salaries",
            "salaries",
            "nombre-d-etp"),
    HEADCOUNT_RANGE(
            "headcountRange",
            own("headcount-range", "tranche-effectif"),
            "tranche-d-effectif",
            "tranche-effectifs",
            "tranche-d-effectifs"),
    TURNOVER("turnover", own("turnover", "ca", "chiffre-d-affaires"), "chiffre-affaires", "ca-ht"),
    BALANCE("balance", own("balance", "bilan", "total-bilan")),
    PUBLIC_OWNERSHIP("publicOwnershipPct", own("public-ownership", "part-publique", "publicownershippct")),
    PARTNERS("partnerEnterprises", own("partners", "entreprises-partenaires", "partenaires", "partnerenterprises")),
    CAPACITY("capacityHoursPerMonth", own("capacity", "heures-par-mois", "capacite", "capacityhourspermonth")),
    CPV("activities", own("cpv", "cpv", "activites", "activities", "metiers"), "codes-cpv", "code-cpv"),
    THEMES(
            "themes",
            own("themes", "themes", "theme"),
            "secteurs-d-activite",
            "secteur-d-activite",
            "secteurs",
            "secteur",
            "poles-de-competences"),
    ZONES("zones", own("zones", "zones", "zone", "departements"), "zone-d-intervention", "zones-d-intervention"),
    EMAIL(
            "contactEmail",
            own("email", "courriel", "e-mail", "contact-email", "contactemail"),
            "mail",
            "adresse-mail",
            "adresse-electronique",
            "adresse-e-mail",
            "email-de-contact"),
    PHONE(
            "contactPhone",
            own("phone", "telephone", "tel", "contact-phone", "contactphone"),
            "tel-public",
            "numero-de-telephone",
            "telephone-standard"),
    CEASED_ON("ceasedOn", own("ceased-on", "date-de-cessation"), "cessation", "date-cessation"),
    CLOSED_ON("closedOn", own("closed-on", "date-de-fermeture"), "fermeture", "date-fermeture");

    private final String field;
    private final List<String> own;
    private final List<String> further;

    DirectoryColumn(String field, List<String> own, String... further) {
        this.field = field;
        this.own = own;
        this.further = List.of(further);
    }

    private static List<String> own(String... titles) {
        return List.of(titles);
    }

    String field() {
        return field;
    }

    /** Returns the English title as it is written at the head of the file. */
    String english() {
        return own.get(0);
    }

    String french() {
        return own.get(Math.min(1, own.size() - 1));
    }

    /** Returns the column with this title in Cordée's own format. */
    static Optional<DirectoryColumn> ofOwnTitle(String title) {
        String code = Themes.code(title);
        return Arrays.stream(values())
                .filter(column -> column.own.contains(code))
                .findFirst();
    }

    /** Returns the column that a person means by this title. */
    static Optional<DirectoryColumn> titled(String title) {
        String code = Themes.code(title);
        return Arrays.stream(values())
                .filter(column -> column.own.contains(code) || column.further.contains(code))
                .findFirst();
    }

    /** Returns the column of a field of the API, as a stored mapping names it. */
    static Optional<DirectoryColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
