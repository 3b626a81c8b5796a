package org.cordee.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the facts that became known after each deposit, and overwrites none. */
interface LaterDepositFactsHistory extends Repository<RecordedDepositFacts, UUID> {

    RecordedDepositFacts save(RecordedDepositFacts recorded);

    /** Returns everything recorded about the deposits of a consortium, the latest last. */
    @Query("select f from RecordedDepositFacts f join Deposit d on d.id = f.depositId"
            + " where d.consortiumId = :consortiumId order by f.recordedAt, f.id")
    List<RecordedDepositFacts> all(UUID consortiumId);

    /** Returns the latest facts of each deposit of a consortium. A deposit without later facts has no entry. */
    default Map<UUID, LaterDepositFacts> of(UUID consortiumId) {
        Map<UUID, LaterDepositFacts> last = new HashMap<>();
        all(consortiumId).forEach(recorded -> last.put(recorded.depositId(), recorded.facts()));
        return last;
    }
}
