package org.cordee.potential;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a programme, with the titles that people give them in French and English. */
public enum ProgrammeColumn {
    LINE("ligne", "n", "no", "num", "numero", "ref", "reference", "id", "code", "rang", "line", "number", "item"),
    OBJECT(
            "objet",
            "achat",
            "achats",
            "intitule",
            "intitule marche",
            "objet marche",
            "objet achat",
            "designation",
            "libelle",
            "description",
            "besoin",
            "nature",
            "nature achat",
            "prestation",
            "marche",
            "object",
            "subject",
            "purchase",
            "title",
            "need",
            "description purchase"),
    AMOUNT(
            "montant",
            "estimation",
            "budget",
            "cout",
            "valeur",
            "enveloppe",
            "prix",
            "montant marche",
            "montant total",
            "montant achat",
            "amount",
            "value",
            "cost",
            "estimate",
            "price"),
    PLACE(
            "lieu",
            "lieu execution",
            "commune",
            "ville",
            "site",
            "departement",
            "territoire",
            "localisation",
            "implantation",
            "region",
            "secteur",
            "adresse",
            "place",
            "location",
            "town",
            "city",
            "area",
            "site execution"),
    MONTH(
            "mois",
            "date",
            "echeance",
            "calendrier",
            "debut",
            "demarrage",
            "date debut",
            "date demarrage",
            "lancement",
            "date lancement",
            "mois lancement",
            "publication",
            "date publication",
            "periode",
            "trimestre",
            "mois debut",
            "month",
            "start",
            "start date",
            "period",
            "quarter",
            "schedule",
            "launch"),
    MONTHS("duree", "duree mois", "nombre mois", "nb mois", "duree marche", "duration", "duration months", "months"),
    CPV("cpv", "code cpv", "cpv code");

    /** The columns that a programme must have. */
    static final List<ProgrammeColumn> NEEDED = List.of(OBJECT, AMOUNT, PLACE, MONTH);

    private static final Set<String> FILLERS = Set.of(
            "de",
            "du",
            "des",
            "d",
            "la",
            "le",
            "l",
            "les",
            "en",
            "of",
            "the",
            "in",
            "ht",
            "h",
            "t",
            "hors",
            "taxe",
            "taxes",
            "tax",
            "before",
            "excl",
            "eur",
            "euro",
            "euros",
            "estime",
            "estimee",
            "estimatif",
            "estimated",
            "prevu",
            "prevue",
            "previsionnel",
            "previsionnelle",
            "previsionnels",
            "planned",
            "expected",
            "notification",
            "indicatif",
            "principal",
            "principale",
            "1",
            "2",
            "3");

    private final Set<String> titles;

    ProgrammeColumn(String... titles) {
        this.titles = Set.of(titles);
    }

    /** Returns the column that a title names, in any case and with or without accents; null for another title. */
    static @Nullable ProgrammeColumn named(String title) {
        String key = key(title);
        return key.isEmpty() || isWithTax(title)
                ? null
                : Arrays.stream(values())
                        .filter(column -> column.titles.contains(key))
                        .findFirst()
                        .orElse(null);
    }

    /** Tells if a title or a cell says that tax is included. */
    static boolean isWithTax(String text) {
        List<String> words = words(text);
        return words.contains("ttc")
                || words.contains("tva") && !words.contains("hors")
                || words.contains("vat") && words.contains("incl");
    }

    private static String key(String title) {
        return words(title).stream().filter(word -> !FILLERS.contains(word)).collect(Collectors.joining(" "));
    }

    /** Returns the words of a text without capitals, accents and signs. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
