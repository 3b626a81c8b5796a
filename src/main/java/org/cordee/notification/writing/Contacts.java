package org.cordee.notification.writing;

import java.util.List;
import java.util.UUID;
import org.cordee.notification.Recipient;

/** To whom a letter to an organisation goes. */
public interface Contacts {

    /** Its people with an account; where there is none, its contact address; empty when nobody is known. */
    List<Recipient> of(UUID organisationId);

    /** Everybody who coordinates the platform. */
    List<Recipient> coordinators();

    /** A person by itself. */
    List<Recipient> person(UUID personId);
}
