package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads figures that people type as texts, in French or in English. */
final class FigureText {

    private static final Pattern AROUND = Pattern.compile("[\\s\\u00A0\\u202F'’€]");
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final int LONGEST = 40;

    private FigureText() {}

    /** Returns the figure, null when the text is none. With a comma and a point the last of them separates decimals. */
    static @Nullable BigDecimal read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String typed = AROUND.matcher(text).replaceAll("");
        int comma = typed.lastIndexOf(',');
        int point = typed.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            typed = typed.replace(comma > point ? "." : ",", "");
        }
        typed = typed.replace(',', '.');
        return FIGURE.matcher(typed).matches() ? new BigDecimal(typed) : null;
    }
}
