package org.cordee.sourcing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cordee.consortium.InvitationConcentration;
import org.cordee.consortium.ReadingInvitationHistory;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records once a day how invitations are spread, so that a page reads one row instead of a year of invitations. Uses
 * SQL because it is a read model. Several nodes may try: the first row of a day stays.
 */
@Component
@Transactional
public class RecordingSpread {

    private final ReadingInvitationHistory history;
    private final FairnessRule rule;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RecordingSpread(ReadingInvitationHistory history, FairnessRule rule, JdbcClient jdbc, BusinessClock clock) {
        this.history = history;
        this.rule = rule;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records the spread of the twelve months before today, unless today has its row. Repeating it changes nothing. */
    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void record() {
        LocalDate today = clock.today();
        if (latest().filter(spread -> !spread.day().isBefore(today)).isPresent()) {
            return;
        }
        InvitationConcentration found =
                history.concentration(today.atStartOfDay(Deadline.PARIS).toInstant());
        jdbc.sql("INSERT IGNORE INTO invitation_spread (day, invitations, organisations, to_ten) VALUES (?, ?, ?, ?)")
                .params(today, found.invitations(), found.organisations(), found.toTenMostInvited())
                .update();
    }

    /** Returns the newest recorded spread; empty until the first run. */
    @Transactional(readOnly = true)
    public Optional<SpreadOfInvitations> latest() {
        return jdbc.sql("SELECT day, invitations, organisations, to_ten FROM invitation_spread"
                        + " ORDER BY day DESC LIMIT 1")
                .query((row, number) -> new SpreadOfInvitations(
                        row.getObject("day", LocalDate.class),
                        row.getInt("invitations"),
                        row.getInt("organisations"),
                        row.getInt("to_ten"),
                        rule.mostToTen()))
                .optional();
    }
}
