package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** A new account as the administrator enters it; an empty SIREN means the platform. */
record AccountForm(String email, String name, String locale, String siren, Set<Role> roles) {

    AccountForm {
        email = orEmpty(email);
        name = orEmpty(name);
        locale = orEmpty(locale);
        siren = orEmpty(siren);
        roles = roles == null ? EnumSet.noneOf(Role.class) : roles;
    }

    static AccountForm empty() {
        return new AccountForm("", "", "fr", "", EnumSet.of(Role.MEMBER));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
