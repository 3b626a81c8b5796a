package org.cordee.notification;

import java.util.List;
import java.util.UUID;

/** Finds the recipients of a letter to an organisation. */
interface LetterContacts {

    /**
     * Returns the organisation's people with an account, or its contact address when there are none; empty when nobody
     * is known.
     */
    List<Recipient> of(UUID organisationId);

    /** Returns the recipients of a letter about one consortium: with them the people whom its lead invited. */
    default List<Recipient> inConsortium(UUID organisationId, UUID consortiumId) {
        return of(organisationId);
    }

    /**
     * Returns the organisation's people with an account whose address is proven to be its own, or a contact address that
     * is; empty when there is neither.
     */
    default List<Recipient> proven(UUID organisationId) {
        return of(organisationId);
    }

    /**
     * Returns the organisation's people with an account whose address is proven to be its own, or a contact address that
     * a source published; empty when there is neither.
     */
    default List<Recipient> published(UUID organisationId) {
        return of(organisationId);
    }

    /** Returns the recipients of the letter of an occasion to an organisation. */
    default List<Recipient> recipients(Occasion occasion, UUID organisationId) {
        return switch (occasion.kind().audience()) {
            case PROVEN -> proven(organisationId);
            case PUBLISHED -> published(organisationId);
            case KNOWN -> inConsortium(organisationId, occasion.consortiumId());
        };
    }

    /** Returns all coordinators of the platform. */
    List<Recipient> coordinators();

    /** Returns one person as recipient. */
    List<Recipient> person(UUID personId);
}
