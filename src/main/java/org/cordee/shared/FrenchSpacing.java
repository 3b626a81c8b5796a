package org.cordee.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets the spacing of French typography without changing a letter: no-break spaces before {@code : % €}, inside
 * guillemets and between a number and its unit, narrow ones before {@code ; ! ?}, curly apostrophes.
 */
public final class FrenchSpacing {

    private static final String NO_BREAK = "\u00A0";
    private static final String NARROW = "\u202F";
    private static final String UNITS = "h|j|jours?|minutes?|min|km|M€|k€|semaines?|personnes?|heures?|points?|pages?"
            + "|mots?|signes|postes?|structures?|groupements?|membres?|tâches?|lots?|ans?|mois";
    private static final String MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
            + "|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.";

    private static final List<Rule> RULES = List.of(
            new Rule("«[ " + NO_BREAK + "]?", "«" + NO_BREAK),
            new Rule("[ " + NO_BREAK + "]?»", NO_BREAK + "»"),
            new Rule(" ([;!?])", NARROW + "$1"),
            new Rule(" ([:%€])", NO_BREAK + "$1"),
            new Rule("(\\d)[ " + NARROW + "](?=\\d{3}(?!\\d))", "$1" + NO_BREAK),
            new Rule("(\\d) (?=(?:" + UNITS + ")\\b)", "$1" + NO_BREAK),
            new Rule("\\b([Ll]ot|art\\.|[Aa]rticle|n°|[Éé]tape|page|SIRE[NT]) (?=\\d)", "$1" + NO_BREAK),
            new Rule(" (?=(?:" + MONTHS + ")(?:\\s|,|$))", NO_BREAK),
            new Rule("(" + MONTHS + ") (?=\\d)", "$1" + NO_BREAK),
            new Rule("'", "’"));

    private FrenchSpacing() {}

    public static String set(String text) {
        String result = text;
        for (Rule rule : RULES) {
            result = rule.pattern.matcher(result).replaceAll(rule.replacement);
        }
        return result;
    }

    private record Rule(Pattern pattern, String replacement) {
        Rule(String regex, String replacement) {
            this(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }
    }
}
