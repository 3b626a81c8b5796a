package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.Role;

/** A new account as the administrator enters it; an empty SIREN means the platform. */
class AccountForm {

    private String name = "";
    private String email = "";
    private String locale = "fr";
    private String siren = "";
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    static AccountForm forAMember() {
        AccountForm form = new AccountForm();
        form.roles = EnumSet.of(Role.MEMBER);
        return form;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getSiren() {
        return siren;
    }

    public void setSiren(String siren) {
        this.siren = siren;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }
}
