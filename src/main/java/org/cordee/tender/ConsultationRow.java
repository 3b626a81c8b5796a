package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list of consultations. */
public record ConsultationRow(
        UUID id,
        String title,
        String buyerName,
        @Nullable String reference,
        @Nullable ProcedureKind procedure,
        @Nullable ContractNature nature,
        @Nullable Instant firstDeadlineAt,
        long openLots) {}
