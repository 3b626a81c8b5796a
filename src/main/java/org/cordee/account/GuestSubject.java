package org.cordee.account;

import java.util.UUID;

/** Decides for one placeholder in the paths of a {@link GuestAct} which ids a guest may use. */
public interface GuestSubject {

    /** Returns the name of the placeholder, without braces. */
    String name();

    boolean accepts(UUID id, UUID consortiumId, UUID organisationId);
}
