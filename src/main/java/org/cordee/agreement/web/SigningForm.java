package org.cordee.agreement.web;

import java.util.UUID;
import org.cordee.agreement.SigningClick;
import org.jspecify.annotations.Nullable;

/** The form of a party's answer to the agreement, also used for the click that gives a power of attorney. */
class SigningForm {

    private @Nullable UUID agreement;
    private String choice = "";
    private String signatoryName = "";
    private String signatoryFunction = "";
    private String textSha256 = "";
    private String comment = "";

    SigningClick evidence() {
        return new SigningClick(signatoryName, signatoryFunction, textSha256);
    }

    public @Nullable UUID getAgreement() {
        return agreement;
    }

    public void setAgreement(@Nullable UUID agreement) {
        this.agreement = agreement;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getSignatoryName() {
        return signatoryName;
    }

    public void setSignatoryName(String signatoryName) {
        this.signatoryName = signatoryName;
    }

    public String getSignatoryFunction() {
        return signatoryFunction;
    }

    public void setSignatoryFunction(String signatoryFunction) {
        this.signatoryFunction = signatoryFunction;
    }

    public String getTextSha256() {
        return textSha256;
    }

    public void setTextSha256(String textSha256) {
        this.textSha256 = textSha256;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
