package org.cordee.consortium.shares;

import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the share figures that an organisation has typed and not sent, exactly as typed; only that organisation can
 * read them. Uses SQL because one {@code REPLACE} stores a draft also when two devices of the organisation send it at once.
 */
@Component
@Transactional
public class ShareDrafts {

    private static final int LONGEST = 100_000;

    private final ConsortiumReading consortia;
    private final JdbcClient database;
    private final JsonMapper json;
    private final BusinessClock clock;

    ShareDrafts(ConsortiumReading consortia, JdbcClient database, JsonMapper json, BusinessClock clock) {
        this.consortia = consortia;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores a draft of the organisation.
     *
     * @param aboutId the proposal that is answered, or the consortium for a new proposal
     */
    public void keep(Actor actor, UUID consortiumId, UUID aboutId, Map<String, String> typed) {
        UUID organisation = party(actor, consortiumId);
        String text = json.writeValueAsString(typed);
        if (text.length() > LONGEST) {
            throw new RuleViolation("consortium.words.too-long", LONGEST);
        }
        database.sql("REPLACE INTO share_draft (consortium_id, organisation_id, about_id, typed, saved_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(consortiumId, organisation, aboutId, text, clock.now())
                .update();
    }

    /** Returns the draft as it was typed, by field; empty when there is none. */
    public Map<String, String> typed(Actor actor, UUID consortiumId, UUID aboutId) {
        return database.sql("SELECT typed FROM share_draft"
                        + " WHERE consortium_id = ? AND organisation_id = ? AND about_id = ?")
                .params(consortiumId, party(actor, consortiumId), aboutId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    private UUID party(Actor actor, UUID consortiumId) {
        if (consortia.relation(actor, consortiumId) == Relation.COORDINATOR) {
            throw new NotFound();
        }
        return actor.requireOrganisation();
    }
}
