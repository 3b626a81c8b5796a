package org.cordee.consortium;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts invitations for the ranking. Uses SQL because it is a read model of counts: one statement for all candidates
 * of a slot, over an index that begins with the organisation.
 */
@Component
@Transactional(readOnly = true)
public class ReadingInvitationHistory {

    private static final int MONTHS_OF_ROTATION = 12;
    private static final int YEARS_OF_ANSWERS = 3;
    private static final int YEARS_OF_REFERENCES = 5;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReadingInvitationHistory(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the history of those organisations that have one, in two SQL statements.
     *
     * @param leadId the lead that reads
     * @param lotId the lot for which it looks for partners
     */
    public Map<UUID, InvitationHistory> of(Collection<UUID> organisationIds, UUID leadId, UUID lotId) {
        if (organisationIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, InvitationHistory> histories = new HashMap<>();
        ZonedDateTime now = clock.now().atZone(Deadline.PARIS);
        jdbc.sql("""
                SELECT organisation_id,
                       SUM(sent_at >= :year) AS asked,
                       COUNT(*) AS asked_before,
                       SUM(answered_at IS NOT NULL) AS answered,
                       SUM(answered_at IS NULL AND state = 'EXPIRED') AS silent,
                       MAX(lead_organisation_id = :lead AND lot_id = :lot AND open_marker IS NOT NULL) AS invited_for_lot,
                       MAX(lead_organisation_id = :lead AND lot_id = :lot
                           AND COALESCE(decline_reason, '') = 'OTHER_GROUPING') AS elsewhere_for_lot
                FROM invitation
                WHERE organisation_id IN (:ids) AND sent_at >= :oldest
                  AND (lead_organisation_id = :lead OR offer_deadline_at < :now)
                GROUP BY organisation_id
                """)
                .param("ids", organisationIds)
                .param("lead", leadId)
                .param("lot", lotId)
                .param("now", Timestamp.from(now.toInstant()))
                .param(
                        "year",
                        Timestamp.from(now.minusMonths(MONTHS_OF_ROTATION).toInstant()))
                .param("oldest", Timestamp.from(now.minusYears(YEARS_OF_ANSWERS).toInstant()))
                .query((row, number) -> new InvitationHistory(
                        UUID.fromString(row.getString("organisation_id")),
                        row.getInt("asked"),
                        row.getInt("asked_before"),
                        row.getInt("answered"),
                        row.getInt("silent"),
                        0,
                        row.getBoolean("invited_for_lot"),
                        row.getBoolean("elsewhere_for_lot")))
                .list()
                .forEach(history -> histories.put(history.organisationId(), history));
        deposited(organisationIds, now)
                .forEach((id, offers) -> histories.put(
                        id,
                        histories.getOrDefault(id, InvitationHistory.none(id)).withDeposited(offers)));
        return histories;
    }

    /**
     * Counts the deposited offers in which each organisation was a member until the end; an offer counts after its
     * deadline, when it is no secret of a running competition.
     */
    private Map<UUID, Integer> deposited(Collection<UUID> organisationIds, ZonedDateTime now) {
        Map<UUID, Integer> offers = new HashMap<>();
        jdbc.sql("""
                SELECT m.organisation_id, COUNT(DISTINCT m.consortium_id) AS offers
                FROM consortium_member m JOIN consortium c ON c.id = m.consortium_id
                WHERE m.organisation_id IN (:ids) AND m.left_at IS NULL
                  AND c.submitted_at >= :oldest AND c.deadline_at < :now
                GROUP BY m.organisation_id
                """)
                .param("ids", organisationIds)
                .param("now", Timestamp.from(now.toInstant()))
                .param(
                        "oldest",
                        Timestamp.from(now.minusYears(YEARS_OF_REFERENCES).toInstant()))
                .query((row, number) ->
                        offers.put(UUID.fromString(row.getString("organisation_id")), row.getInt("offers")))
                .list();
        return offers;
    }

    /**
     * Returns how the invitations of the twelve months before a moment are spread over all organisations. Reads the
     * index of these twelve months and no row: its cost grows with the invitations of one year, so it is for one run a
     * day and not for a page.
     */
    public InvitationConcentration concentration(Instant until) {
        Instant since =
                until.atZone(Deadline.PARIS).minusMonths(MONTHS_OF_ROTATION).toInstant();
        return jdbc.sql("""
                WITH asked AS (
                    SELECT organisation_id, COUNT(*) AS times FROM invitation
                    WHERE sent_at >= :since AND sent_at < :until GROUP BY organisation_id)
                SELECT COALESCE(SUM(times), 0) AS invitations,
                       COUNT(*) AS organisations,
                       (SELECT COALESCE(SUM(times), 0)
                        FROM (SELECT times FROM asked ORDER BY times DESC LIMIT 10) AS most) AS to_ten
                FROM asked
                """)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new InvitationConcentration(
                        row.getInt("invitations"), row.getInt("organisations"), row.getInt("to_ten")))
                .single();
    }
}
