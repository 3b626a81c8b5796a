package org.cordee.consortium.web;

/** The form of the click that signs the undertaking. */
record NdaForm(String signatoryName, String signatoryFunction, String textSha256, Boolean agreed) {

    NdaForm {
        signatoryName = signatoryName == null ? "" : signatoryName;
        signatoryFunction = signatoryFunction == null ? "" : signatoryFunction;
        textSha256 = textSha256 == null ? "" : textSha256;
        agreed = agreed != null && agreed;
    }

    static NdaForm empty() {
        return new NdaForm("", "", "", false);
    }
}
