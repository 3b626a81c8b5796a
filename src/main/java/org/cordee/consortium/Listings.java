package org.cordee.consortium;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Deadline;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the lists of consortia with three statements, whatever their length. Uses SQL because it is a read model: it
 * counts and joins the texts of each row in one statement.
 */
@Component
class Listings {

    private static final String OF_ORGANISATION = """
            FROM consortium c
            JOIN (SELECT DISTINCT consortium_id FROM consortium_member
                   WHERE organisation_id = :organisation AND left_at IS NULL) mine
              ON mine.consortium_id = c.id
            """;

    private static final String OF_STATES = "AND c.state IN (:states) ";
    private static final String OF_CONSULTATION = "AND c.consultation_id = :consultation ";
    private static final String LED = "AND c.lead_organisation_id = :organisation ";
    private static final String NOT_LED = "AND c.lead_organisation_id <> :organisation ";

    private static final String ROWS = """
            SELECT c.id, c.name, c.state, c.lead_organisation_id, c.consultation_title, c.buyer_name,
                   c.deadline_at, c.deadline_offset, c.deadline_zone,
                   (SELECT GROUP_CONCAT(l.lot_number ORDER BY l.position_no SEPARATOR ', ')
                      FROM consortium_lot l WHERE l.consortium_id = c.id) AS lots,
                   (SELECT COUNT(*) FROM slot s WHERE s.consortium_id = c.id) AS slots,
                   (SELECT COUNT(*) FROM slot s WHERE s.consortium_id = c.id AND s.state = 'FILLED') AS filled,
                   (SELECT COUNT(DISTINCT m.organisation_id) FROM consortium_member m
                      WHERE m.consortium_id = c.id AND m.left_at IS NULL) AS members
            """;

    private static final String PAGE = """
            ORDER BY c.ended_at IS NOT NULL, c.deadline_at, c.id
            LIMIT :size OFFSET :offset
            """;

    private final JdbcClient database;
    private final DirectoryLookup directory;

    Listings(JdbcClient database, DirectoryLookup directory) {
        this.database = database;
        this.directory = directory;
    }

    Page<ConsortiumRow> of(UUID organisationId, ConsortiumFilter filter, Pageable page) {
        String wanted = OF_ORGANISATION + conditions(filter);
        Map<String, Object> values = values(organisationId, filter);
        long total = database.sql("SELECT COUNT(*) " + wanted)
                .params(values)
                .query(Long.class)
                .single();
        List<Found> found = database.sql(ROWS + wanted + PAGE)
                .params(values)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> Found.of(row))
                .list();
        Map<UUID, String> names =
                directory.namesOf(found.stream().map(Found::leadId).collect(Collectors.toSet()));
        List<ConsortiumRow> rows =
                found.stream().map(one -> one.row(organisationId, names)).toList();
        return new PageImpl<>(rows, page, total);
    }

    /** Returns only the conditions that are asked for, so that the database can choose the index that fits them. */
    private static String conditions(ConsortiumFilter filter) {
        StringBuilder conditions = new StringBuilder("WHERE 1 = 1 ");
        if (!filter.states().isEmpty()) {
            conditions.append(OF_STATES);
        }
        if (filter.consultationId() != null) {
            conditions.append(OF_CONSULTATION);
        }
        if (filter.role() != null) {
            conditions.append(filter.role() == ConsortiumFilter.Role.LEAD ? LED : NOT_LED);
        }
        return conditions.toString();
    }

    private static Map<String, Object> values(UUID organisationId, ConsortiumFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("organisation", organisationId);
        values.put("states", filter.states().stream().map(Enum::name).toList());
        if (filter.consultationId() != null) {
            values.put("consultation", filter.consultationId());
        }
        return values;
    }

    private record Found(
            UUID id,
            String name,
            String state,
            UUID leadId,
            String title,
            String buyer,
            String lots,
            Deadline deadline,
            int slots,
            int filled,
            int members) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("state"),
                    row.getObject("lead_organisation_id", UUID.class),
                    row.getString("consultation_title"),
                    row.getString("buyer_name"),
                    row.getString("lots"),
                    new Deadline(
                            row.getTimestamp("deadline_at").toInstant(),
                            ZoneOffset.of(row.getString("deadline_offset")),
                            ZoneId.of(row.getString("deadline_zone"))),
                    row.getInt("slots"),
                    row.getInt("filled"),
                    row.getInt("members"));
        }

        ConsortiumRow row(UUID organisationId, Map<UUID, String> names) {
            return new ConsortiumRow(
                    id,
                    name,
                    ConsortiumState.valueOf(state),
                    leadId.equals(organisationId) ? Relation.LEAD : Relation.MEMBER,
                    names.getOrDefault(leadId, "?"),
                    title,
                    buyer,
                    lots,
                    deadline,
                    slots,
                    filled,
                    members);
        }
    }
}
