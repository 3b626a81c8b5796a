package org.cordee.compliance.law;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cordee.compliance.lawcase.CaseRefused;
import org.cordee.shared.FrenchSpacing;

/** The room's sentences in one language, for a reader without a web page. */
public final class LawTexts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private LawTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages/compliance",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** French or English. */
    public static LawTexts in(Locale locale) {
        return new LawTexts(locale);
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

    /** Fills {@code {name}} by the figure of that name; a name that has no figure is left out. */
    private String named(String key, Map<String, Object> figures) {
        String text = bundle.getString(key);
        for (Map.Entry<String, Object> figure : figures.entrySet()) {
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

    /** A decimal text as the language writes it. */
    public String decimal(String value) {
        return locale.getLanguage().equals("fr") ? value.replace('.', ',') : value;
    }

    private String written(String name, Object value) {
        if (name.toLowerCase(Locale.ROOT).endsWith("amount")) {
            return amount(value.toString());
        }
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        return value.toString().matches("[0-9]+\\.[0-9]+") ? decimal(value.toString()) : value.toString();
    }

    private String set(String text) {
        return locale.getLanguage().equals("fr") ? FrenchSpacing.set(text) : text;
    }
}
