package org.cordee.organisation;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Creates valid numbers that are unique in this build; they begin with 97, where SIRENE has few. */
public final class SampleNumbers {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private SampleNumbers() {}

    public static Siret siret() {
        String siren = withCheckDigit("97%06d".formatted(NEXT.incrementAndGet()));
        return new Siret(withCheckDigit(siren + "0001"));
    }

    public static Siret another(Siren siren) {
        return new Siret(withCheckDigit(siren.value() + "0002"));
    }

    /** Returns a word that no other test uses. */
    public static String unique() {
        return "q" + Integer.toString(NEXT.incrementAndGet(), 36);
    }

    private static String withCheckDigit(String digits) {
        try {
            return digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
