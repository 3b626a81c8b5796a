package org.cordee.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            List<String> descriptors,
            NoticeIdentity.@Nullable ChangeReason reason,
            List<NoticeChange> changes,
            List<Flaw> remarks) {}

    /**
     * Returns the remarks of the last notice about values that no user has filled in since, because a corrigendum
     * replaces the values before it.
     */
    public List<Flaw> remarks() {
        return notices.isEmpty() ? List.of() : notices.get(notices.size() - 1).remarks();
    }

    /** Returns the published hours of open lots that have two readings, each once, the earliest first. */
    public List<Deadline> hoursWithTwoReadings() {
        return content.lots().stream()
                .flatMap(lot -> lot.deadlines().withTwoReadings())
                .distinct()
                .sorted(Comparator.comparing(Deadline::instant))
                .toList();
    }

    public CallKind callKind() {
        return CallKind.ofSubtype(noticeSubtype);
    }

    /** Returns what the notices require of an offer, each once with the keys of the open lots it holds for. */
    public Map<OfferTerms, List<String>> offerTerms() {
        Map<OfferTerms, List<String>> byTerms = new LinkedHashMap<>();
        for (LotContent lot : content.lots()) {
            OfferTerms offer = lot.terms().offer();
            if (!offer.equals(OfferTerms.UNKNOWN)) {
                byTerms.computeIfAbsent(offer, any -> new ArrayList<>()).add(String.valueOf(lot.key()));
            }
        }
        return byTerms;
    }

    /** Returns the earliest deadline of an open lot. */
    public @Nullable Deadline firstDeadline() {
        return lots.stream()
                .filter(lot -> lot.status() == LotStatus.OPEN)
                .map(LotDetail::deadline)
                .filter(deadline -> deadline != null)
                .min(Comparator.comparing(Deadline::instant))
                .orElse(null);
    }

    /** Returns if {@link #firstDeadline} is one for applications: its lot publishes none for bids. */
    public boolean firstDeadlineIsForApplications() {
        Deadline first = firstDeadline();
        return first != null
                && lots.stream()
                        .filter(lot -> lot.status() == LotStatus.OPEN)
                        .filter(lot -> first.equals(lot.deadline()))
                        .allMatch(lot -> lot.content().deadlines().offer() == null);
    }
}
