package org.cordee.consortium;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the other consortia that are candidates for the lots of a consortium (R2142-4, -21, -23), whichever copy of the
 * notice they were opened on. For judging only: the caller must not show users which consortium it is.
 */
@Component
@Transactional(readOnly = true)
public class RivalCandidacies {

    private final JdbcClient database;

    RivalCandidacies(JdbcClient database) {
        this.database = database;
    }

    /** Another candidacy for one or more of the lots; a submitted one counts like one that is being formed. */
    public record RivalCandidacy(
            UUID consortiumId, UUID leadOrganisationId, UUID leadEstablishmentId, List<Place> members) {

        /** One member of the rival consortium, and for which lot of the consortium in question. */
        public record Place(UUID lotId, UUID organisationId, UUID establishmentId) {}
    }

    private record Row(UUID consortiumId, UUID lead, UUID leadEstablishment, RivalCandidacy.@Nullable Place place) {}

    private static final String ALIVE = " AND c.state NOT IN ('ABANDONED', 'NO_CONSORTIUM', 'DEADLINE_MISSED')";

    /**
     * Joins the consortia that have not ended for a lot of the consortium in question, whichever copy of the notice
     * they use.
     */
    private static final String SAME_LOT_ELSEWHERE = " JOIN consortium_lot theirs ON theirs.lot_key = mine.lot_key"
            + " AND theirs.consortium_id <> mine.consortium_id"
            + " JOIN consortium c ON c.id = theirs.consortium_id"
            + ALIVE;

    /**
     * Returns the plain members that are in other candidacies for one of their lots, with the number of those
     * candidacies.
     */
    Map<UUID, Integer> membersElsewhere(UUID consortiumId) {
        return database
                .sql("SELECT m.organisation_id, COUNT(DISTINCT c.id) FROM consortium_member m"
                        + " JOIN consortium_lot mine ON mine.consortium_id = m.consortium_id AND mine.lot_id = m.lot_id"
                        + SAME_LOT_ELSEWHERE
                        + " JOIN consortium_member o ON o.consortium_id = c.id AND o.lot_id = theirs.lot_id"
                        + " AND o.organisation_id = m.organisation_id AND o.left_at IS NULL"
                        + " WHERE m.consortium_id = ? AND m.left_at IS NULL AND m.is_lead = 0"
                        + " GROUP BY m.organisation_id")
                .param(consortiumId)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Tells whether the person who signed for a candidate has also signed for another enterprise in another candidacy:
     * with the same account, or with the same e-mail address, because a user of a one-time link has no account.
     */
    boolean isSignedBySignatoryOfRival(NdaSignature signatory, InvitationParties candidate) {
        return database.sql("SELECT COUNT(*) FROM consortium_lot mine"
                                + SAME_LOT_ELSEWHERE
                                + " JOIN consortium_member o ON o.consortium_id = c.id AND o.lot_id = theirs.lot_id"
                                + " AND o.organisation_id <> ? AND o.left_at IS NULL"
                                + " JOIN invitation i ON i.id = o.invitation_id"
                                + " AND (i.nda_person_id = ? OR i.nda_email = ?)"
                                + " WHERE mine.consortium_id = ? AND mine.lot_id = ?")
                        .param(candidate.organisationId())
                        .param(signatory.personId())
                        .param(signatory.email())
                        .param(candidate.consortiumId())
                        .param(candidate.lotId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Returns the consortia that are candidates for any of the lots, the oldest first, each with its members for those
     * lots; a member names the lot by the id in the other consortium's own copy of the notice.
     *
     * @param consortiumId the consortium that is left out
     * @param lotKeys keys of the lots of a consultation, the same in every copy of the notice
     */
    public List<RivalCandidacy> onLots(UUID consortiumId, Collection<String> lotKeys) {
        return lotKeys.isEmpty()
                ? List.of()
                : rivals(database.sql("SELECT DISTINCT c.id, c.lead_organisation_id, c.lead_establishment_id,"
                                + " theirs.lot_id, m.organisation_id, m.establishment_id, c.opened_at, m.id AS member_id"
                                + " FROM consortium_lot theirs"
                                + " JOIN consortium c ON c.id = theirs.consortium_id" + ALIVE
                                + " LEFT JOIN consortium_member m ON m.consortium_id = c.id AND m.lot_id = theirs.lot_id"
                                + " AND m.left_at IS NULL"
                                + " WHERE theirs.lot_key IN (:keys) AND c.id <> :own ORDER BY c.opened_at, c.id, m.id")
                        .param("keys", lotKeys)
                        .param("own", consortiumId));
    }

    /** Returns the rivals of a consortium, the oldest first. */
    public List<RivalCandidacy> of(UUID consortiumId) {
        return rivals(database.sql("SELECT DISTINCT c.id, c.lead_organisation_id, c.lead_establishment_id, mine.lot_id,"
                        + " m.organisation_id, m.establishment_id, c.opened_at, m.id AS member_id"
                        + " FROM consortium_lot mine"
                        + SAME_LOT_ELSEWHERE
                        + " LEFT JOIN consortium_member m ON m.consortium_id = c.id AND m.lot_id = theirs.lot_id"
                        + " AND m.left_at IS NULL"
                        + " WHERE mine.consortium_id = ? ORDER BY c.opened_at, c.id, m.id")
                .param(consortiumId));
    }

    private static List<RivalCandidacy> rivals(JdbcClient.StatementSpec asked) {
        Map<UUID, List<Row>> byConsortium = new LinkedHashMap<>();
        asked.query((row, number) -> read(row))
                .list()
                .forEach(row -> byConsortium
                        .computeIfAbsent(row.consortiumId(), first -> new ArrayList<>())
                        .add(row));
        return byConsortium.values().stream().map(RivalCandidacies::rival).toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("lead_organisation_id", UUID.class),
                row.getObject("lead_establishment_id", UUID.class),
                organisation == null
                        ? null
                        : new RivalCandidacy.Place(
                                row.getObject("lot_id", UUID.class),
                                organisation,
                                row.getObject("establishment_id", UUID.class)));
    }

    private static RivalCandidacy rival(List<Row> rows) {
        List<RivalCandidacy.Place> places = new ArrayList<>();
        for (Row row : rows) {
            RivalCandidacy.Place place = row.place();
            if (place != null) {
                places.add(place);
            }
        }
        Row first = rows.get(0);
        return new RivalCandidacy(first.consortiumId(), first.lead(), first.leadEstablishment(), List.copyOf(places));
    }
}
