package org.cordee.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;

/**
 * The pattern by which the buyer's rules name the files of an application or an offer.
 *
 * @param pattern a text with the words {@code {formulaire}}, {@code {objet}} (the member, lot or subcontractor of the
 * form), {@code {reference}} and {@code {numero}} (its position, in two digits)
 */
public record AttachmentName(String pattern) {

    private static final int LONGEST_PATTERN = 120;
    private static final int LONGEST_NAME = 100;
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|{}]");

    /** The name of a file when the buyer asks for nothing. */
    public static final AttachmentName USUAL = new AttachmentName("{formulaire}-{objet}");

    /** @throws RuleViolation for an empty or long pattern, an unknown word, and a sign that no file name may have */
    public AttachmentName {
        pattern = pattern.strip();
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw RuleViolation.of("names", "form.name.length", LONGEST_PATTERN);
        }
        WORD.matcher(pattern).results().forEach(word -> {
            if (!Map.of("formulaire", "", "objet", "", "reference", "", "numero", "")
                    .containsKey(word.group(1))) {
                throw RuleViolation.of("names", "form.name.word", word.group(1));
            }
        });
        if (FORBIDDEN.matcher(WORD.matcher(pattern).replaceAll("")).find()) {
            throw RuleViolation.of("names", "form.name.sign");
        }
    }

    /**
     * Returns the name of a file.
     *
     * @param number the position of the form among all forms, from 1
     * @param extension without its dot
     */
    public String of(FilledForm form, int number, String extension) {
        Map<String, String> values = Map.of(
                "formulaire",
                form.code().name(),
                "objet",
                plain(form.about()),
                "reference",
                plain(form.tender().reference()),
                "numero",
                String.format(Locale.ROOT, "%02d", number));
        String name = WORD.matcher(pattern)
                .replaceAll(word -> Matcher.quoteReplacement(values.getOrDefault(word.group(1), "")))
                // a form about the whole grouping leaves a separator at the end
                .replaceAll("[-_. ]+$|^[-_. ]+", "")
                .replaceAll("([-_ ])\\1+", "$1");
        if (name.isEmpty()) {
            name = form.code().name();
        }
        String draft = form.confirmed() ? "" : "PROJET-";
        return draft + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "." + extension;
    }

    /** Writes a text with letters that every platform takes. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
