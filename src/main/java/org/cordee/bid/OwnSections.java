package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an organisation the texts that it wrote in bids that are over, so that it can use them again. A bid is over when
 * it was deposited, missed its deadline or was given up. It gives no text of another organisation: a section that another
 * member began is named without its text.
 */
@Component
@Transactional(readOnly = true)
public class OwnSections {

    private static final Limit MOST_BIDS = Limit.of(50);

    private final Sections sections;
    private final BiddingConsortia consortia;

    OwnSections(Sections sections, BiddingConsortia consortia) {
        this.sections = sections;
        this.consortia = consortia;
    }

    /**
     * A bid that is over.
     *
     * @param consortiumId the grouping
     * @param consortiumName the name of the grouping
     * @param deposited true when it was deposited
     * @param sections the number of sections that the organisation wrote
     * @param changedAt when the last one of them changed
     */
    public record FormerBid(
            UUID consortiumId, String consortiumName, boolean deposited, int sections, Instant changedAt) {}

    /**
     * A section that the organisation wrote.
     *
     * @param id the section
     * @param consortiumId the grouping
     * @param consortiumName the name of the grouping
     * @param heading the criterion that it answers
     * @param text its title and its words without pictures; null when another member began it, because its words may be
     * those of the other one
     * @param changedAt when it last changed
     */
    public record OwnSection(
            UUID id,
            UUID consortiumId,
            String consortiumName,
            String heading,
            @Nullable SectionText text,
            Instant changedAt) {

        /** Returns the number of words, 0 without a text. */
        public int words() {
            return text == null ? 0 : Markdown.words(text.markdown());
        }

        @Override
        public String toString() {
            return "OwnSection[" + id + "]";
        }
    }

    /** The sections that the organisation wrote in one bid, in the order of the outline. */
    public record OwnTexts(String consortiumName, List<OwnSection> sections) {}

    /** Returns the bids that are over and in which the actor's organisation wrote sections, the latest first. */
    public List<FormerBid> bids(Actor actor) {
        UUID organisation = actor.requireOrganisation();
        List<Sections.WrittenIn> written = sections.writtenIn(organisation, MOST_BIDS);
        List<UUID> ids = written.stream().map(Sections.WrittenIn::consortiumId).toList();
        Map<UUID, BiddingConsortia.Standing> standings = consortia.standings(ids, organisation);
        return written.stream()
                .filter(bid -> isOver(standings.get(bid.consortiumId())))
                .map(bid -> former(bid, Objects.requireNonNull(standings.get(bid.consortiumId()))))
                .toList();
    }

    private static FormerBid former(Sections.WrittenIn bid, BiddingConsortia.Standing standing) {
        return new FormerBid(
                bid.consortiumId(),
                standing.name(),
                standing.phase() == BiddingConsortium.Phase.SUBMITTED,
                Math.toIntExact(bid.sections()),
                bid.changedAt());
    }

    /**
     * Returns the sections that the actor's organisation wrote in a bid that is over, in the order of the outline.
     *
     * @throws NotFound when the organisation is no member, or the bid is not over
     */
    public OwnTexts sections(Actor actor, UUID consortiumId) {
        UUID organisation = actor.requireOrganisation();
        BiddingConsortia.Standing standing = standing(consortiumId, organisation);
        if (standing == null) {
            throw new NotFound();
        }
        return new OwnTexts(
                standing.name(),
                sections.writtenBy(consortiumId, organisation).stream()
                        .map(section -> own(section, standing.name()))
                        .toList());
    }

    /**
     * Returns one section that the actor's organisation wrote in a bid that is over.
     *
     * @throws NotFound for any other section
     */
    public OwnSection section(Actor actor, UUID sectionId) {
        return find(actor, sectionId).orElseThrow(NotFound::new);
    }

    /** Finds a section that the actor's organisation wrote in a bid that is over; empty for any other section. */
    public Optional<OwnSection> find(Actor actor, UUID sectionId) {
        UUID organisation = actor.requireOrganisation();
        return sections.findById(sectionId)
                .filter(one -> one.hands().isWrittenBy(actor) && one.number() > 0)
                .flatMap(one -> Optional.ofNullable(standing(one.consortiumId(), organisation))
                        .map(standing -> own(one, standing.name())));
    }

    /** Returns the standing of a bid that is over; null for any other. */
    private BiddingConsortia.@Nullable Standing standing(UUID consortiumId, UUID organisationId) {
        BiddingConsortia.Standing standing =
                consortia.standings(List.of(consortiumId), organisationId).get(consortiumId);
        return isOver(standing) ? standing : null;
    }

    private static boolean isOver(BiddingConsortia.@Nullable Standing standing) {
        return standing != null
                && switch (standing.phase()) {
                    case SUBMITTED, DEADLINE_MISSED, ENDED -> true;
                    case BEFORE_DRAFTING, DRAFTING, READY -> false;
                };
    }

    private static OwnSection own(Section section, String consortiumName) {
        SectionText text = section.text();
        return new OwnSection(
                section.id(),
                section.consortiumId(),
                consortiumName,
                section.brief().heading(),
                section.isBegunByAnother()
                        ? null
                        : new SectionText(text.title(), Markdown.withoutPictures(text.markdown())),
                section.changedAt());
    }
}
