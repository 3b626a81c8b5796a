package org.cordee.consortium;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Loads and saves drafts of capacity forms. */
interface CapacityDrafts extends Repository<CapacityDraft, UUID> {

    CapacityDraft saveAndFlush(CapacityDraft one);

    Optional<CapacityDraft> findById(UUID invitationId);

    void deleteById(UUID invitationId);
}
