package org.cordee.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.springframework.stereotype.Component;

/** The contact address of the directory; those who read it get French. */
@Component
class DirectoryContacts implements Contacts {

    private final DirectoryLookup directory;

    DirectoryContacts(DirectoryLookup directory) {
        this.directory = directory;
    }

    @Override
    public List<Recipient> of(UUID organisationId) {
        return directory.establishmentsOf(organisationId).stream()
                .map(establishment -> establishment.profile().contactEmail())
                .filter(Objects::nonNull)
                .distinct()
                .limit(1)
                .map(email -> new Recipient(email, null, Locale.FRENCH, null))
                .toList();
    }

    @Override
    public List<Recipient> person(UUID personId) {
        return List.of();
    }
}
