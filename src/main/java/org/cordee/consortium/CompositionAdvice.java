package org.cordee.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.RemarkingOnChanges.Remark;
import org.cordee.law.rules.ChangeAdvice;
import org.cordee.shared.Deadline;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * The advice about a change today, and about the same change after the composition is frozen.
 *
 * @param frozenFrom the date for applications, or that for offers where the consultation has no other (R2142-26)
 * @param judgedAt the moment of the change; a change that has not happened yet cannot happen before now
 * @param procedure null where the consultation does not name it; then no negotiation is assumed
 * @param launchedOn null where the consultation does not give it; then the rules of the day of the change apply
 * @param afterwards the advice from the freeze on; null when the freeze has come
 * @param resulting the remarks on the consortium that results; null when no other consortium results
 */
public record CompositionAdvice(
        UUID memberId,
        String name,
        Deadline frozenFrom,
        Instant judgedAt,
        @Nullable ProcedureKind procedure,
        @Nullable LocalDate launchedOn,
        ChangeAdvice today,
        @Nullable ChangeAdvice afterwards,
        @Nullable List<Remark> resulting) {}
