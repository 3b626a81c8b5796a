package org.cordee.consortium.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which the lead invites a person of a member. */
record MemberPersonForm(@Nullable UUID organisationId, String email, String name) {

    MemberPersonForm {
        email = email == null ? "" : email;
        name = name == null ? "" : name;
    }

    static MemberPersonForm empty() {
        return new MemberPersonForm(null, "", "");
    }
}
