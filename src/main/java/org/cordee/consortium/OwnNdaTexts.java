package org.cordee.consortium;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the leads' own undertakings. A transaction locks the consortium before it changes one. */
interface OwnNdaTexts extends Repository<OwnNdaText, UUID> {

    OwnNdaText saveAndFlush(OwnNdaText text);

    Optional<OwnNdaText> findById(UUID consortiumId);

    @Modifying
    @Query("delete from OwnNdaText t where t.consortiumId = :consortiumId")
    int delete(UUID consortiumId);
}
