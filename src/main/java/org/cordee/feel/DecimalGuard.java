package org.cordee.feel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses decimals at the border of FEEL: its Java interface answers Double for every number that is not whole
 * (1234567890123456.78 came back as 1.2345678901234568E15).
 */
final class DecimalGuard {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LITERAL = Pattern.compile("(?<![\\w.])\\d*\\.\\d+");

    private DecimalGuard() {}

    static void refuse(String where, @Nullable Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            throw new FeelFailure(where + ": " + value + " is a decimal; give whole cents, ten-thousandths or a text");
        }
        if (value instanceof Collection<?> list) {
            list.forEach(entry -> refuse(where, entry));
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> refuse(where, entry));
        }
    }

    static void refuseLiteral(String where, String expression) {
        if (LITERAL.matcher(TEXT.matcher(expression).replaceAll("\"\"")).find()) {
            throw new FeelFailure(where + ": '" + expression + "' holds a decimal; write a whole number or a text");
        }
    }
}
