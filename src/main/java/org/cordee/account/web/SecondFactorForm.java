package org.cordee.account.web;

/**
 * The fields of the forms about second factors.
 *
 * @param proof the current password, a code of the app or a recovery code
 * @param code the first code of a new app
 */
record SecondFactorForm(String proof, String code) {

    SecondFactorForm {
        proof = proof == null ? "" : proof;
        code = code == null ? "" : code;
    }

    static SecondFactorForm empty() {
        return new SecondFactorForm("", "");
    }

    @Override
    public String toString() {
        return "SecondFactorForm[…]";
    }
}
