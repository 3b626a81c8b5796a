package org.cordee.command.simulate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Registration numbers and secrets that a seed always gives again. */
final class Numbers {

    private static final long SIRENS = 10_000_000;
    private static final int MOST_IN_A_GROUPING = 60;
    private static final long PARTIES = (long) MOST_IN_A_GROUPING * Trade.KINDS.size();

    /** Shares no factor with the number of SIRENs, so that each party has its own and neighbours do not look alike. */
    private static final long SCATTERING = 7_654_321;

    private Numbers() {}

    /**
     * A SIRET that passes the check; its SIREN begins with a zero, which the register does not give out. No two parties
     * share one as long as their seeds are less than thirty thousand apart.
     *
     * @param number of the party in its grouping, below sixty
     */
    static String siret(long seed, int number, Trade trade) {
        long party = (Math.floorMod(seed, SIRENS / PARTIES) * MOST_IN_A_GROUPING + number) * Trade.KINDS.size()
                + Trade.KINDS.indexOf(trade.kind());
        return checked(checked(String.format(Locale.ROOT, "0%07d", party * SCATTERING % SIRENS)) + "0001");
    }

    /** Nobody who does not know the administrator's password can work it out. */
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

    /** The digits with the one that makes Luhn's sum a multiple of ten. */
    private static String checked(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - at), 10) * (at % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
