package org.cordee.document.frame;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises what a column or a row of a price table is by the words that buyers write. */
final class HeadingWords {

    private static final int LONGEST_HEADING = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}|[.°º]");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9%]+");

    private static final Pattern NOT_A_PRICE =
            Pattern.compile(".*\\b(lettres?|remise|coefficient|marge|delai|duree)\\b.*");
    private static final Pattern WITH_TAX = Pattern.compile(".*\\bttc\\b.*");
    private static final Pattern VAT = Pattern.compile("(taux (de )?|% ?)?tva( %| en %)?|taux( %)?|tva taux");
    private static final Pattern UNIT_PRICE = Pattern.compile(
            "(pu|puht|pux|prix u|prix a l unite|unit price|(prix|px|montant|cout|tarif)\\b.*\\bunit\\w*)\\b.*");
    private static final Pattern PLAIN_PRICE = Pattern.compile(
            "(prix|tarif|prix en chiffres?|montant)( (en )?(ht|hors taxes?|euros?|eur|e|chiffres?|€))*");
    private static final Pattern TOTAL = Pattern.compile(
            "((prix|montant|cout)\\b.*\\b)?(total|totaux|montants?|somme|prix global|forfait ht|sous total)\\b.*");
    private static final Pattern QUANTITY =
            Pattern.compile("(qte?s?|quantites?|quant|q|qtt|nombre|nb|nbre|quantity)( .*)?");
    private static final Pattern UNIT =
            Pattern.compile("(unites?|u|un|ut|unit|uo|unite d oeuvre|unites? (de )?mesure|unite de \\w+)");
    private static final Pattern NUMBER = Pattern.compile(
            "(n|no|num|numeros?|ref|references?|code|postes?|art|articles?|item|rep|reperes?|id|position|prix n|index|"
                    + "chapitre)"
                    + "( (de |du |d )?(prix|poste|article|ligne|ordre|cctp|bpu|art|ouvrage))*( .{0,12})?");
    private static final Pattern LABEL = Pattern.compile(
            "(designations?|libelles?|descriptions?|descriptifs?|intitules?|natures?|prestations?|ouvrages?|details?|"
                    + "definitions?|objet|types? de prestations?|travaux|fournitures?|articles?|postes?)\\b.*");

    /** A heading that begins so names the line, whatever follows: "désignation et prix en lettres". */
    private static final Pattern NAME = Pattern.compile("(designations?|libelles?|descriptions?|intitules?)\\b.*");

    private static final Pattern SUBTOTAL = Pattern.compile(
            "(\\w+ )?(sous total|s/total|s total|st|total (du |de la |de l |des |poste|chapitre|lot|tranche|"
                    + "section|partie|article|[0-9ivx]+\\b)).*");
    private static final Pattern ANY_TOTAL =
            Pattern.compile("(montant |prix )?(total|totaux|net a payer|montant (total|global|ht|ttc|de la tva|tva|"
                    + "hors)).*|.*\\btotal (general |global )?(ht|ttc|hors taxe).*");
    private static final Pattern TAX = Pattern.compile("(montant (de la )?|total |taux (de )?)?tva\\b.*");
    private static final Pattern GRAND = Pattern.compile(".*\\b(general|global|ht|hors taxes?)\\b.*");

    private static final Pattern PARTIAL =
            Pattern.compile("total (poste|chapitre|du|de|des|article|section|partie)\\b.*");

    private static final Map<String, FrameKind> KINDS = Map.of(
            "dpgf", FrameKind.LUMP_SUM_BREAKDOWN,
            "decomposition du prix", FrameKind.LUMP_SUM_BREAKDOWN,
            "cdpgf", FrameKind.LUMP_SUM_BREAKDOWN,
            "bpu", FrameKind.UNIT_PRICES,
            "bordereau des prix", FrameKind.UNIT_PRICES,
            "bordereau de prix", FrameKind.UNIT_PRICES,
            "dqe", FrameKind.ESTIMATED_QUANTITIES,
            "detail quantitatif", FrameKind.ESTIMATED_QUANTITIES,
            "devis quantitatif", FrameKind.ESTIMATED_QUANTITIES,
            "detail estimatif", FrameKind.ESTIMATED_QUANTITIES);

    private HeadingWords() {}

    /** Names what a column of a price table says. */
    enum Role {
        NUMBER,
        LABEL,
        UNIT,
        QUANTITY,
        UNIT_PRICE,
        TOTAL,
        WITH_TAX,
        VAT,
        /** A price of which the heading does not say if it is one of a unit or a total. */
        PRICE
    }

    /** Returns a text in small letters without marks, points and signs. */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static @Nullable Role role(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST_HEADING) {
            return null;
        }
        String words = plain(heading);
        if (NAME.matcher(words).matches()) {
            return Role.LABEL;
        }
        if (NOT_A_PRICE.matcher(words).matches()) {
            return null;
        }
        if (VAT.matcher(words).matches()) {
            return Role.VAT;
        }
        if (WITH_TAX.matcher(words).matches()) {
            return UNIT_PRICE.matcher(words).matches() ? null : Role.WITH_TAX;
        }
        if (UNIT_PRICE.matcher(words).matches()) {
            return Role.UNIT_PRICE;
        }
        if (PLAIN_PRICE.matcher(words).matches()) {
            return words.startsWith("montant") ? Role.TOTAL : Role.PRICE;
        }
        return otherRole(words);
    }

    private static @Nullable Role otherRole(String words) {
        if (TOTAL.matcher(words).matches()) {
            return words.contains("tva") ? null : Role.TOTAL;
        }
        if (QUANTITY.matcher(words).matches()) {
            return Role.QUANTITY;
        }
        if (UNIT.matcher(words).matches()) {
            return Role.UNIT;
        }
        if (NUMBER.matcher(words).matches()) {
            return Role.NUMBER;
        }
        return LABEL.matcher(words).matches() ? Role.LABEL : null;
    }

    /** Returns what a row without unit and quantity adds up; null for a row that adds nothing up. */
    static FrameTotal.@Nullable Kind total(String text) {
        if (text.length() > LONGEST_HEADING * 2) {
            return null;
        }
        String words = plain(text);
        boolean any = ANY_TOTAL.matcher(words).matches();
        boolean sub = SUBTOTAL.matcher(words).matches();
        if (TAX.matcher(words).matches()) {
            return FrameTotal.Kind.TAX;
        }
        if (!any && !sub) {
            return null;
        }
        if (WITH_TAX.matcher(words).matches()) {
            return FrameTotal.Kind.WITH_TAX;
        }
        boolean grand = any && !words.startsWith("sous") && (!sub || isOfTheWhole(words));
        return grand ? FrameTotal.Kind.WITHOUT_TAX : FrameTotal.Kind.SUBTOTAL;
    }

    private static boolean isOfTheWhole(String words) {
        return GRAND.matcher(words).matches() && !PARTIAL.matcher(words).matches();
    }

    static @Nullable FrameKind kind(String text) {
        String words = " " + plain(text) + " ";
        return KINDS.entrySet().stream()
                .filter(entry ->
                        words.contains(" " + entry.getKey() + (entry.getKey().length() > 5 ? "" : " ")))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
