package org.cordee.need;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms the facts about a need whose id they know. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class NeedLookup {

    private final Needs needs;
    private final Inquiries inquiries;

    NeedLookup(Needs needs, Inquiries inquiries) {
        this.needs = needs;
        this.inquiries = inquiries;
    }

    /**
     * The facts about a need that may be told, without its contact.
     *
     * @param reference the number that people read aloud
     * @param buyerName the name of the buyer's organisation
     * @param place as the buyer wrote it
     */
    public record NeedBrief(String reference, String title, String buyerName, String place) {}

    /**
     * The person to whom everything about a need is written. Personal data: shown to a structure only when both sides
     * accepted an introduction.
     *
     * @param phone null when none was given
     */
    public record BuyerPerson(
            String name,
            String function,
            String email,
            @Nullable String phone,
            Locale language) {

        /** Omits the person, because this text may be logged. */
        @Override
        public String toString() {
            return "BuyerPerson[…]";
        }
    }

    /**
     * The facts about a need that everybody may read, with the agreement of its buyer and after a coordinator has read
     * them.
     *
     * @param trades CPV codes of eight digits, the most important first
     * @param area the NUTS code of the département or the region; empty for all of France and for an unknown place
     * @param wantedKinds the kinds for which the buyer thinks of reserving the contract; empty when all may answer
     * @param size the order of magnitude in euros before tax
     */
    public record OpenNeed(
            String title,
            String buyerName,
            List<String> trades,
            String area,
            Set<OrganisationKind> wantedKinds,
            NeedScope.Size size) {}

    /**
     * Returns what everybody may read about a need; empty unless its buyer agreed, a coordinator accepted it, and more
     * structures are wanted.
     */
    public Optional<OpenNeed> open(UUID needId) {
        return needs.findById(needId).filter(Need::isOpenToAll).map(need -> {
            NeedScope scope = need.requiredScope();
            return new OpenNeed(
                    need.description().title(),
                    Objects.requireNonNull(need.buyerName()),
                    need.description().tradeCodes(),
                    scope.radius() == null ? "" : NeedPlaces.areaOf(scope.place()),
                    scope.reservedFor().kinds(),
                    scope.size());
        });
    }

    /** Returns what may be told about a need that was sent; empty for a draft and for an unknown one. */
    public Optional<NeedBrief> brief(UUID needId) {
        return needs.findById(needId).flatMap(NeedLookup::brief);
    }

    /** Returns what may be told about several needs that were sent, by id, in one SQL statement. */
    public Map<UUID, NeedBrief> briefs(Collection<UUID> needIds) {
        Map<UUID, NeedBrief> found = new HashMap<>();
        if (!needIds.isEmpty()) {
            needs.findByIdIn(needIds).forEach(need -> brief(need).ifPresent(brief -> found.put(need.id(), brief)));
        }
        return found;
    }

    /**
     * Returns what came of a need, in two SQL statements; empty for a draft, for a need that a coordinator did not
     * accept, and for an unknown one.
     */
    public Optional<NeedHistory> history(UUID needId) {
        return needs.findById(needId)
                .filter(need -> need.receivedAt() != null && need.state() != NeedState.REFUSED)
                .map(need -> new NeedHistory(
                        needId,
                        Objects.requireNonNull(need.receivedAt()),
                        NeedPlaces.areaOf(need.requiredScope().place()),
                        need.description().tradeCodes().stream().findFirst().orElse(""),
                        need.deliveredAt(),
                        need.outcome(),
                        need.outcome() == null ? null : need.endedAt(),
                        inquiries.ofNeed(needId).stream()
                                .filter(inquiry -> inquiry.askedAt() != null)
                                .map(NeedLookup::asked)
                                .toList()));
    }

    private static SentInquiry asked(Inquiry inquiry) {
        return new SentInquiry(
                inquiry.id(),
                inquiry.organisationId(),
                inquiry.establishmentId(),
                Objects.requireNonNull(inquiry.askedAt()),
                inquiry.answeredAt(),
                inquiry.state() == InquiryState.INTERESTED,
                inquiry.reason(),
                inquiry.introductionAskedAt());
    }

    /** Returns needs whose address was confirmed since an instant, in the order of their ids after one of them. */
    public List<UUID> publishedSince(Instant since, UUID after, int most) {
        return needs.publishedSince(since, after, Limit.of(most));
    }

    private static Optional<NeedBrief> brief(Need need) {
        String reference = need.reference();
        String buyer = need.buyerName();
        NeedScope scope = need.scope();
        return reference == null || buyer == null || scope == null
                ? Optional.empty()
                : Optional.of(new NeedBrief(reference, need.description().title(), buyer, scope.place()));
    }

    /** Returns the buyer's contact; empty before the need was sent and after the contact was erased. */
    public Optional<BuyerPerson> buyer(UUID needId) {
        return needs.findById(needId)
                .flatMap(need -> Optional.ofNullable(need.contact())
                        .map(contact -> new BuyerPerson(
                                contact.name(),
                                contact.function(),
                                contact.email(),
                                contact.phone(),
                                need.language())));
    }
}
