package org.cordee.dossier;

import java.time.Instant;
import java.util.UUID;
import org.cordee.dossier.DossierEvent.DemandDecided;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirms demands of rules for consortia that have loaded no documents. */
public final class SampleDemands {

    private SampleDemands() {}

    /** Stores a confirmed value and publishes the decision, as the lead's confirmation does. */
    public static void confirm(ApplicationContext beans, Actor lead, UUID consortiumId, DemandKind kind, String value) {
        JdbcTemplate jdbc = beans.getBean(JdbcTemplate.class);
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.update("DELETE FROM dossier_demand WHERE consortium_id = ? AND kind = ?", consortiumId, kind.name());
            jdbc.update(
                    "INSERT INTO dossier_demand (id, version, consortium_id, kind, state, used_value)"
                            + " VALUES (?, 0, ?, ?, 'CONFIRMED', ?)",
                    Ids.next(),
                    consortiumId,
                    kind.name(),
                    value);
            beans.publishEvent(new DemandDecided(
                    EventHeader.of(lead, consortiumId, Instant.parse("2026-11-24T08:00:00Z")),
                    Ids.next(),
                    kind,
                    DemandState.CONFIRMED));
        });
    }
}
