package org.cordee.submission.web;

import org.cordee.shared.RuleViolation;
import org.cordee.submission.BuyerPiece;

/** A piece that the buyer asks for, as typed. The answer about the signature is yes or no, and none is preselected. */
record ExpectedPieceForm(String name, String file, String signature, String maxMegabytes) {

    private static final String FIGURE = "[0-9]{1,6}";

    ExpectedPieceForm {
        name = name == null ? "" : name;
        file = file == null ? "" : file;
        signature = signature == null ? "" : signature;
        maxMegabytes = maxMegabytes == null ? "" : maxMegabytes;
    }

    static ExpectedPieceForm empty() {
        return new ExpectedPieceForm("", "", "", "");
    }

    /**
     * Reads the typed piece.
     *
     * @throws RuleViolation at the field that cannot be read
     */
    BuyerPiece said() {
        if (!signature.equals("yes") && !signature.equals("no")) {
            throw RuleViolation.of("signature", "submission.pieces.signature-missing");
        }
        String figure = maxMegabytes.strip();
        if (!figure.isEmpty() && !figure.matches(FIGURE)) {
            throw RuleViolation.of("maxMegabytes", "submission.pieces.size", 100_000);
        }
        return new BuyerPiece(name, file, signature.equals("yes"), figure.isEmpty() ? null : Integer.valueOf(figure));
    }
}
