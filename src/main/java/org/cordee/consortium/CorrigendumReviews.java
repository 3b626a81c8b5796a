package org.cordee.consortium;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Stores the tasks that corrigenda open. */
interface CorrigendumReviews extends Repository<CorrigendumReview, CorrigendumReview.Key> {

    CorrigendumReview save(CorrigendumReview one);

    Optional<CorrigendumReview> findById(CorrigendumReview.Key key);

    @Query("select one from CorrigendumReview one where one.key.consortiumId = :consortium order by one.key.part")
    List<CorrigendumReview> of(@Param("consortium") UUID consortiumId);
}
