package org.cordee.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the buyer's answers. A transaction locks the consortium before it changes one. */
interface BuyerAnswers extends Repository<BuyerAnswer, UUID> {

    BuyerAnswer saveAndFlush(BuyerAnswer answer);

    Optional<BuyerAnswer> findByIdAndConsortiumId(UUID id, UUID consortiumId);

    Optional<BuyerAnswer> findByConsortiumIdAndSendKey(UUID consortiumId, UUID sendKey);

    int countByConsortiumId(UUID consortiumId);

    int countByConsortiumIdAndAssessedAtIsNull(UUID consortiumId);

    Page<BuyerAnswer> findByConsortiumIdOrderByNumberDesc(UUID consortiumId, Pageable page);

    /** Returns those of the questions that another answer than this one answers. */
    @Query("select distinct q from BuyerAnswer a join a.questionIds q where q in :questionIds and a.id <> :answerId")
    List<UUID> answeredByOthers(Collection<UUID> questionIds, UUID answerId);
}
