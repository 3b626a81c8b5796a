package org.cordee.organisation;

import java.util.UUID;
import org.cordee.shared.DomainEvent;

/** The events that happen in the directory. */
sealed interface OrganisationEvent extends DomainEvent permits OrganisationRegistered, OrganisationChanged {

    UUID organisationId();
}
