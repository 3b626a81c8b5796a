package org.cordee.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the forms that leads brought. A transaction locks the consortium before it changes one. */
interface UploadedForms extends Repository<UploadedForm, UUID> {

    UploadedForm saveAndFlush(UploadedForm one);

    void delete(UploadedForm one);

    Optional<UploadedForm> findByIdAndConsortiumId(UUID id, UUID consortiumId);

    Optional<UploadedForm> findByConsortiumIdAndFormKey(UUID consortiumId, String formKey);

    List<UploadedForm> findByConsortiumIdOrderByUploadedAtAscIdAsc(UUID consortiumId);
}
