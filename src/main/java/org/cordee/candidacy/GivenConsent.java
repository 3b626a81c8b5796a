package org.cordee.candidacy;

import java.time.LocalDate;
import org.cordee.consortium.TextRules;

/**
 * The buyer's consent to a change of the members, as its letter says.
 *
 * @param cause why the member leaves or is replaced
 * @param givenOn the date of the buyer's letter
 * @param words what happened to the member and what the buyer answered
 */
public record GivenConsent(ConsentCause cause, LocalDate givenOn, String words) {

    public GivenConsent {
        words = TextRules.required(TextRules.plain(words), "words", TextRules.LONG);
    }

    @Override
    public String toString() {
        return "GivenConsent[" + cause + ", " + givenOn + "]";
    }
}
