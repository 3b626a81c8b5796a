package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** A further membership as the administrator enters it; platform or organisation is chosen, never guessed. */
class MembershipForm {

    private @Nullable MembershipTarget to;
    private String siren = "";
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** The kind of membership: platform or organisation. */
    public enum MembershipTarget {
        ORGANISATION,
        PLATFORM
    }

    public @Nullable MembershipTarget getTo() {
        return to;
    }

    public void setTo(@Nullable MembershipTarget to) {
        this.to = to;
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
