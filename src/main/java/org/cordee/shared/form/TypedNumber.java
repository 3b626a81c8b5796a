package org.cordee.shared.form;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.DataBinder;

/**
 * People type 12,5 and 1 150 000: a comma and spaces are as good as a point; shown again, a figure has the reader's comma,
 * and a French one of five digits or more its spaces.
 */
public final class TypedNumber extends PropertyEditorSupport {

    /** No exponents: 1E999999999 is a short text and a figure that fills the memory. */
    private static final String FIGURE = "-?\\d{1,20}(\\.\\d{1,20})?";

    private static final int FIVE_DIGITS = 5;

    private TypedNumber() {}

    /** Reads every decimal of a form this way. */
    public static void register(DataBinder binder) {
        binder.registerCustomEditor(BigDecimal.class, new TypedNumber());
    }

    @Override
    public void setAsText(String typed) {
        String figure = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!figure.isEmpty() && !figure.matches(FIGURE)) {
            throw new NumberFormatException();
        }
        setValue(figure.isEmpty() ? null : new BigDecimal(figure));
    }

    @Override
    public String getAsText() {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        String figure = getValue() instanceof BigDecimal number ? number.toPlainString() : "";
        return english ? figure : grouped(figure.replace('.', ','));
    }

    private static String grouped(String figure) {
        int end = figure.indexOf(',') < 0 ? figure.length() : figure.indexOf(',');
        String whole = figure.substring(0, end);
        return whole.length() < FIVE_DIGITS
                ? figure
                : whole.replaceAll("(\\d)(?=(?:\\d{3})+$)", "$1\u00a0") + figure.substring(end);
    }
}
