package org.cordee.bid;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores which pictures belong to which section. */
interface Pictures extends Repository<Picture, UUID> {

    Picture save(Picture picture);

    int countBySectionId(UUID sectionId);

    boolean existsBySectionIdAndDocumentId(UUID sectionId, UUID documentId);

    boolean existsByConsortiumIdAndDocumentId(UUID consortiumId, UUID documentId);
}
