package org.cordee.shared;

import java.util.UUID;

/** An event in the life of one grouping, whichever room it happened in. */
public interface ConsortiumFact extends DomainEvent {

    UUID consortiumId();
}
