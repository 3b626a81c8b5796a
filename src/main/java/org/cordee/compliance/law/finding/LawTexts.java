package org.cordee.compliance.law.finding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cordee.compliance.lawcase.CaseRefused;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.shared.FrenchSpacing;

/**
 * The room's sentences in one language. What a case calls by numbers, places and codes is said in words, and operators by
 * their names once they are told ({@link #of}).
 */
public final class LawTexts {

    /** It stands for a minus, where an article or a date has one between its parts. */
    private static final Pattern HYPHEN_BEFORE_A_FIGURE = Pattern.compile("(?<![\\p{L}\\d-])-(?=\\d)");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final PlainWords words;

    private LawTexts(Locale locale, ResourceBundle bundle, PlainWords words) {
        this.locale = locale;
        this.bundle = bundle;
        this.words = words;
    }

    /** French or English. */
    public static LawTexts in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/compliance",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new LawTexts(locale, bundle, new PlainWords(bundle, Map.of()));
    }

    /**
     * The same with names for operators.
     *
     * @param names by the number a case gives them
     */
    public LawTexts naming(Map<String, String> names) {
        return new LawTexts(locale, bundle, new PlainWords(bundle, Map.copyOf(names)));
    }

    /** The same with the names that one case gives. */
    public LawTexts of(LawCase law) {
        Map<String, String> names = new HashMap<>();
        law.organisations().forEach(organisation -> names.put(organisation.id(), organisation.name()));
        return naming(names);
    }

    /** One sentence of the room by its key, with {@code {0}} and following filled. */
    public String say(String key, Object... arguments) {
        return set(new MessageFormat(bundle.getString(key), locale).format(arguments));
    }

    /** What is wrong at a line of a file and what to write instead. */
    public String refusal(CaseRefused refused) {
        return say(refused.key(), refused.arguments());
    }

    public String finding(Finding finding) {
        return named("compliance.finding." + finding.code(), finding.evidence());
    }

    public String remedy(Remedy remedy) {
        return named("compliance.remedy." + remedy.code(), remedy.figures());
    }

    /** Of whom or of what a finding is said. */
    public String whom(Subject subject) {
        return switch (subject.kind()) {
            case CONSORTIUM -> say("compliance.whom.CONSORTIUM");
            case LOT -> lot(subject.id());
            case DEPOSIT -> say("compliance.whom.DEPOSIT", subject.id());
            case ORGANISATION, CHANGE -> String.valueOf(words.said(subject.id()));
        };
    }

    /** A lot by the number people give it. */
    public String lot(String key) {
        return set(words.lot(key));
    }

    /** A code of an answer, as people say it. */
    public String code(String code) {
        return set(words.code(code));
    }

    /** Where a finding comes from, an article as it is cited; what is no published text is named. */
    public String source(String article) {
        String key = "compliance.source." + article;
        return bundle.containsKey(key) ? set(bundle.getString(key)) : article;
    }

    /** A rule by its title and its id. */
    public String rule(String id) {
        String key = "compliance.rule." + id;
        return bundle.containsKey(key) ? set(bundle.getString(key) + " (" + id + ")") : id;
    }

    /** What is missing, and of whom: a place of a case in words. */
    public String missing(String place) {
        return set(words.place(place));
    }

    /** A figure of a finding in words, without its unit; several are listed. */
    public String said(Object value) {
        return set(written("", words.said(value)));
    }

    /** Fills {@code {name}} by the figure of that name; a name that has no figure is left out. */
    private String named(String key, Map<String, Object> figures) {
        String text = bundle.getString(key);
        for (Map.Entry<String, Object> figure : words.said(figures).entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", written(figure.getKey(), figure.getValue()));
        }
        return set(text.replaceAll("\\{\\w+}", "–"));
    }

    /** An amount in euros as the language writes it. */
    public String amount(String euros) {
        return set(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale))
                .format(new BigDecimal(euros))
                .replace('\u202f', ' '));
    }

    /** A whole number, its thousands apart. */
    public String whole(Number number) {
        return set(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale))
                .format(number)
                .replace('\u202f', '\u00a0'));
    }

    /** A decimal text as the language writes it. */
    public String decimal(String value) {
        return locale.getLanguage().equals("fr") ? value.replace('.', ',') : value;
    }

    /** Points of a percentage with their unit: one and a half is singular in French, plural in English. */
    private String points(BigDecimal value) {
        BigDecimal size = value.abs();
        boolean one = locale.getLanguage().equals("fr")
                ? size.compareTo(BigDecimal.valueOf(2)) < 0
                : size.compareTo(BigDecimal.ONE) == 0;
        return decimal(value.stripTrailingZeros().toPlainString()) + " "
                + bundle.getString(one ? "compliance.unit.point" : "compliance.unit.points");
    }

    private String written(String name, Object value) {
        if (name.toLowerCase(Locale.ROOT).endsWith("amount")
                || (name.equals("lowerBound") && value instanceof String)) {
            return amount(value.toString());
        }
        if (name.equals("points")) {
            return points(new BigDecimal(value.toString()));
        }
        if (value instanceof Number number) {
            return whole(number);
        }
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        return value.toString().matches("-?[0-9]+\\.[0-9]+") ? decimal(value.toString()) : value.toString();
    }

    private String set(String text) {
        String signed = HYPHEN_BEFORE_A_FIGURE.matcher(text).replaceAll("\u2212");
        return locale.getLanguage().equals("fr") ? FrenchSpacing.set(signed) : signed;
    }
}
