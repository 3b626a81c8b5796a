package org.cordee.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns a directory file may have, by their field in the API and the titles they go by. */
@SuppressWarnings("ImmutableEnumChecker") // the list is
enum DirectoryColumn {
    SIRET("siret", "siret", "numero-siret"),
    NAME("legalName", "name", "nom", "raison-sociale", "denomination", "legal-name", "legalname"),
    TRADE_NAME("tradeName", "trade-name", "enseigne", "nom-commercial", "tradename"),
    FORM("legalForm", "legal-form", "legalform", "forme", "forme-juridique", "categorie-juridique"),
    NAF("naf", "naf", "ape", "code-naf", "code-ape"),
    STREET("street", "street", "adresse", "address", "rue"),
    POSTAL_CODE("postalCode", "postal-code", "postalcode", "code-postal", "cp"),
    CITY("city", "city", "ville", "commune"),
    KIND("kind", "kind", "type", "type-structure", "siae-type"),
    CONVENTION_NUMBER("conventionNumber", "convention", "convention-number", "numero-convention", "conventionnumber"),
    CONVENTION_FROM("conventionFrom", "convention-from", "convention-du", "debut-convention", "conventionfrom"),
    CONVENTION_TO("conventionTo", "convention-to", "convention-au", "fin-convention", "conventionto"),
    ESUS_FROM("esusFrom", "esus-from", "esus-du", "esusfrom"),
    ESUS_TO("esusTo", "esus-to", "esus-au", "esusto"),
    HEADCOUNT("headcount", "headcount", "effectif"),
    TURNOVER("turnover", "turnover", "chiffre-d-affaires", "ca"),
    BALANCE("balance", "balance", "total-bilan", "bilan"),
    PUBLIC_OWNERSHIP("publicOwnershipPct", "public-ownership", "part-publique", "publicownershippct"),
    PARTNERS("partnerEnterprises", "partners", "entreprises-partenaires", "partenaires", "partnerenterprises"),
    CAPACITY("capacityHoursPerMonth", "capacity", "heures-par-mois", "capacite", "capacityhourspermonth"),
    CPV("activities", "cpv", "activites", "activities", "metiers"),
    THEMES("themes", "themes", "theme"),
    ZONES("zones", "zones", "zone", "departements"),
    EMAIL("contactEmail", "email", "e-mail", "courriel", "contact-email", "contactemail");

    private final String field;
    private final List<String> titles;

    DirectoryColumn(String field, String... titles) {
        this.field = field;
        this.titles = List.of(titles);
    }

    String field() {
        return field;
    }

    static Optional<DirectoryColumn> titled(String title) {
        String code = Themes.code(title);
        return Arrays.stream(values())
                .filter(column -> column.titles.contains(code))
                .findFirst();
    }
}
