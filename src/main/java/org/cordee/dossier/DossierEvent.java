package org.cordee.dossier;

import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events about the buyer's documents. They contain ids and numbers only. */
public sealed interface DossierEvent extends ConsortiumFact {

    /**
     * The lead loaded a version of the buyer's documents.
     *
     * @param number the number of the version, from 1
     * @param files the number of its files
     */
    record DossierReceived(EventHeader stamp, UUID versionId, int number, int files) implements DossierEvent {}

    /** A person opened a file for the first time on this day. */
    record DossierFileOpened(EventHeader stamp, UUID fileId) implements DossierEvent {}

    /** A person downloaded the ZIP of a version, which contains all its files. */
    record DossierArchiveOpened(EventHeader stamp, UUID versionId, int number) implements DossierEvent {}

    /**
     * The lead confirmed, corrected or dropped what the rules of the consultation ask.
     *
     * @param state the decision
     */
    record DemandDecided(EventHeader stamp, UUID demandId, DemandKind kind, DemandState state)
            implements DossierEvent {}
}
