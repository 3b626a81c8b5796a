package org.cordee.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/** Formats figures in French, always with all their decimals: {@code 1 234 567,89 €}, {@code 33,3334 %}. */
final class FrenchFigures {

    private static final String NO_BREAK = "\u00A0";
    private static final int CENTS = 2;

    private FrenchFigures() {}

    static String euros(Amount amount) {
        return grouped(amount.euros().toPlainString()) + NO_BREAK + "€";
    }

    static String percent(Percentage percentage) {
        return decimals(percentage.value()) + NO_BREAK + "%";
    }

    /** Returns at least two decimals and all further ones. */
    static String unitPrice(BigDecimal price) {
        return decimals(price) + NO_BREAK + "€";
    }

    /** Returns at least two decimals and all further ones. */
    private static String decimals(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        return grouped(exact.setScale(Math.max(CENTS, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
    }

    static String quantity(BigDecimal quantity) {
        BigDecimal exact = quantity.stripTrailingZeros();
        return grouped(exact.setScale(Math.max(0, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
    }

    static String whole(int number) {
        return grouped(Integer.toString(number));
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : "," + plain.substring(point + 1);
        return whole.replaceAll("(\\d)(?=(?:\\d{3})+$)", "$1" + NO_BREAK) + rest;
    }
}
