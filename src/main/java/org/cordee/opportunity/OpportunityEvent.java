package org.cordee.opportunity;

import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;
import org.jspecify.annotations.Nullable;

/** The events of opportunities, answers and watches. */
public sealed interface OpportunityEvent extends PlatformFact {

    /** An opportunity is open for all. */
    record OpportunityShared(EventHeader stamp, UUID opportunityId, OpportunityKind kind, UUID subjectId)
            implements OpportunityEvent {}

    /** The opportunity takes no more answers. */
    record OpportunityClosed(EventHeader stamp, UUID opportunityId, UUID subjectId) implements OpportunityEvent {}

    /** The owner reminded the structures that have not answered; the second wave is the last one. */
    record OpportunityReminded(EventHeader stamp, UUID opportunityId, int wave) implements OpportunityEvent {}

    /** A structure is interested. */
    record CandidacyDeclared(
            EventHeader stamp, UUID opportunityId, UUID answerId, UUID organisationId, UUID establishmentId)
            implements OpportunityEvent {}

    /** A structure said that the opportunity is nothing for it; a candidacy of it before is withdrawn. */
    record OpportunityDeclined(EventHeader stamp, UUID opportunityId, UUID organisationId, boolean withdrawn)
            implements OpportunityEvent {}

    /** The owner goes on with a candidate. */
    record CandidacyTaken(EventHeader stamp, UUID opportunityId, UUID answerId, UUID organisationId)
            implements OpportunityEvent {}

    /** The owner does not go on with a candidate. */
    record CandidacySetAside(EventHeader stamp, UUID opportunityId, UUID answerId, UUID organisationId)
            implements OpportunityEvent {}

    record WatchKept(EventHeader stamp, UUID watchId, UUID organisationId) implements OpportunityEvent {}

    /** A person chose how often it gets the digest; by a link without signing in there is no acting person. */
    record DigestPaceChosen(
            EventHeader stamp, UUID watchId, @Nullable UUID personId, DigestPace pace) implements OpportunityEvent {}

    record WatchFeedIssued(EventHeader stamp, UUID watchId, FeedKind kind) implements OpportunityEvent {}

    record WatchFeedRevoked(EventHeader stamp, UUID watchId, FeedKind kind) implements OpportunityEvent {}
}
