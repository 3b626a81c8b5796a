package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.SigningClick;
import org.jspecify.annotations.Nullable;

/** The form of a party's answer to the agreement, also used for the click that gives a power of attorney. */
record SigningForm(
        @Nullable UUID agreement,
        String choice,
        String signatoryName,
        String signatoryFunction,
        String textSha256,
        String comment) {

    SigningForm {
        choice = choice == null ? "" : choice;
        signatoryName = signatoryName == null ? "" : signatoryName;
        signatoryFunction = signatoryFunction == null ? "" : signatoryFunction;
        textSha256 = textSha256 == null ? "" : textSha256;
        comment = comment == null ? "" : comment;
    }

    static SigningForm empty() {
        return new SigningForm(null, "", "", "", "", "");
    }

    SigningClick evidence() {
        return new SigningClick(signatoryName, signatoryFunction, textSha256);
    }
}
