package org.cordee.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.cordee.shared.FrenchSpacing;
import org.cordee.shared.Hours;
import org.cordee.shared.LotNumber;
import org.cordee.shared.Percentage;
import org.cordee.shared.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Formats figures in the user's language; in templates {@code ${@say.amount(x)}}. Times are formatted by {@link
 * SayTime}.
 */
@Component("say")
public class Formats {

    private static final String NO_BREAK = "\u00A0";

    private final MessageSource texts;

    Formats(MessageSource texts) {
        this.texts = texts;
    }

    /** Returns {@code 1 234 567,89 €}, or {@code €1,234,567.89} in English; an empty text for null. */
    public String amount(@Nullable Object amount) {
        if (amount == null) {
            return "";
        }
        String figure = decimals(exact(amount), 2, 2);
        return isEnglish() ? "€" + figure : figure + NO_BREAK + "€";
    }

    /** Returns a price per unit with as many decimals as it has, at most six: {@code 1,25 €}, {@code 0,004725 €}. */
    public String unitPrice(@Nullable Object price) {
        if (price == null) {
            return "";
        }
        String figure = decimals(exact(price), 2, 6);
        return isEnglish() ? "€" + figure : figure + NO_BREAK + "€";
    }

    /**
     * Returns a percentage with two decimals, up to four where the share has more: {@code 15,00 %}, {@code 33,3333 %}.
     */
    public String percent(@Nullable Object share) {
        return share == null ? "" : withPercentSign(decimals(exact(share), 2, 4));
    }

    /** Returns a percentage rounded half up to the given number of decimals: {@code 27,6 %}. */
    public String percent(@Nullable Object share, int digits) {
        return share == null ? "" : withPercentSign(decimals(exact(share), digits, digits));
    }

    /** Sets French spacing in a text that is French for every user, such as the source of a rule. */
    public String french(@Nullable String text) {
        return text == null ? "" : FrenchSpacing.set(text);
    }

    /** Returns the address when a page may offer it as a link; null for a text that is no http or https address. */
    public @Nullable String link(@Nullable String address) {
        return address != null && WebAddress.isLink(address) ? address.strip() : null;
    }

    /** Returns a size in octets, or rounded to one decimal in ko or Mo: {@code 22,6 Mo}. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return texts.getMessage("web.size.bytes", new Object[] {bytes}, LocaleContextHolder.getLocale());
        }
        boolean large = bytes >= 999_500;
        BigDecimal rounded = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(large ? 1_000_000 : 1_000), large ? 1 : 0, RoundingMode.HALF_UP);
        return texts.getMessage(
                large ? "web.size.megabytes" : "web.size.kilobytes",
                new Object[] {decimals(rounded, 0, 1)},
                LocaleContextHolder.getLocale());
    }

    /** Returns hours with their unit: {@code 1 150 h}. */
    public String hours(@Nullable Object hours) {
        return hours == null ? "" : decimals(exact(hours), 0, 2) + NO_BREAK + "h";
    }

    /** Returns {@code 1 234} or {@code 12,5}: as many decimals as the number has, at most four. */
    public String number(@Nullable Object number) {
        return number == null ? "" : decimals(exact(number), 0, 4);
    }

    /** Returns a figure as an input field shows it: no unit, the language's decimal sign, no thousands separator. */
    public String field(@Nullable Object number, int digits) {
        return number == null
                ? ""
                : decimals(exact(number), digits, Math.max(digits, 4)).replace(NO_BREAK, "");
    }

    /**
     * Returns {@code Lot 3} for a notice's {@code LOT-0003} or a typed {@code 3}, {@code Lot unique} for {@code
     * LOT-0000}; a lot with another name keeps it. Several keys, separated by commas, are formatted one after the
     * other.
     */
    public String lot(String keys) {
        return Arrays.stream(keys.split(", *")).map(this::oneLot).collect(Collectors.joining(", "));
    }

    private String oneLot(String key) {
        return LotNumber.in(key)
                .map(number -> texts.getMessage(
                        number.equals(LotNumber.ONLY) ? "web.lot.only" : "web.lot",
                        new Object[] {number},
                        LocaleContextHolder.getLocale()))
                .map(text -> text.replace(" ", NO_BREAK))
                .orElse(key);
    }

    /** Returns part of whole as a whole number for {@code data-v}, {@code data-w} …, limited to 0 to 100. */
    public int hundredths(@Nullable Object part, @Nullable Object whole) {
        if (part == null || whole == null || exact(whole).signum() <= 0) {
            return 0;
        }
        BigDecimal ratio = exact(part).multiply(BigDecimal.valueOf(100)).divide(exact(whole), 0, RoundingMode.HALF_UP);
        return Math.max(0, Math.min(100, ratio.intValue()));
    }

    private static String decimals(BigDecimal value, int least, int most) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(isEnglish() ? Locale.ENGLISH : Locale.FRENCH);
        symbols.setGroupingSeparator(isEnglish() ? ',' : '\u00A0');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static String withPercentSign(String figure) {
        return isEnglish() ? figure + "%" : figure + NO_BREAK + "%";
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof Amount amount) {
            return amount.euros();
        }
        if (value instanceof Percentage share) {
            return share.value();
        }
        if (value instanceof Hours hours) {
            return BigDecimal.valueOf(hours.value());
        }
        return value instanceof BigDecimal figure ? figure : new BigDecimal(value.toString());
    }

    static boolean isEnglish() {
        return Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
