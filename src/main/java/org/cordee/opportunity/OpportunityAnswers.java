package org.cordee.opportunity;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The store of all answers to opportunities. */
interface OpportunityAnswers extends JpaRepository<OpportunityAnswer, UUID> {

    Optional<OpportunityAnswer> findByOpportunityIdAndOrganisationId(UUID opportunityId, UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from OpportunityAnswer a"
            + " where a.opportunityId = :opportunity and a.organisationId = :organisation")
    Optional<OpportunityAnswer> lockOf(UUID opportunity, UUID organisation);

    /** Returns the candidacies of an opportunity, the earliest first. */
    @Query("""
        select a from OpportunityAnswer a
        where a.opportunityId = :opportunity and a.state <> org.cordee.opportunity.OpportunityAnswerState.NOT_FOR_US
        order by a.answeredAt, a.id\
        """)
    Page<OpportunityAnswer> candidacies(UUID opportunity, Pageable page);

    /** Returns the first candidacies of an opportunity that wait for its owner. */
    @Query("""
        select a from OpportunityAnswer a
        where a.opportunityId = :opportunity and a.state = org.cordee.opportunity.OpportunityAnswerState.INTERESTED
        order by a.answeredAt, a.id\
        """)
    List<OpportunityAnswer> waiting(UUID opportunity, Limit most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select a from OpportunityAnswer a
        where a.opportunityId = :opportunity and a.establishmentId in :establishments
          and a.state = org.cordee.opportunity.OpportunityAnswerState.INTERESTED\
        """)
    List<OpportunityAnswer> lockWaiting(UUID opportunity, Collection<UUID> establishments);

    /** Returns what a structure answered, the latest first. */
    @Query("select a from OpportunityAnswer a where a.organisationId = :organisation order by a.answeredAt desc, a.id")
    Page<OpportunityAnswer> ofOrganisation(UUID organisation, Pageable page);
}
