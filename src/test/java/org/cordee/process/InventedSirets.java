package org.cordee.process;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.cordee.organisation.Siret;

/** Valid numbers of establishments that do not exist, never the same twice. */
public final class InventedSirets {

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private InventedSirets() {}

    public static Siret next() {
        String siren = withCheckDigit("95%06d".formatted(NUMBERS.incrementAndGet()));
        return new Siret(withCheckDigit(siren + "0001"));
    }

    private static String withCheckDigit(String digits) {
        try {
            return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
