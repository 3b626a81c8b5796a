package org.cordee.consortium.composition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.compliance.law.ChangeAdvice;
import org.cordee.shared.Deadline;
import org.cordee.tender.content.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * What may be done about a change today, and what once the composition is frozen.
 *
 * @param frozenFrom the date for applications, or that for offers where the consultation has no other (R2142-26)
 * @param judgedAt the moment of the change; what has not been done yet cannot be done before now
 * @param procedure null where the consultation does not say; then no negotiation is assumed
 * @param launchedOn null where the consultation does not say; then the rules of the day of the change are taken
 * @param afterwards from the freeze on; null when it has come
 */
public record CompositionAdvice(
        UUID memberId,
        String name,
        Deadline frozenFrom,
        Instant judgedAt,
        @Nullable ProcedureKind procedure,
        @Nullable LocalDate launchedOn,
        ChangeAdvice today,
        @Nullable ChangeAdvice afterwards) {}
