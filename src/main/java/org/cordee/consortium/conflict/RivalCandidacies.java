package org.cordee.consortium.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.invitation.Invited;
import org.cordee.consortium.invitation.NdaSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other groupings that are candidates for a grouping's lots (R2142-4, -21, -23), whichever copy of the notice they were
 * formed on. For judging only: whoever asks must let no reader know which grouping it is.
 */
@Component
@Transactional(readOnly = true)
public class RivalCandidacies {

    private final JdbcClient database;

    RivalCandidacies(JdbcClient database) {
        this.database = database;
    }

    /** Another candidacy for one or more of the lots; a submitted one counts as much as one being formed. */
    public record Rival(UUID consortiumId, UUID leadOrganisationId, UUID leadEstablishmentId, List<Place> members) {

        /** Who is in it, for which of the asking grouping's lots. */
        public record Place(UUID lotId, UUID organisationId, UUID establishmentId) {}
    }

    private record Row(UUID consortiumId, UUID lead, UUID leadEstablishment, Rival.@Nullable Place place) {}

    private static final String ALIVE = " AND c.state NOT IN ('ABANDONED', 'NO_CONSORTIUM', 'DEADLINE_MISSED')";

    /** Of a living grouping for a lot of the asking one, whatever copy of the notice it is kept under. */
    private static final String SAME_LOT_ELSEWHERE = " JOIN consortium_lot theirs ON theirs.lot_key = mine.lot_key"
            + " AND theirs.consortium_id <> mine.consortium_id"
            + " JOIN consortium c ON c.id = theirs.consortium_id"
            + ALIVE;

    /** The plain members of the grouping that are in other candidacies for a lot they are in here, and in how many. */
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
     * Whether the person who signed for a candidate has signed for another enterprise that is in another candidacy: with the
     * same account, or by a letter to the same address, since who comes by a link has no account.
     */
    boolean isSignedForBy(NdaSignature signatory, Invited candidate) {
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
     * The groupings that are candidates for any of some lots, the oldest first, each with who is in it for those lots; a
     * place names the lot as that grouping's own copy does.
     *
     * @param consortiumId left out
     * @param lotKeys of a consultation's lots, whatever copy of the notice they are kept under
     */
    public List<Rival> onLots(UUID consortiumId, Collection<String> lotKeys) {
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

    /** The oldest first. */
    public List<Rival> of(UUID consortiumId) {
        return rivals(database.sql("SELECT DISTINCT c.id, c.lead_organisation_id, c.lead_establishment_id, mine.lot_id,"
                        + " m.organisation_id, m.establishment_id, c.opened_at, m.id AS member_id"
                        + " FROM consortium_lot mine"
                        + SAME_LOT_ELSEWHERE
                        + " LEFT JOIN consortium_member m ON m.consortium_id = c.id AND m.lot_id = theirs.lot_id"
                        + " AND m.left_at IS NULL"
                        + " WHERE mine.consortium_id = ? ORDER BY c.opened_at, c.id, m.id")
                .param(consortiumId));
    }

    private static List<Rival> rivals(JdbcClient.StatementSpec asked) {
        Map<UUID, List<Row>> byGrouping = new LinkedHashMap<>();
        asked.query((row, number) -> read(row))
                .list()
                .forEach(row -> byGrouping
                        .computeIfAbsent(row.consortiumId(), first -> new ArrayList<>())
                        .add(row));
        return byGrouping.values().stream().map(RivalCandidacies::rival).toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("lead_organisation_id", UUID.class),
                row.getObject("lead_establishment_id", UUID.class),
                organisation == null
                        ? null
                        : new Rival.Place(
                                row.getObject("lot_id", UUID.class),
                                organisation,
                                row.getObject("establishment_id", UUID.class)));
    }

    private static Rival rival(List<Row> rows) {
        List<Rival.Place> places = new ArrayList<>();
        for (Row row : rows) {
            Rival.Place place = row.place();
            if (place != null) {
                places.add(place);
            }
        }
        Row first = rows.get(0);
        return new Rival(first.consortiumId(), first.lead(), first.leadEstablishment(), List.copyOf(places));
    }
}
