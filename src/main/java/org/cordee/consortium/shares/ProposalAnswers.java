package org.cordee.consortium.shares;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads, locks and saves the answers to proposals. */
interface ProposalAnswers extends Repository<ProposalAnswer, UUID> {

    ProposalAnswer saveAndFlush(ProposalAnswer one);

    @Query("select one from ProposalAnswer one where one.proposalId = :proposal order by one.id")
    List<ProposalAnswer> to(@Param("proposal") UUID proposalId);

    /** Locks the answers: a member that is answering is counted, or finds the round closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from ProposalAnswer one where one.proposalId = :proposal order by one.id")
    List<ProposalAnswer> findLocked(@Param("proposal") UUID proposalId);

    @Query("select one from ProposalAnswer one left join fetch one.counter"
            + " where one.consortiumId = :consortium order by one.id")
    List<ProposalAnswer> in(@Param("consortium") UUID consortiumId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from ProposalAnswer one where one.proposalId = :proposal and one.organisationId = :organisation")
    Optional<ProposalAnswer> hold(@Param("proposal") UUID proposalId, @Param("organisation") UUID organisationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from ProposalAnswer one where one.proposalId = :proposal and one.memberId = :member")
    Optional<ProposalAnswer> holdOf(@Param("proposal") UUID proposalId, @Param("member") UUID memberId);
}
