package org.cordee.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the organisations' statements. A change locks the organisation first. */
public interface Statements extends Repository<StoredStatement, UUID> {

    StoredStatement save(StoredStatement one);

    StoredStatement saveAndFlush(StoredStatement one);

    Optional<StoredStatement> findById(UUID organisationId);

    @Query("select s from StoredStatement s where s.organisationId in :ids")
    List<StoredStatement> of(Collection<UUID> ids);
}
