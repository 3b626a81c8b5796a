package org.cordee.potential;

import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The events of programmes. They carry no amount and no text of the file. */
sealed interface PotentialEvent extends PlatformFact {

    UUID programmeId();

    /** A file was kept as a programme with so many purchases; the refused lines are kept for the owner's decision. */
    record ProgrammeKept(EventHeader stamp, UUID programmeId, int lines, int refused) implements PotentialEvent {}

    /** The owner went on with the purchases that could be read. */
    record ReadableLinesKept(EventHeader stamp, UUID programmeId, int lines) implements PotentialEvent {}

    /** The result of a programme left the product as a file. */
    record PotentialExported(EventHeader stamp, UUID programmeId) implements PotentialEvent {}

    record ProgrammeForgotten(EventHeader stamp, UUID programmeId) implements PotentialEvent {}
}
