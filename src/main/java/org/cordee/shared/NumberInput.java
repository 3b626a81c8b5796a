package org.cordee.shared;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.DataBinder;

/**
 * Reads figures as people type them, such as 12,5 and 1 150 000 €: comma or point, with spaces and the unit's sign.
 * Shown again, a figure has the language's decimal sign, and a French one of five digits or more its spaces.
 */
public final class NumberInput extends PropertyEditorSupport {

    /** Without exponents: 1E999999999 is a short text, but a figure that fills the memory. */
    private static final String FIGURE = "-?\\d{1,20}(\\.\\d{1,20})?";

    private static final String WHOLE = "-?\\d{1,9}";

    /** In English 1,250 is not 1.25: read with a decimal comma, an amount would silently shrink a thousandfold. */
    private static final String ENGLISH_THOUSANDS = "-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?";

    private static final int FIVE_DIGITS = 5;

    private final boolean whole;

    private NumberInput(boolean whole) {
        this.whole = whole;
    }

    /** Registers this editor for all decimals and whole numbers of a form. */
    public static void register(DataBinder binder) {
        binder.registerCustomEditor(BigDecimal.class, new NumberInput(false));
        binder.registerCustomEditor(Integer.class, new NumberInput(true));
    }

    /** Returns the input without spaces and units, with a point for decimals; empty for empty input. */
    public static String plain(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f€%]", "").replace('\u2212', '-');
        String figure = isEnglish() && bare.matches(ENGLISH_THOUSANDS) ? bare.replace(",", "") : bare;
        return figure.replace(',', '.');
    }

    /** Returns a figure as a user would type it: {@code 12 500,50} or {@code 12500.50}; empty for null. */
    public static String written(@Nullable BigDecimal figure) {
        String plain = figure == null ? "" : figure.toPlainString();
        return isEnglish() ? plain : grouped(plain.replace('.', ','));
    }

    @Override
    public void setAsText(String typed) {
        String figure = plain(typed);
        if (!figure.isEmpty() && !figure.matches(whole ? WHOLE : FIGURE)) {
            throw new NumberFormatException();
        }
        setValue(figure.isEmpty() ? null : whole ? Integer.valueOf(figure) : new BigDecimal(figure));
    }

    @Override
    public String getAsText() {
        if (getValue() instanceof Integer number) {
            return written(BigDecimal.valueOf(number));
        }
        return getValue() instanceof BigDecimal figure ? written(figure) : "";
    }

    private static boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static String grouped(String figure) {
        int end = figure.indexOf(',') < 0 ? figure.length() : figure.indexOf(',');
        String units = figure.substring(0, end);
        return units.length() < FIVE_DIGITS
                ? figure
                : units.replaceAll("(\\d)(?=(?:\\d{3})+$)", "$1\u00a0") + figure.substring(end);
    }
}
