package org.cordee.organisation.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordee.organisation.Themes;

/**
 * The columns of a directory file: the field in the API, the English title, the French title, and further accepted
 * titles.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list of titles is immutable
enum DirectoryColumn {
    SIRET("siret", "siret", "siret", "numero-siret"),
    NAME("legalName", "name", "nom", "raison-sociale", "denomination", "legal-name", "legalname"),
    TRADE_NAME("tradeName", "trade-name", "enseigne", "nom-commercial", "tradename"),
    FORM("legalForm", "legal-form", "forme", "legalform", "forme-juridique", "categorie-juridique"),
    NAF("naf", "naf", "naf", "ape", "code-naf", "code-ape"),
    STREET("street", "address", "adresse", "street", "rue"),
    POSTAL_CODE("postalCode", "postal-code", "code-postal", "postalcode", "cp"),
    CITY("city", "city", "ville", "commune"),
    KIND("kind", "kind", "type", "type-structure", "siae-type"),
    CONVENTION_NUMBER(
            "conventionNumber",
            "convention",
            "convention",
            "convention-number",
            "numero-convention",
            "conventionnumber"),
    CONVENTION_FROM("conventionFrom", "convention-from", "convention-du", "debut-convention", "conventionfrom"),
    CONVENTION_TO("conventionTo", "convention-to", "convention-au", "fin-convention", "conventionto"),
    ESUS_FROM("esusFrom", "esus-from", "esus-du", "esusfrom"),
    ESUS_TO("esusTo", "esus-to", "esus-au", "esusto"),
    HEADCOUNT("headcount", "headcount", "effectif"),
    TURNOVER("turnover", "turnover", "ca", "chiffre-d-affaires"),
    BALANCE("balance", "balance", "bilan", "total-bilan"),
    PUBLIC_OWNERSHIP("publicOwnershipPct", "public-ownership", "part-publique", "publicownershippct"),
    PARTNERS("partnerEnterprises", "partners", "entreprises-partenaires", "partenaires", "partnerenterprises"),
    CAPACITY("capacityHoursPerMonth", "capacity", "heures-par-mois", "capacite", "capacityhourspermonth"),
    CPV("activities", "cpv", "cpv", "activites", "activities", "metiers"),
    THEMES("themes", "themes", "themes", "theme"),
    ZONES("zones", "zones", "zones", "zone", "departements"),
    EMAIL("contactEmail", "email", "courriel", "e-mail", "contact-email", "contactemail"),
    PHONE("contactPhone", "phone", "telephone", "tel", "contact-phone", "contactphone");

    private final String field;
    private final List<String> titles;

    DirectoryColumn(String field, String... titles) {
        this.field = field;
        this.titles = List.of(titles);
    }

    String field() {
        return field;
    }

    /** Returns the English title as it is written at the head of the file. */
    String english() {
        return titles.get(0);
    }

    String french() {
        return titles.get(Math.min(1, titles.size() - 1));
    }

    /** Returns the column of a field; none for a column that is not imported. */
    static Optional<DirectoryColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    static Optional<DirectoryColumn> titled(String title) {
        String code = Themes.code(title);
        return Arrays.stream(values())
                .filter(column -> column.titles.contains(code))
                .findFirst();
    }
}
