package org.cordee.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the photographs on organisations' pages. */
interface PagePhotos extends Repository<PagePhoto, UUID> {

    PagePhoto saveAndFlush(PagePhoto photo);

    int countByOrganisationId(UUID organisationId);

    boolean existsByOrganisationIdAndDocumentId(UUID organisationId, UUID documentId);

    /** Returns the photographs of an organisation, the first added first. */
    @Query("select p from PagePhoto p where p.organisationId = :organisationId order by p.addedAt, p.documentId")
    List<PagePhoto> of(UUID organisationId);

    /** Removes a photograph; returns the number of photographs removed, 0 or 1. */
    @Modifying
    @Query("delete from PagePhoto p where p.organisationId = :organisationId and p.documentId = :documentId")
    int remove(UUID organisationId, UUID documentId);
}
