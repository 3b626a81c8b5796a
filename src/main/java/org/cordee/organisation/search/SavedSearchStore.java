package org.cordee.organisation.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the searches that people kept. */
interface SavedSearchStore extends Repository<SavedSearch, UUID> {

    SavedSearch saveAndFlush(SavedSearch search);

    @Query("select s from SavedSearch s where s.personId = :person order by s.name")
    List<SavedSearch> of(UUID person);

    @Query("select s from SavedSearch s where s.id = :id and s.personId = :person")
    Optional<SavedSearch> find(UUID id, UUID person);

    @Query("select count(s) from SavedSearch s where s.personId = :person")
    long countOf(UUID person);

    @Modifying
    @Query("delete from SavedSearch s where s.id = :id and s.personId = :person")
    int delete(UUID id, UUID person);

    @Modifying
    @Query("delete from SavedSearch s where s.personId = :person")
    void deleteOf(UUID person);
}
