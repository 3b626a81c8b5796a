package org.cordee.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The history of one need for the figures of coordinators: dates, codes and ids, no text, no name and no contact.
 *
 * @param publishedAt when the address of the buyer was confirmed
 * @param area the NUTS code of the département or the region of its place; empty where the place names none
 * @param trade the CPV code of its first trade; empty before a coordinator has read it
 * @param deliveredAt when the buyer got the short list; null before
 * @param outcome what the buyer said came of it; null before
 * @param outcomeAt when the buyer said so; null before
 * @param inquiries the structures that were asked
 */
public record NeedHistory(
        UUID needId,
        Instant publishedAt,
        String area,
        String trade,
        @Nullable Instant deliveredAt,
        @Nullable NeedOutcome outcome,
        @Nullable Instant outcomeAt,
        List<SentInquiry> inquiries) {

    public NeedHistory {
        inquiries = List.copyOf(inquiries);
    }

    /**
     * One structure that was asked, with its answer.
     *
     * @param answeredAt null without an answer
     * @param interested true when it said yes
     * @param reason why it said no; null for all others
     * @param introductionAskedAt when the buyer asked to be introduced to it; null when it did not
     */
    public record SentInquiry(
            UUID inquiryId,
            UUID organisationId,
            UUID establishmentId,
            Instant askedAt,
            @Nullable Instant answeredAt,
            boolean interested,
            @Nullable NoInterestReason reason,
            @Nullable Instant introductionAskedAt) {}
}
