package org.cordee.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Loads and saves the coordinators' notes. */
interface CoordinatorNotes extends Repository<CoordinatorNote, UUID> {

    CoordinatorNote saveAndFlush(CoordinatorNote one);

    Optional<CoordinatorNote> findById(UUID consortiumId);

    @Query("select one from CoordinatorNote one where locate(:name, one.words) > 0 or locate(:email, one.words) > 0")
    List<CoordinatorNote> naming(@Param("name") String name, @Param("email") String email);
}
