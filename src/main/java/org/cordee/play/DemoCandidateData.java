package org.cordee.play;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.evidence.CandidateStatement;
import org.cordee.evidence.StatedAccount;
import org.cordee.evidence.StatedTurnover;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The invented data that a member of the demonstration states for the official forms. */
final class DemoCandidateData {

    /** The code of a bank that does not exist: nobody can pay to an account of the demonstration. */
    private static final String BANK = "99999";

    private static final int YEARS = 3;
    private static final BigDecimal GROWTH = new BigDecimal("1.05");
    private static final BigInteger CHECKED_BY = BigInteger.valueOf(97);

    private DemoCandidateData() {}

    /**
     * Returns three financial years that grow to the turnover of the directory, and one account.
     *
     * @param turnover of the last year, in euros; null when the directory has none
     * @param lastYear the last financial year that has ended
     */
    static CandidateStatement of(String member, @Nullable BigDecimal turnover, int lastYear) {
        List<StatedTurnover> years = new ArrayList<>();
        BigDecimal amount = turnover == null ? new BigDecimal("480000") : turnover;
        for (int year = lastYear; year > lastYear - YEARS; year--) {
            years.add(new StatedTurnover(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    new Amount(amount.setScale(2, RoundingMode.HALF_UP)),
                    Percentage.of("60")));
            amount = amount.divide(GROWTH, 0, RoundingMode.HALF_UP);
        }
        return new CandidateStatement(
                null, null, years, List.of(new StatedAccount(member, "Banque de la démonstration", iban(member))));
    }

    /** Returns an account number with valid check digits (ISO 13616) that no bank has. */
    private static String iban(String member) {
        String account = BANK + String.format(Locale.ROOT, "%018d", Integer.toUnsignedLong(member.hashCode()));
        // F is 15 and R is 27
        BigInteger number = new BigInteger(account + "152700");
        int check = 98 - number.mod(CHECKED_BY).intValue();
        return String.format(Locale.ROOT, "FR%02d%s", check, account);
    }
}
