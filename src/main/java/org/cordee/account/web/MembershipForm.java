package org.cordee.account.web;

import java.util.Set;
import org.cordee.shared.PickedInput;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** A further membership as the administrator enters it; platform or organisation is chosen, never guessed. */
record MembershipForm(@Nullable MembershipTarget to, String siren, Set<Role> roles) {

    /** The kind of membership: platform or organisation. */
    enum MembershipTarget {
        ORGANISATION,
        PLATFORM
    }

    MembershipForm {
        siren = siren == null ? "" : PickedInput.last(siren);
        roles = roles == null ? Set.of() : roles;
    }

    static MembershipForm empty() {
        return new MembershipForm(null, "", Set.of());
    }

    /** Proposes the organisation of an establishment (SIRET, 14 digits): its SIREN are the first nine digits. */
    static MembershipForm proposing(String siret) {
        return new MembershipForm(MembershipTarget.ORGANISATION, siret.substring(0, 9), Set.of());
    }
}
