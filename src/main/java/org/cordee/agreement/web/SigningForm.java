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
        String comment,
        String code,
        Boolean read,
        Boolean confirmed) {

    SigningForm {
        choice = choice == null ? "" : choice;
        signatoryName = signatoryName == null ? "" : signatoryName;
        signatoryFunction = signatoryFunction == null ? "" : signatoryFunction;
        textSha256 = textSha256 == null ? "" : textSha256;
        comment = comment == null ? "" : comment;
        code = code == null ? "" : code;
        read = read != null && read;
        confirmed = confirmed != null && confirmed;
    }

    static SigningForm empty() {
        return filled(null, "", "", "");
    }

    /**
     * Returns the click that signs.
     *
     * @param email the address that a guest proved, null for a person with an account
     */
    SigningClick click(@Nullable String email) {
        return new SigningClick(signatoryName, signatoryFunction, textSha256, email);
    }

    /** Returns the form of a party that has not signed yet. */
    static SigningForm filled(@Nullable UUID agreement, String choice, String textSha256, String comment) {
        return new SigningForm(agreement, choice, "", "", textSha256, comment, "", false, false);
    }
}
