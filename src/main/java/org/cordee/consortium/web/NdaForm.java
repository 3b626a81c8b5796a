package org.cordee.consortium.web;

/** The form of the click that signs the undertaking. */
class NdaForm {

    private String signatoryName = "";
    private String signatoryFunction = "";
    private String textSha256 = "";
    private boolean agreed;

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

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
