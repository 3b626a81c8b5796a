package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Derives registration numbers and passwords from a seed, always the same ones. */
final class SeededNumbers {

    private static final long SIRENS = 10_000_000;
    private static final int MOST_IN_A_GROUPING = 60;
    private static final long PARTIES = (long) MOST_IN_A_GROUPING * PartyKind.KINDS.size();

    /**
     * Has no common factor with the number of SIRENs, so that each party has its own SIREN and neighbours do not look
     * alike.
     */
    private static final long SCATTERING = 7_654_321;

    private SeededNumbers() {}

    /**
     * Returns a SIRET that passes the check; its SIREN begins with a zero, which the register does not give out. Two
     * parties never share one when their seeds are less than thirty thousand apart.
     *
     * @param number of the party in its consortium, below sixty
     */
    static String siret(long seed, int number, PartyKind trade) {
        long party = (Math.floorMod(seed, SIRENS / PARTIES) * MOST_IN_A_GROUPING + number) * PartyKind.KINDS.size()
                + PartyKind.KINDS.indexOf(trade.kind());
        return checked(checked(String.format(Locale.ROOT, "0%07d", party * SCATTERING % SIRENS)) + "0001");
    }

    /** Derives a password that nobody can compute without the administrator's password. */
    static String password(Credentials administrator, String email) {
        return sha256((administrator.password() + '\n' + email).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Appends the digit that makes Luhn's sum a multiple of ten. */
    static String checked(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - at), 10) * (at % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
