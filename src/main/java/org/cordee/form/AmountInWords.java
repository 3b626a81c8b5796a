package org.cordee.form;

import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.Amount;

/**
 * Writes an amount in French words, as an acte d’engagement asks for it, in the traditional spelling: {@code deux cents
 * euros}, {@code quatre-vingt-un mille euros}, {@code un million d’euros}.
 */
public final class AmountInWords {

    private static final String[] SMALL = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long MILLIARD = 1_000_000_000;

    private AmountInWords() {}

    /** Returns the amount with its cents where it has some: {@code un euro et dix centimes}. */
    public static String of(Amount amount) {
        long euros = amount.cents() / 100;
        int cents = (int) (amount.cents() % 100);
        if (cents == 0) {
            return euros(euros);
        }
        String rest = SMALL.length > cents ? SMALL[cents] : belowHundred(cents, true);
        String centimes = rest + (cents == 1 ? " centime" : " centimes");
        return euros == 0 ? centimes + " d’euro" : euros(euros) + " et " + centimes;
    }

    private static String euros(long euros) {
        String number = number(euros);
        if (euros >= MILLION && euros % MILLION == 0) {
            return number + " d’euros";
        }
        return number + (euros < 2 ? " euro" : " euros");
    }

    /** Writes a number up to 9 999 999 999 999. */
    static String number(long number) {
        if (number == 0) {
            return SMALL[0];
        }
        List<String> parts = new ArrayList<>();
        long milliards = number / MILLIARD;
        if (milliards > 0) {
            parts.add(belowMillion(milliards, true) + (milliards == 1 ? " milliard" : " milliards"));
        }
        long millions = number % MILLIARD / MILLION;
        if (millions > 0) {
            parts.add(belowMillion(millions, true) + (millions == 1 ? " million" : " millions"));
        }
        if (number % MILLION > 0) {
            parts.add(belowMillion(number % MILLION, true));
        }
        return String.join(" ", parts);
    }

    /** @param last whether nothing but a noun follows: only then do vingt and cent take an s; mille is no noun */
    private static String belowMillion(long number, boolean last) {
        long thousands = number / THOUSAND;
        int rest = (int) (number % THOUSAND);
        if (thousands == 0) {
            return belowThousand(rest, last);
        }
        String head = thousands == 1 ? "mille" : belowThousand((int) thousands, false) + " mille";
        return rest == 0 ? head : head + " " + belowThousand(rest, last);
    }

    private static String belowThousand(int number, boolean last) {
        int hundreds = number / 100;
        int rest = number % 100;
        if (hundreds == 0) {
            return belowHundred(rest, last);
        }
        String head = hundreds == 1 ? "cent" : SMALL[hundreds] + " cent";
        if (rest == 0) {
            return hundreds > 1 && last ? head + "s" : head;
        }
        return head + " " + belowHundred(rest, last);
    }

    private static String belowHundred(int number, boolean last) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        int tens = number / 10;
        // seventy and ninety count on from sixty and eighty
        int units = tens == 7 || tens == 9 ? number % 10 + 10 : number % 10;
        if (units == 0) {
            return tens == 8 && last ? TENS[tens] + "s" : TENS[tens];
        }
        boolean joined = units == 1 && tens < 8 || units == 11 && tens == 7;
        return TENS[tens] + (joined ? " et " : "-") + SMALL[units];
    }
}
