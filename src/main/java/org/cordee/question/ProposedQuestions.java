package org.cordee.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the questions that members propose. A transaction locks the consortium before it changes one. */
interface ProposedQuestions extends Repository<ProposedQuestion, UUID> {

    ProposedQuestion saveAndFlush(ProposedQuestion proposed);

    Optional<ProposedQuestion> findByIdAndConsortiumId(UUID id, UUID consortiumId);

    Optional<ProposedQuestion> findByConsortiumIdAndOrganisationIdAndSendKey(
            UUID consortiumId, UUID organisationId, UUID sendKey);

    int countByConsortiumIdAndOrganisationId(UUID consortiumId, UUID organisationId);

    int countByConsortiumIdAndState(UUID consortiumId, ProposedQuestionState state);

    List<ProposedQuestion> findByBuyerQuestionIdIn(Collection<UUID> buyerQuestionIds);

    /** Returns the proposals of all organisations except the withdrawn ones: the undecided first, then the latest. */
    @Query("select p from ProposedQuestion p where p.consortiumId = :consortiumId"
            + " and p.state <> org.cordee.question.ProposedQuestionState.WITHDRAWN"
            + " order by case when p.state = org.cordee.question.ProposedQuestionState.PROPOSED then 0 else 1 end,"
            + " p.proposedAt desc, p.id")
    Page<ProposedQuestion> forLead(UUID consortiumId, Pageable page);

    Page<ProposedQuestion> findByConsortiumIdAndOrganisationIdOrderByProposedAtDescIdAsc(
            UUID consortiumId, UUID organisationId, Pageable page);
}
