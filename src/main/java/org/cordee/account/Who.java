package org.cordee.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person as shown on pages.
 *
 * @param organisationName the organisation acted for now; null when the person acts for the platform
 */
public record Who(
        UUID personId,
        String name,
        String email,
        Locale locale,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        Set<Role> roles,
        List<ActsFor> choices) {

    /** One organisation the person may choose to act for; the organisation's id is null for the platform itself. */
    public record ActsFor(
            UUID membershipId,
            @Nullable UUID organisationId,
            @Nullable String name,
            Set<Role> roles) {}

    /** Returns up to two letters for the round badge. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, 1);
        return (words.length > 1 ? first + words[words.length - 1].substring(0, 1) : first).toUpperCase(Locale.ROOT);
    }
}
