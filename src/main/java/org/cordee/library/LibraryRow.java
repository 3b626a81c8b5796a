package org.cordee.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a list, without its text.
 *
 * @param id identifies the entry
 * @param kind what the entry is about
 * @param title the subject, the object, or the name of the person, the machine or the certificate
 * @param question the question of buyers that a text answers; empty for other kinds
 * @param buyer who ordered the work of a reference; empty for other kinds
 * @param amount the amount of a reference in euros without VAT; null when it is not given
 * @param endedOn the last day of the work of a reference; null when it is not given
 * @param occupation the trade of a person; empty for other kinds
 * @param issuer who issued a certificate; empty for other kinds
 * @param characters the number of characters of the text
 * @param owner the name of the person who reads it again; null after its erasure
 * @param cycle the dates from which the freshness is computed
 * @param freshness computed from the dates of the cycle and the present day
 * @param bids the number of bids into which it was put
 */
public record LibraryRow(
        UUID id,
        LibraryKind kind,
        String title,
        String question,
        String buyer,
        @Nullable BigDecimal amount,
        @Nullable LocalDate endedOn,
        String occupation,
        String issuer,
        int characters,
        @Nullable String owner,
        ReviewCycle cycle,
        Freshness freshness,
        long bids) {

    /** Returns the row with the name of its owner. */
    LibraryRow ownedBy(@Nullable String name) {
        return new LibraryRow(
                id,
                kind,
                title,
                question,
                buyer,
                amount,
                endedOn,
                occupation,
                issuer,
                characters,
                name,
                cycle,
                freshness,
                bids);
    }

    /** Omits the words, because this text may be logged. */
    @Override
    public String toString() {
        return "LibraryRow[" + id + "]";
    }
}
