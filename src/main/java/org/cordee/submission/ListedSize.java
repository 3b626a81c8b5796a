package org.cordee.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a file as a receipt gives it, which is often rounded.
 *
 * @param bytes the given size in bytes, 0 when the receipt gives none
 * @param low the smallest size in bytes that is written like this
 * @param high the largest size in bytes that is written like this
 */
public record ListedSize(long bytes, long low, long high) {

    public static final ListedSize UNKNOWN = new ListedSize(0, 0, 0);

    /** Thousands, millions and milliards of bytes. */
    private static final String UNITS = "kmg";

    private static final Pattern WRITTEN = Pattern.compile(
            "([0-9][0-9 \\u00A0\\u202F]*)(?:[.,]([0-9]{1,3}))? *(?:(octets?|bytes?)|([kmg]?)(?:io|o|b))?");

    /** Returns an exact size; 0 is an unknown size. */
    public static ListedSize exactly(long bytes) {
        return bytes <= 0 ? UNKNOWN : new ListedSize(bytes, bytes, bytes);
    }

    /**
     * Reads a size such as {@code 15 320 octets}, {@code 212 ko} or {@code 1,2 Mo}. A unit of thousands may be counted
     * by 1,000 or by 1,024, so the range covers both; empty for any other text.
     */
    static Optional<ListedSize> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        String whole = written.group(1).replaceAll("[^0-9]", "");
        String decimals = written.group(2) == null ? "" : written.group(2);
        String letter = written.group(4) == null ? "" : written.group(4);
        if (whole.length() > 15 || letter.isEmpty() && !decimals.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(whole + (decimals.isEmpty() ? "" : "." + decimals));
        return Optional.of(
                letter.isEmpty() ? exactly(figure.longValueExact()) : rounded(figure, UNITS.indexOf(letter) + 1));
    }

    private static ListedSize rounded(BigDecimal figure, int power) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(figure.scale()).divide(BigDecimal.valueOf(2));
        BigDecimal thousands = BigDecimal.valueOf(1_000).pow(power);
        BigDecimal binary = BigDecimal.valueOf(1_024).pow(power);
        return new ListedSize(
                figure.multiply(thousands).longValue(),
                figure.subtract(half).max(BigDecimal.ZERO).multiply(thousands).longValue(),
                figure.add(half)
                        .multiply(binary)
                        .setScale(0, RoundingMode.CEILING)
                        .longValue());
    }

    boolean isKnown() {
        return high > 0;
    }

    /** Checks that a file of this size is written like this. */
    boolean accepts(long size) {
        return low <= size && size <= high;
    }
}
