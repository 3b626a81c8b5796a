package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Deadline;

/** One consortium in the list of an organisation. */
public record ConsortiumRow(
        UUID id,
        String name,
        ConsortiumState state,
        Relation relation,
        String leadName,
        String consultationTitle,
        String buyerName,
        String lots,
        Deadline deadline,
        int slots,
        int filledSlots,
        int members) {}
