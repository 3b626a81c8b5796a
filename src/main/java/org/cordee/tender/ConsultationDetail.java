package org.cordee.tender;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one consultation.
 *
 * @param editable whether the user may fill in missing values
 * @param lacking fields without a value, in the API's spelling, for example {@code lots[0].offerDeadline}
 */
public record ConsultationDetail(
        UUID id,
        long version,
        @Nullable UUID ownerOrganisationId,
        @Nullable String procedureId,
        @Nullable String language,
        @Nullable String noticeSubtype,
        @Nullable Instant issuedAt,
        ConsultationContent content,
        List<LotDetail> lots,
        List<NoticeDetail> notices,
        boolean editable,
        List<String> lacking) {

    /** One lot of the consultation; cancelled lots are included. */
    public record LotDetail(UUID id, LotStatus status, LotContent content) {

        public @Nullable Deadline deadline() {
            return content.deadlines().binding();
        }
    }

    /** One received notice with its changes; the list is sorted by reception, newest last. */
    public record NoticeDetail(
            String noticeId,
            String noticeVersion,
            Instant issuedAt,
            Instant receivedAt,
            boolean corrigendum,
            List<NoticeChange> changes) {}

    /** Returns the earliest deadline of an open lot. */
    public @Nullable Deadline firstDeadline() {
        return lots.stream()
                .filter(lot -> lot.status() == LotStatus.OPEN)
                .map(LotDetail::deadline)
                .filter(deadline -> deadline != null)
                .min(java.util.Comparator.comparing(Deadline::instant))
                .orElse(null);
    }
}
