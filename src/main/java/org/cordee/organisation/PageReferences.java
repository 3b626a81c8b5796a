package org.cordee.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the references on organisations' pages. */
interface PageReferences extends Repository<PageReference, UUID> {

    PageReference saveAndFlush(PageReference reference);

    int countByOrganisationId(UUID organisationId);

    Optional<PageReference> findByIdAndOrganisationId(UUID id, UUID organisationId);

    /** Returns the references of an organisation, the latest first. */
    @Query("select r from PageReference r where r.organisationId = :organisationId"
            + " order by r.doneIn desc, r.statedAt desc, r.id")
    List<PageReference> of(UUID organisationId);

    /** Removes a reference; returns the number of references removed, 0 or 1. */
    @Modifying
    @Query("delete from PageReference r where r.organisationId = :organisationId and r.id = :id")
    int remove(UUID organisationId, UUID id);
}
