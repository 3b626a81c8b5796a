package org.cordee.introduction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds the introductions that tasks are about. */
interface SubjectIntroductions extends Repository<Introduction, UUID> {

    /** Returns the ids of the introductions of these sides; one look-up by key, unlike a condition on either id. */
    @Query("select party.introduction.id from IntroducedParty party where party.id in :sides")
    List<UUID> ofSides(Collection<UUID> sides);

    List<Introduction> findByIdIn(Collection<UUID> ids);
}
