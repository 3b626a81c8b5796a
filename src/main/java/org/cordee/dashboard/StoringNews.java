package org.cordee.dashboard;

import java.sql.Timestamp;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent;
import org.cordee.bid.BidEvent;
import org.cordee.candidacy.CandidacyEvent;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.shares.ShareEvent;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.shared.AwaitedReminded;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.ApprovalEvent;
import org.cordee.submission.SubmissionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the events of a consortium as news; an event received twice gives one line. */
@Component
class StoringNews {

    private final JdbcTemplate jdbc;

    StoringNews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void store(ConsortiumFact fact) {
        NewsKind.of(fact).ifPresent(kind -> store(fact, kind));
    }

    private void store(ConsortiumFact fact, NewsKind kind) {
        UUID organisation = organisation(fact);
        jdbc.update(
                "INSERT IGNORE INTO consortium_news (event_id, consortium_id, happened_at, kind, organisation_id)"
                        + " VALUES (?, ?, ?, ?, ?)",
                fact.eventId().toString(),
                fact.consortiumId().toString(),
                Timestamp.from(fact.occurredAt()),
                kind.name(),
                organisation == null ? null : organisation.toString());
    }

    /** Returns the organisation the news is about: the invited one, the member, or else the organisation that acted. */
    private static @Nullable UUID organisation(ConsortiumFact fact) {
        if (fact instanceof ConsortiumEvent.InvitationEvent invitation) {
            return invitation.organisationId();
        }
        if (fact instanceof AwaitedReminded reminded) {
            return reminded.organisationId();
        }
        if (fact instanceof ShareEvent event) {
            return event.stamp().organisationId();
        }
        if (fact instanceof AgreementEvent.SignatureLapsed lapsed) {
            return lapsed.organisationId();
        }
        if (fact instanceof AgreementEvent event) {
            return event.stamp().organisationId();
        }
        if (fact instanceof ApprovalEvent event) {
            return event.stamp().organisationId();
        }
        if (fact instanceof ApplicationEvent event) {
            return event.organisationId();
        }
        if (fact instanceof BidEvent.ContributionEvent contribution) {
            return contribution.organisationId();
        }
        if (fact instanceof ConsortiumEvent event) {
            return event.stamp().organisationId();
        }
        if (fact instanceof CandidacyEvent.BuyerConsentRecorded consent) {
            return consent.organisationId();
        }
        if (fact instanceof CandidacyEvent event) {
            return event.stamp().organisationId();
        }
        if (fact instanceof SubmissionEvent event) {
            return event.stamp().organisationId();
        }
        return null;
    }
}
