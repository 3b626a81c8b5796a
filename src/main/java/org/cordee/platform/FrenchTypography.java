package org.cordee.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.cordee.shared.FrenchSpacing;

/**
 * Sets the product's own French texts, whose bundles are written with plain spaces. Beside the spacing, a name that
 * follows {@code à} or {@code de} is contracted as in speech: {@code aux Mains Vertes}, {@code d’Atelier Tremplin}.
 */
final class FrenchTypography {

    private static final List<Rule> RULES = List.of(
            new Rule("\\bà Les (?=\\p{Lu})", "aux "),
            new Rule("\\b([dD])e Les (?=\\p{Lu})", "$1es "),
            new Rule("\\bà Le (?=\\p{Lu})", "au "),
            new Rule("\\b([dD])e Le (?=\\p{Lu})", "$1u "),
            new Rule("\\b([dD])e (?=[AEIOUÀÂÉÈÊÎÔ]\\p{L})", "$1’"));

    private FrenchTypography() {}

    static String set(String text) {
        String result = FrenchSpacing.set(text);
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
