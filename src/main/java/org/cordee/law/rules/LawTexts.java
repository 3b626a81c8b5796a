package org.cordee.law.rules;

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
import org.cordee.law.casefile.CaseRefused;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.FrenchSpacing;

/**
 * Sentences of this room in one language. Numbers, places and codes of a case are put into words, and operators are
 * called by their names after {@link #of}.
 */
public final class LawTexts {

    /** A hyphen before a figure means minus; a hyphen inside an article or a date does not. */
    private static final Pattern HYPHEN_BEFORE_A_FIGURE = Pattern.compile("(?<![\\p{L}\\d-])-(?=\\d)");

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final CaseWording words;

    private LawTexts(Locale locale, ResourceBundle bundle, CaseWording words) {
        this.locale = locale;
        this.bundle = bundle;
        this.words = words;
    }

    /** Returns the texts in French or English. */
    public static LawTexts in(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/compliance",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new LawTexts(locale, bundle, new CaseWording(bundle, Map.of()));
    }

    /**
     * Returns the same texts with names for operators.
     *
     * @param names by the number a case gives them
     */
    public LawTexts withNames(Map<String, String> names) {
        return new LawTexts(locale, bundle, new CaseWording(bundle, Map.copyOf(names)));
    }

    /** Returns the same texts with the names that one case gives. */
    public LawTexts of(LawCase law) {
        Map<String, String> names = new HashMap<>();
        law.organisations().forEach(organisation -> names.put(organisation.id(), organisation.name()));
        return withNames(names);
    }

    /** Returns one sentence by its key, with {@code {0}} and following filled. */
    public String sentence(String key, Object... arguments) {
        return set(new MessageFormat(bundle.getString(key), locale).format(arguments));
    }

    /** Explains the fault at a line of a file and what to write instead. */
    public String refusal(CaseRefused refused) {
        return sentence(refused.key(), refused.arguments());
    }

    public String finding(Finding finding) {
        return fillNamed(
                variant("compliance.finding." + finding.code(), finding.code(), finding.evidence()),
                finding.evidence());
    }

    public String remedy(Remedy remedy) {
        return fillNamed("compliance.remedy." + remedy.code(), remedy.figures());
    }

    /** Names the subject of a finding. */
    public String subject(FindingSubject subject) {
        return switch (subject.kind()) {
            case CONSORTIUM -> sentence("compliance.whom.CONSORTIUM");
            case LOT -> lot(subject.id());
            case DEPOSIT -> sentence("compliance.whom.DEPOSIT", subject.id());
            case ORGANISATION, PERSON, CHANGE -> String.valueOf(words.said(subject.id()));
        };
    }

    /** Names a lot by the number people give it. */
    public String lot(String key) {
        return set(words.lot(key));
    }

    /** Puts a code of an answer into words. */
    public String code(String code) {
        return set(words.code(code));
    }

    /** Names the source of a finding: an article as it is cited, or the name of an unpublished text. */
    public String source(String article) {
        String key = "compliance.source." + article;
        return bundle.containsKey(key) ? set(bundle.getString(key)) : article;
    }

    /** Names a rule by its title and its id. */
    public String rule(String id) {
        String key = "compliance.rule." + id;
        return bundle.containsKey(key) ? set(bundle.getString(key) + " (" + id + ")") : id;
    }

    /** Names a missing fact and its operator, from a place in a case. */
    public String missing(String place) {
        return set(words.place(place));
    }

    /** Puts a figure of a finding into words, without its unit; several are listed. */
    public String figure(Object value) {
        return set(written("", words.said(value)));
    }

    /**
     * Returns the key of the sentence for these figures: one that a figure asks for ({@code with-endsOn}), or one that
     * does without a figure that lacks ({@code without-ratio}), so that no sentence shows a gap.
     */
    private String variant(String key, String code, Map<String, Object> figures) {
        String variants = "compliance.variant." + code;
        for (String name : figures.keySet()) {
            if (bundle.containsKey(variants + ".with-" + name)) {
                return variants + ".with-" + name;
            }
        }
        return FIGURE.matcher(bundle.getString(key))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !figures.containsKey(name))
                .map(name -> variants + ".without-" + name)
                .filter(bundle::containsKey)
                .findFirst()
                .orElse(key);
    }

    /** Replaces {@code {name}} by the figure of that name; a word stands for a figure that lacks. */
    private String fillNamed(String key, Map<String, Object> figures) {
        String text = bundle.getString(key);
        for (Map.Entry<String, Object> figure : words.said(figures).entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", written(figure.getKey(), figure.getValue()));
        }
        return set(FIGURE.matcher(text).replaceAll(bundle.getString("compliance.figure.unknown")));
    }

    /** Formats an amount in euros for the language. */
    public String amount(String euros) {
        return set(new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale))
                .format(new BigDecimal(euros))
                .replace('\u202f', ' '));
    }

    /** Formats a whole number, with separated thousands. */
    public String whole(Number number) {
        return set(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale))
                .format(number)
                .replace('\u202f', '\u00a0'));
    }

    /** Formats a decimal text for the language. */
    public String decimal(String value) {
        return locale.getLanguage().equals("fr") ? value.replace('.', ',') : value;
    }

    /** Formats percentage points with their unit: one and a half is singular in French, plural in English. */
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
