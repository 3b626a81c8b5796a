package org.cordee.dossier;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of reading that find one demand in one sentence. Each returns null where the sentence says nothing of it. */
final class DemandWords {

    private static final String MONTHS =
            "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";

    private static final Pattern DEADLINE = Pattern.compile(
            "date.{0,20}limite.{0,80}(reception|remise|depot|presentation|envoi)|limite de (reception|remise|depot)"
                    + "|(offres|plis|propositions).{0,60}(avant le|au plus tard)|au plus tard le");

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})(?:er)?[ /.-](\\d{1,2}|" + MONTHS + ")[ /.-](20\\d{2})");
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2}) ?(?:h(?:eures?)?|:) ?(\\d{2})?\\b");

    private static final Pattern SITE =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"',;)]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPOSIT = Pattern.compile(
            "depos|transm|remis|remettre|profil d.acheteur|plateforme|plate-forme|demateriali|dematerialis");

    private static final Pattern EXTENSION =
            Pattern.compile("\\b(pdf|docx?|xlsx?|odt|ods|odp|rtf|pptx?|zip|dwg|dxf|ifc|jpe?g|png|csv|xml|txt)\\b");

    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,4}(?:[.,]\\d)?) ?(mo|mb|go|gb|megaoctets?|mega ?octets?|gigaoctets?|ko)\\b");

    private static final Pattern LENGTH = Pattern.compile(NumberWords.PATTERN + " ?pages?\\b");
    private static final Pattern VALIDITY = Pattern.compile(NumberWords.PATTERN + " ?(jours?|mois)\\b");
    private static final Pattern CHARACTERS = Pattern.compile("(\\d{1,3}) ?caracteres");

    private DemandWords() {}

    /** Reads a day with its hour, as 08/12/2026 12:00. */
    static @Nullable String deadline(Passage passage) {
        String plain = passage.plain();
        return DEADLINE.matcher(plain).find() ? dayAndHour(plain) : null;
    }

    static @Nullable String dayAndHour(String plain) {
        Matcher day = DAY.matcher(plain);
        if (!day.find()) {
            return null;
        }
        int month = month(day.group(2));
        Matcher hour = HOUR.matcher(plain.substring(day.end()));
        String at = hour.find() ? " " + two(hour.group(1)) + ":" + (hour.group(2) == null ? "00" : hour.group(2)) : "";
        return two(day.group(1)) + "/" + two(String.valueOf(month)) + "/" + day.group(3) + at;
    }

    static boolean announcesDeadline(Passage passage) {
        return DEADLINE.matcher(passage.plain()).find();
    }

    private static int month(String written) {
        int named = List.of(MONTHS.split("\\|")).indexOf(written);
        return named < 0 ? Integer.parseInt(written) : named + 1;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Reads the address of a platform on which something is deposited. */
    static @Nullable String place(Passage passage) {
        Matcher site = SITE.matcher(passage.text());
        if (!DEPOSIT.matcher(passage.plain()).find() || !site.find()) {
            return null;
        }
        return site.group().replaceAll("[.:/]+$", "");
    }

    static @Nullable String groupingForm(Passage passage) {
        String plain = passage.plain();
        if (!plain.contains("groupement") && !plain.contains("mandataire")) {
            return null;
        }
        if (has(plain, "aucune forme|n'impose (pas|aucune)|pas impose|libre de|n'est (pas )?impose")) {
            return "aucune forme imposée";
        }
        boolean demanded =
                has(plain, "impose|exig|devr|doit|doivent|souhait|attribu|contraint|transform|sera|prendr|revet");
        if (!demanded || !has(plain, "solidaire|conjoint")) {
            return null;
        }
        String after = has(plain, "attribu") ? " après l’attribution" : "";
        if (plain.contains("conjoint")) {
            boolean lead =
                    has(plain, "mandataire.{0,60}solidaire|solidarite.{0,40}mandataire|solidaire.{0,40}mandataire");
            return "groupement conjoint" + (lead ? " avec mandataire solidaire" : "") + after;
        }
        return "groupement solidaire" + after;
    }

    static @Nullable String singleBid(Passage passage) {
        String plain = passage.plain();
        if (!has(plain, "plusieurs (offres|candidatures|groupements)|a la fois|membres d'un ou plusieurs")) {
            return null;
        }
        if (has(plain, "interdi|ne peu(t|vent|x)|ne pourr|n'est pas autorise|n'est pas possible|n'est pas permis")) {
            return "une seule candidature par entreprise";
        }
        return has(plain, "autoris|peu(t|vent)|pourr|possible") ? "plusieurs candidatures possibles" : null;
    }

    static @Nullable String variants(Passage passage) {
        String plain = passage.plain();
        if (!plain.contains("variante")) {
            return null;
        }
        if (has(
                plain,
                "(pas|non|aucune).{0,30}(autoris|admis|accept|permis|pris)|interdi|aucune variante|pas de variante"
                        + "|sans variante")) {
            return "interdites";
        }
        if (has(plain, "exig|obligatoire|impos")) {
            return "exigées";
        }
        return has(plain, "autoris|admis|accept|permis|possible|peuvent|peut") ? "autorisées" : null;
    }

    static @Nullable String signature(Passage passage) {
        String plain = passage.plain();
        if (!has(plain, "sign(e|es|ee|ees|ature|ataire|er)\\b")) {
            return null;
        }
        String what = plain.contains("acte d'engagement") ? " de l’acte d’engagement" : "";
        if (has(
                plain,
                "(pas|non|aucune).{0,40}(exig|requis|obligatoire|demand|necessaire|impos)|sans signature"
                        + "|(pas|ne).{0,25}(etre )?signe|au (seul )?(stade de l'attribution|titulaire|attributaire)")) {
            return "pas de signature" + what + " au dépôt";
        }
        if (!has(plain, "doi(t|vent)|devr|exig|obligatoire|requis|impos|demand")
                || !has(plain, "offre|acte d'engagement|pli|depot|electronique|candidat|soumissionnaire")) {
            return null;
        }
        String how = has(plain, "qualifi|eidas") ? ", certificat qualifié" : "";
        return "signature" + what + " demandée au dépôt" + how;
    }

    static @Nullable String formats(Passage passage) {
        String plain = passage.plain();
        if (!has(plain, "format|extension")) {
            return null;
        }
        TreeSet<String> found = new TreeSet<>();
        EXTENSION
                .matcher(plain)
                .results()
                .forEach(match -> found.add(match.group().toUpperCase(Locale.ROOT)));
        return found.isEmpty() ? null : String.join(", ", found);
    }

    /** Reads sizes, one on each line, with what each is the limit of. */
    static @Nullable String sizes(Passage passage) {
        String plain = passage.plain();
        if (!has(plain, "taille|volume|poids|depass|maxim|limit|superieur|excede")) {
            return null;
        }
        List<String> found = SIZE.matcher(plain)
                .results()
                .map(match -> match.group(1) + " " + unit(match.group(2)) + scope(plain, match.start(), match.end()))
                .distinct()
                .toList();
        return found.isEmpty() ? null : String.join("\n", found);
    }

    private static String unit(String written) {
        return written.startsWith("g") ? "Go" : written.startsWith("k") ? "Ko" : "Mo";
    }

    private static String scope(String plain, int from, int to) {
        String near = plain.substring(Math.max(0, from - 60), Math.min(plain.length(), to + 40));
        String before = plain.substring(Math.max(0, from - 40), from);
        if (has(before, "total|global|ensemble|pli")) {
            return " en tout";
        }
        return has(near, "chaque|chacun|par fichier|unitaire|par document")
                ? " par fichier"
                : has(near, "total|global|ensemble|pli") ? " en tout" : "";
    }

    static @Nullable String fileNames(Passage passage) {
        String plain = passage.plain();
        boolean named = has(plain, "nomm|nommage|noms? (de |des |du )?(ces |les )?fichiers?|intitules? des fichiers");
        Matcher length = CHARACTERS.matcher(plain);
        if (named && plain.contains("fichier") && length.find()) {
            return "noms de " + length.group(1) + " caractères au plus";
        }
        return named
                        && has(plain, "fichier|document")
                        && has(plain, "doi(t|vent)|devr|respect|comme suit|forme|compos|court")
                ? passage.text()
                : null;
    }

    static @Nullable String memoLength(Passage passage) {
        String plain = passage.plain();
        if (!has(
                plain,
                "memoire|note (technique|methodologique|explicative)|rapport|dossier technique|offre technique")) {
            return null;
        }
        Matcher length = LENGTH.matcher(plain);
        Integer pages = length.find() ? NumberWords.read(length.group(1)) : null;
        return pages == null || !has(plain, "maxim|depass|exced|limit|au plus|superieur|plus de|pas plus")
                ? null
                : pages + " pages au plus";
    }

    static @Nullable String validity(Passage passage) {
        String plain = passage.plain();
        if (!has(
                plain,
                "validite.{0,30}(offre|proposition)|(offre|soumissionnaire|candidat).{0,60}(engag|valable|maint|tenu)")) {
            return null;
        }
        Matcher length = VALIDITY.matcher(plain);
        Integer number = length.find() ? NumberWords.read(length.group(1)) : null;
        return number == null ? null : number + (length.group(2).startsWith("m") ? " mois" : " jours");
    }

    /** Returns the forms of the State and the frames of the buyer that a sentence names. */
    static List<String> forms(Passage passage) {
        String plain = passage.plain();
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\b(dc ?[1-4]|attri ?1|noti ?[1-8]|dume|espd)\\b")
                .matcher(plain)
                .results()
                .forEach(match -> found.add(match.group().replace(" ", "").toUpperCase(Locale.ROOT)));
        Matcher frame = Pattern.compile("cadres? (?:de |du |d')(?:reponse|memoire|decomposition)[^,.;:()]{0,60}")
                .matcher(plain);
        if (frame.find() && has(plain, "doi(t|vent)|devr|obligatoire|impos|complet|renseign|joint|respect|fourni")) {
            String words = PlainWords.written(passage.text(), plain, frame.start(), frame.end());
            found.add(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        }
        return List.copyOf(found);
    }

    private static boolean has(String plain, String pattern) {
        return Pattern.compile(pattern).matcher(plain).find();
    }
}
