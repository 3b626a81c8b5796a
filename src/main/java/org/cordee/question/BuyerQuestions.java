package org.cordee.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the questions to the buyer. A transaction locks the consortium before it changes one. */
interface BuyerQuestions extends Repository<BuyerQuestion, UUID> {

    BuyerQuestion saveAndFlush(BuyerQuestion question);

    Optional<BuyerQuestion> findByIdAndConsortiumId(UUID id, UUID consortiumId);

    List<BuyerQuestion> findByIdInAndConsortiumIdOrderByNumber(Collection<UUID> ids, UUID consortiumId);

    List<BuyerQuestion> findByIdIn(Collection<UUID> ids);

    List<BuyerQuestion> findByConsortiumIdAndStateOrderByNumber(UUID consortiumId, BuyerQuestionState state);

    int countByConsortiumId(UUID consortiumId);

    int countByConsortiumIdAndState(UUID consortiumId, BuyerQuestionState state);

    Page<BuyerQuestion> findByConsortiumIdAndStateInOrderByNumber(
            UUID consortiumId, Collection<BuyerQuestionState> states, Pageable page);

    /** Returns the posted questions of an organisation, and those of the others that are in an open state. */
    @Query("select q from BuyerQuestion q where q.consortiumId = :consortiumId and q.state in :posted"
            + " and (q.state in :open or q.id in (select p.buyerQuestionId from ProposedQuestion p"
            + " where p.consortiumId = :consortiumId and p.organisationId = :organisationId)) order by q.number")
    Page<BuyerQuestion> forMember(
            UUID consortiumId,
            UUID organisationId,
            Set<BuyerQuestionState> posted,
            Set<BuyerQuestionState> open,
            Pageable page);
}
