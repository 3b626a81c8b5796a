package org.cordee.agreement;

import java.util.List;
import org.cordee.agreement.AgreementView.SignatureLine;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a file that a party of an agreement has: which paper it is, who signed what, and when.
 *
 * @param sha256 of the file
 * @param paper {@code UNKNOWN} when it is none of the papers, or was changed
 * @param number of the agreement's version, 0 when the file is unknown
 * @param annex the number of the annex, 0 for every other paper
 * @param organisation the party of an annex or the member that gives a power, null for other papers
 * @param agreement state of the version, null when the file is unknown
 * @param signedSha256 the hash of the file that the parties sign, null for a power and for an unknown file
 * @param signatures in the order of signing; empty when the file is unknown
 */
public record CheckedFile(
        String sha256,
        CheckedPaper paper,
        int number,
        int annex,
        @Nullable String organisation,
        @Nullable AgreementState agreement,
        @Nullable String signedSha256,
        List<SignatureLine> signatures) {

    /** The kinds of paper that are recognised. */
    public enum CheckedPaper {
        AGREEMENT,
        ANNEX,
        SIGNATURES,
        POWER,
        UNKNOWN
    }

    public CheckedFile {
        signatures = List.copyOf(signatures);
    }

    static CheckedFile unknown(String sha256) {
        return new CheckedFile(sha256, CheckedPaper.UNKNOWN, 0, 0, null, null, null, List.of());
    }
}
