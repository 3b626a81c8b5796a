package org.cordee.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.UnreachedOrganisations;
import org.cordee.shared.BusinessClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the letters without a recipient, each with its whole occasion, until they can be written. Uses SQL because one
 * statement stores a letter or finds it stored already.
 */
@Component
class UnaddressedLetters implements UnreachedOrganisations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RowMapper<UnaddressedLetter> NOTES = (row, number) -> new UnaddressedLetter(
            JSON.readValue(row.getString("occasion"), Occasion.class),
            UUID.fromString(row.getString("organisation_id")),
            row.getTimestamp("noted_at").toInstant());

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    UnaddressedLetters(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter that could not be written, with its organisation and the time when this was noted. */
    public record UnaddressedLetter(Occasion occasion, UUID organisationId, Instant notedAt) {}

    /** Stores the letter; storing it twice gives one row. */
    @Transactional
    void note(Occasion occasion, UUID organisationId) {
        jdbc.update(
                "INSERT INTO unaddressed_letter (kind, subject_id, round, organisation_id, consortium_id, occasion,"
                        + " noted_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE kind = VALUES(kind)",
                occasion.kind().name(),
                occasion.subjectId().toString(),
                occasion.round(),
                organisationId.toString(),
                occasion.consortiumId().toString(),
                JSON.writeValueAsString(occasion),
                Timestamp.from(clock.now()));
    }

    @Transactional
    void forget(UnaddressedLetter note) {
        jdbc.update(
                "DELETE FROM unaddressed_letter WHERE kind = ? AND subject_id = ? AND round = ? AND"
                        + " organisation_id = ?",
                note.occasion().kind().name(),
                note.occasion().subjectId().toString(),
                note.occasion().round(),
                note.organisationId().toString());
    }

    @Transactional(readOnly = true)
    public List<UnaddressedLetter> to(UUID organisationId) {
        return jdbc.query(
                "SELECT * FROM unaddressed_letter WHERE organisation_id = ? ORDER BY noted_at",
                NOTES,
                organisationId.toString());
    }

    /** Returns all notes, the oldest first. */
    @Transactional(readOnly = true)
    public Page<UnaddressedLetter> all(Pageable page) {
        List<UnaddressedLetter> notes = jdbc.query(
                "SELECT * FROM unaddressed_letter ORDER BY noted_at, kind, subject_id, round, organisation_id"
                        + " LIMIT ? OFFSET ?",
                NOTES,
                page.getPageSize(),
                page.getOffset());
        return PageableExecutionUtils.getPage(notes, page, this::count);
    }

    private long count() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM unaddressed_letter", Long.class));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> organisations(UUID consortiumId) {
        return jdbc
                .queryForList(
                        "SELECT DISTINCT organisation_id FROM unaddressed_letter WHERE consortium_id = ?",
                        String.class,
                        consortiumId.toString())
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
