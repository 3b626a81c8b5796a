package org.cordee.account.web;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** One more membership as the administrator enters it; for the platform or for a structure is chosen, never guessed. */
public class MembershipForm {

    private @Nullable To to;
    private String siren = "";
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For whom somebody shall act. */
    public enum To {
        ORGANISATION,
        PLATFORM
    }

    public @Nullable To getTo() {
        return to;
    }

    public void setTo(@Nullable To to) {
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
