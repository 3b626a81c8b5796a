package org.cordee.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the organisations' statements. A change locks the organisation first. */
public interface Statements extends Repository<OrganisationStatement, UUID> {

    OrganisationStatement save(OrganisationStatement one);

    /** Saves several statements with one flush instead of one for each. */
    <S extends OrganisationStatement> List<S> saveAll(Iterable<S> several);

    OrganisationStatement saveAndFlush(OrganisationStatement one);

    Optional<OrganisationStatement> findById(UUID organisationId);

    @Query("select s from OrganisationStatement s where s.organisationId in :ids")
    List<OrganisationStatement> of(Collection<UUID> ids);
}
