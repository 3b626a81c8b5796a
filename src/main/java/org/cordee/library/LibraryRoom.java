package org.cordee.library;

import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Checks that a library has room for more entries. */
@Component
class LibraryRoom {

    private final LibraryEntries entries;
    private final LibrarySettings settings;

    LibraryRoom(LibraryEntries entries, LibrarySettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    /**
     * Refuses more entries than an organisation may have, proposed ones included.
     *
     * @throws RuleViolation {@code library.full}
     */
    void requireFor(UUID organisationId, int more) {
        if (entries.countByOrganisationId(organisationId) + more > settings.mostEntries()) {
            throw new RuleViolation("library.full", settings.mostEntries());
        }
    }
}
