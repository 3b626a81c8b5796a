package org.cordee.account.web;

/**
 * The fields of a new passkey.
 *
 * @param label the person's name for it
 * @param credential the answer of the browser as JSON
 * @param proof the current password, a code of the app or a recovery code
 */
record PasskeyForm(String label, String credential, String proof) {

    PasskeyForm {
        label = label == null ? "" : label;
        credential = credential == null ? "" : credential;
        proof = proof == null ? "" : proof;
    }

    static PasskeyForm empty() {
        return new PasskeyForm("", "", "");
    }

    @Override
    public String toString() {
        return "PasskeyForm[…]";
    }
}
