package org.cordee.account.web;

/** The new password, typed twice, and the current one where it is required. */
record PasswordForm(String current, String password, String again) {

    PasswordForm {
        current = current == null ? "" : current;
        password = password == null ? "" : password;
        again = again == null ? "" : again;
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    boolean isRepeated() {
        return password.equals(again);
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
