package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;

/** The facts of one section at one moment; builds the events of the section. */
record SectionEvents(EventHeader stamp, UUID memberId, UUID sectionId, UUID organisationId) {

    static SectionEvents of(Section section, Actor actor, Instant now) {
        SectionAssignment hands = section.hands();
        EventHeader stamp = EventHeader.of(actor, section.consortiumId(), now);
        return new SectionEvents(stamp, hands.memberId(), section.id(), hands.organisationId());
    }

    BidEvent drafted(int version) {
        return new BidEvent.SectionDrafted(stamp, memberId, sectionId, organisationId, version);
    }

    BidEvent limited(@Nullable Integer pages) {
        return new BidEvent.PagesLimited(stamp, memberId, sectionId, organisationId, pages);
    }

    BidEvent submitted(int version, UUID reviewer, Instant reviewDueAt) {
        return new BidEvent.SectionSubmitted(
                stamp, memberId, sectionId, organisationId, version, reviewer, reviewDueAt);
    }

    BidEvent approved() {
        return new BidEvent.SectionApproved(stamp, memberId, sectionId, organisationId);
    }

    BidEvent sentBack() {
        return new BidEvent.SectionSentBack(stamp, memberId, sectionId, organisationId);
    }

    BidEvent disputed(Instant decideBy) {
        return new BidEvent.SectionDisputed(stamp, memberId, sectionId, organisationId, decideBy);
    }

    BidEvent askedAgain() {
        return new BidEvent.SectionAskedAgain(stamp, memberId, sectionId, organisationId);
    }

    BidEvent reopened() {
        return new BidEvent.SectionReopened(stamp, memberId, sectionId, organisationId);
    }

    BidEvent reassigned() {
        return new BidEvent.SectionReassigned(stamp, memberId, sectionId, organisationId);
    }

    BidEvent rescheduled(Instant dueAt) {
        return new BidEvent.SectionRescheduled(stamp, memberId, sectionId, organisationId, dueAt);
    }

    BidEvent givenReviewer() {
        return new BidEvent.SectionReviewerChanged(stamp, memberId, sectionId, organisationId);
    }

    BidEvent reminded(Instant dueAt) {
        return new BidEvent.WriterReminded(stamp, memberId, sectionId, organisationId, dueAt);
    }

    BidEvent late(UUID waitsFor) {
        return new BidEvent.SectionLate(stamp, memberId, sectionId, waitsFor);
    }
}
