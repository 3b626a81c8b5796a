package org.cordee.bid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives another room what a member shows of its draft to an organisation outside the consortium. The other room decides
 * who reads it and until when; this class decides what the member may show: its own sections and the headings of the
 * outline, never a price, another member's text or a name. What the member may no longer read cannot be read through it
 * either.
 */
@Component
@Transactional(readOnly = true)
public class SharingSections {

    private final DraftReaders readers;
    private final BiddingConsortia groupings;
    private final Sections sections;
    private final PictureReading pictures;

    SharingSections(DraftReaders readers, BiddingConsortia groupings, Sections sections, PictureReading pictures) {
        this.readers = readers;
        this.groupings = groupings;
        this.sections = sections;
        this.pictures = pictures;
    }

    /**
     * A section that a user may read.
     *
     * @param own true when the user's organisation writes it, so that it may show it
     */
    public record ReadableSection(UUID id, UUID consortiumId, String heading, boolean own) {}

    /** Finds a section that the user may read in its grouping; empty for all others, like for a missing one. */
    public Optional<ReadableSection> find(Actor actor, UUID sectionId) {
        return sections.findById(sectionId)
                .filter(section -> mayRead(actor, section))
                .map(section -> new ReadableSection(
                        section.id(),
                        section.consortiumId(),
                        section.brief().heading(),
                        section.hands().isWrittenBy(actor)));
    }

    private boolean mayRead(Actor actor, Section section) {
        try {
            readers.of(actor, section);
            return true;
        } catch (NotFound | RuleViolation closed) {
            return false;
        }
    }

    /**
     * Returns the present text of a section that its writer shows.
     *
     * @param writerOrganisationId the organisation that showed it
     * @throws NotFound when that organisation no longer writes the section or has left the consortium
     */
    public SharedSection section(UUID writerOrganisationId, UUID sectionId) {
        Section section = shown(writerOrganisationId, sectionId);
        BiddingConsortium grouping = groupings.consortium(section.consortiumId());
        return new SharedSection(
                section.id(),
                grouping.name(),
                grouping.deadline(),
                section.brief().heading(),
                section.text(),
                section.number());
    }

    /**
     * Returns a picture of a section that its writer shows.
     *
     * @throws NotFound as for {@link #section}, and when the section has no such picture
     */
    public PictureReading.PictureFile picture(UUID writerOrganisationId, UUID sectionId, UUID pictureId) {
        return pictures.ofSection(shown(writerOrganisationId, sectionId).id(), pictureId);
    }

    /**
     * Returns the headings of the outline in their order, which a member shows; empty before drafting has started.
     *
     * @throws NotFound when the organisation is no member of the consortium now
     */
    public List<String> outline(UUID memberOrganisationId, UUID consortiumId) {
        requireMember(consortiumId, memberOrganisationId);
        return sections.of(consortiumId).stream()
                .map(section -> section.brief().heading())
                .toList();
    }

    private Section shown(UUID writerOrganisationId, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        if (!section.hands().organisationId().equals(writerOrganisationId)) {
            throw new NotFound();
        }
        requireMember(section.consortiumId(), writerOrganisationId);
        return section;
    }

    private void requireMember(UUID consortiumId, UUID organisationId) {
        if (!groupings.isMember(consortiumId, organisationId)) {
            throw new NotFound();
        }
    }
}
