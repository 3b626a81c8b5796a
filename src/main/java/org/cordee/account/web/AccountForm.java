package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.PickedInput;
import org.cordee.shared.Role;

/** A new account as the administrator enters it; an empty SIREN means the platform. */
record AccountForm(String name, String email, String locale, String siren, Set<Role> roles) {

    AccountForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        locale = locale == null ? "fr" : locale;
        siren = siren == null ? "" : PickedInput.last(siren);
        roles = roles == null ? Set.of() : roles;
    }

    static AccountForm forAMember() {
        return new AccountForm("", "", "fr", "", EnumSet.of(Role.MEMBER));
    }
}
