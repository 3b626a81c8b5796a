package org.cordee.submission;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores which outcomes were recorded. A transaction locks the consortium before it adds one. */
interface RecordedOutcomes extends Repository<RecordedOutcome, UUID> {

    RecordedOutcome save(RecordedOutcome outcome);

    boolean existsById(UUID depositId);
}
