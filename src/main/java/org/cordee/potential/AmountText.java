package org.cordee.potential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * Reads an amount in euros before tax as people write it: 1 200 000,50 €, 1.200.000,50, 1,200,000.50, 1,2 M€, 350 k€,
 * EUR 12 000 HT. A sign that could be a decimal point or a thousands separator is refused, never guessed.
 */
final class AmountText {

    private static final Pattern AROUND =
            Pattern.compile("(?i)\\bhors\\s+tax(?:e|es)?\\b|\\bh\\.?\\s?t\\.?(?![a-z])|€|\\beur(?:o|os)?\\b");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’]");
    private static final Pattern FOREIGN = Pattern.compile("(?i)[$£¥]|\\b(?:usd|gbp|chf|jpy)\\b");
    private static final Pattern TEXT = Pattern.compile("([0-9][0-9.,]{0,29})(milliards?|millions?|mds?|m|k)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,30})?");
    private static final BigDecimal HIGHEST = new BigDecimal("9999999999.99");

    private AmountText() {}

    /**
     * Reads an amount.
     *
     * @param figure whether a spreadsheet stored it as a figure: then it has a decimal point and no unit
     * @throws RuleViolation when it is no amount above zero, has tax in it, or can be read in two ways
     */
    static Amount read(String text, boolean figure) {
        if (text.isEmpty()) {
            throw refusal("missing");
        }
        if (ProgrammeColumn.isWithTax(text)) {
            throw refusal("with-tax");
        }
        if (FOREIGN.matcher(text).find()) {
            throw refusal("other-currency");
        }
        BigDecimal euros = figure ? figure(text) : typed(text);
        if (euros.signum() <= 0) {
            throw refusal("not-positive");
        }
        if (euros.compareTo(HIGHEST) > 0) {
            throw refusal("too-high");
        }
        return new Amount(euros);
    }

    /** A spreadsheet computes with more digits than it shows: its cent is meant. */
    private static BigDecimal figure(String text) {
        if (text.startsWith("-")) {
            throw refusal("not-positive");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw refusal("too-high");
        }
        return new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal typed(String text) {
        String bare = SPACES.matcher(AROUND.matcher(text).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (bare.startsWith("-") || bare.startsWith("\u2212")) {
            throw refusal("not-positive");
        }
        Matcher written = TEXT.matcher(bare);
        if (!written.matches()) {
            throw refusal("no-figure");
        }
        String unit = written.group(2) == null ? "" : written.group(2);
        BigDecimal euros = decimal(written.group(1), unit.isEmpty()).multiply(factor(unit));
        if (euros.stripTrailingZeros().scale() > 2) {
            throw refusal("too-fine");
        }
        return euros;
    }

    private static BigDecimal factor(String unit) {
        return switch (unit) {
            case "" -> BigDecimal.ONE;
            case "k" -> BigDecimal.valueOf(1_000);
            case "m", "million", "millions" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }

    /**
     * Reads points and commas: the last one is the decimal sign when it stands once and beside the other one, or when
     * one or two digits follow it.
     *
     * @param whole whether three digits behind a single sign may be thousands
     */
    private static BigDecimal decimal(String written, boolean whole) {
        String text = written.replaceAll("[.,]+$", "");
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(text);
        }
        char sign = text.charAt(last);
        char other = sign == '.' ? ',' : '.';
        boolean both = text.indexOf(other) >= 0;
        boolean once = text.indexOf(sign) == last;
        int behind = text.length() - last - 1;
        if (both && once && isGrouped(text.substring(0, last), other)) {
            return new BigDecimal(
                    text.substring(0, last).replace(String.valueOf(other), "") + "." + text.substring(last + 1));
        }
        if (!both && !once && isGrouped(text, sign)) {
            return new BigDecimal(text.replace(String.valueOf(sign), ""));
        }
        if (both || !once) {
            throw refusal("no-figure");
        }
        if (whole && behind == 3 && last <= 3) {
            throw refusal("two-ways", text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static boolean isGrouped(String text, char separator) {
        return text.matches("[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(separator)) + "[0-9]{3})+");
    }

    private static RuleViolation refusal(String why, Object... arguments) {
        return RuleViolation.of(ProgrammeColumn.AMOUNT.name(), "potential.line.amount." + why, arguments);
    }
}
