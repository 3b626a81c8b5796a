package org.cordee.organisation.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Themes;

/** Reads the words by which files name kinds, legal forms and départements, and the codes behind them. */
final class FrenchLabels {

    private static final Pattern CODE_IN_BRACKETS = Pattern.compile("\\(([A-Za-z0-9]{1,10})\\)\\s*$");

    /** The kinds by the beginning of their names; a longer name that begins alike stands before the shorter one. */
    private static final List<Map.Entry<String, InsertionKind>> KINDS = List.of(
            Map.entry("entreprise-de-travail-temporaire-d-insertion", InsertionKind.ETTI),
            Map.entry("entreprise-de-travail-temporaire-insertion", InsertionKind.ETTI),
            Map.entry("entreprise-d-insertion-par-le-travail-independant", InsertionKind.EITI),
            Map.entry("entreprise-d-insertion", InsertionKind.EI),
            Map.entry("entreprises-d-insertion", InsertionKind.EI),
            Map.entry("atelier-chantier-d-insertion", InsertionKind.ACI),
            Map.entry("atelier-et-chantier-d-insertion", InsertionKind.ACI),
            Map.entry("ateliers-et-chantiers-d-insertion", InsertionKind.ACI),
            Map.entry("chantier-d-insertion", InsertionKind.ACI),
            Map.entry("association-intermediaire", InsertionKind.AI),
            Map.entry("groupement-d-employeurs-pour-l-insertion", InsertionKind.GEIQ),
            Map.entry("entreprise-adaptee-de-travail-temporaire", InsertionKind.EATT),
            Map.entry("entreprise-adaptee-travail-temporaire", InsertionKind.EATT),
            Map.entry("entreprise-adaptee", InsertionKind.EA),
            Map.entry("entreprises-adaptees", InsertionKind.EA),
            Map.entry("etablissement-et-service-d-aide-par-le-travail", InsertionKind.ESAT),
            Map.entry("etablissement-ou-service-d-aide-par-le-travail", InsertionKind.ESAT),
            Map.entry("etablissement-ou-service-d-accompagnement-par-le-travail", InsertionKind.ESAT),
            Map.entry("etablissement-et-service-d-accompagnement-par-le-travail", InsertionKind.ESAT),
            Map.entry("produits-et-services-realises-en-prison", InsertionKind.SEP),
            Map.entry("regie-de-quartier", InsertionKind.REGIE),
            Map.entry("regie-de-territoire", InsertionKind.REGIE),
            Map.entry("aciphc", InsertionKind.ACI),
            Map.entry("eiphc", InsertionKind.EI));

    private static final List<Map.Entry<String, LegalForm>> FORMS = List.of(
            Map.entry("association", LegalForm.ASSOCIATION),
            Map.entry("asso", LegalForm.ASSOCIATION),
            Map.entry("cooperative", LegalForm.COOPERATIVE),
            Map.entry("sarl-cooperative", LegalForm.COOPERATIVE),
            Map.entry("sa-cooperative", LegalForm.COOPERATIVE),
            Map.entry("societe-cooperative-et-participative", LegalForm.SCOP),
            Map.entry("societe-cooperative-d-interet-collectif", LegalForm.SCIC),
            Map.entry("societe-cooperative", LegalForm.COOPERATIVE),
            Map.entry("scop", LegalForm.SCOP),
            Map.entry("scic", LegalForm.SCIC),
            Map.entry("mutuelle", LegalForm.MUTUAL),
            Map.entry("fondation", LegalForm.FOUNDATION),
            Map.entry("fonds-de-dotation", LegalForm.FOUNDATION),
            Map.entry("entrepreneur-individuel", LegalForm.SOLE_TRADER),
            Map.entry("entreprise-individuelle", LegalForm.SOLE_TRADER),
            Map.entry("auto-entrepreneur", LegalForm.SOLE_TRADER),
            Map.entry("micro-entrepr", LegalForm.SOLE_TRADER),
            Map.entry("collectivite", LegalForm.PUBLIC_LAW),
            Map.entry("ccas", LegalForm.PUBLIC_LAW),
            Map.entry("epsms", LegalForm.PUBLIC_LAW),
            Map.entry("etablissement-public", LegalForm.PUBLIC_LAW),
            Map.entry("sarl", LegalForm.COMMERCIAL),
            Map.entry("sasu", LegalForm.COMMERCIAL),
            Map.entry("sas", LegalForm.COMMERCIAL),
            Map.entry("eurl", LegalForm.COMMERCIAL),
            Map.entry("snc", LegalForm.COMMERCIAL),
            Map.entry("sa-", LegalForm.COMMERCIAL),
            Map.entry("societe-", LegalForm.COMMERCIAL),
            Map.entry("societes-", LegalForm.COMMERCIAL));

    private FrenchLabels() {}

    /** Reads "EI", "Entreprise d'insertion" and "Entreprise d'insertion (EI)". */
    static Optional<InsertionKind> kind(String written) {
        Optional<InsertionKind> coded = named(InsertionKind.values(), code(written));
        return coded.isPresent() ? coded : beginning(KINDS, written);
    }

    /** Reads the code of a form, INSEE's category of four digits, and the usual words. */
    static Optional<LegalForm> form(String written) {
        Optional<LegalForm> category = LegalForm.ofInseeCategory(written);
        if (category.isPresent()) {
            return category;
        }
        Optional<LegalForm> coded = named(LegalForm.values(), written);
        if (coded.isPresent()) {
            return coded;
        }
        return Themes.code(written).equals("sa") ? Optional.of(LegalForm.COMMERCIAL) : beginning(FORMS, written);
    }

    /** Reads "69", "1", "2A", "Rhône", "Rhône (69)" and "69 - Rhône". */
    static Optional<String> department(String written) {
        String code = code(written).toUpperCase(Locale.ROOT);
        String first = code.split("[\\s-]", 2)[0];
        String padded = first.matches("[0-9]") ? "0" + first : first;
        if (Departments.exists(padded)) {
            return Optional.of(padded);
        }
        String name = Themes.code(written);
        return Departments.all().values().stream()
                .filter(department -> Themes.code(department.name()).equals(name))
                .map(Department::code)
                .findFirst();
    }

    private static String code(String written) {
        Matcher brackets = CODE_IN_BRACKETS.matcher(written);
        return brackets.find() ? brackets.group(1) : written.strip();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String written) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    private static <T> Optional<T> beginning(List<Map.Entry<String, T>> labels, String written) {
        String code = Themes.code(written);
        return labels.stream()
                .filter(label -> code.startsWith(label.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
