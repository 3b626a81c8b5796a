package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.law.InvitationWindows;
import org.cordee.process.PinningClock;
import org.cordee.process.Scenes;
import org.cordee.shared.Deadline;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs random acts with one lead and its candidates at a fixed time, and reads all rows of a consortium. */
final class RandomActFixture {

    private static final String OF_CONSORTIUM = "consortium_id = ?";
    private static final String OF_SLOTS = "slot_id IN (SELECT id FROM slot WHERE consortium_id = ?)";
    private static final String OF_INVITATIONS = "invitation_id IN (SELECT id FROM invitation WHERE consortium_id = ?)";
    private static final String CONSULTATION = "(SELECT consultation_id FROM consortium WHERE id = ?)";

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("consortium", "id = ?");
        TABLES.put("consortium_lot", OF_CONSORTIUM);
        TABLES.put("lead_claim", OF_CONSORTIUM);
        TABLES.put("consortium_member", OF_CONSORTIUM);
        TABLES.put("slot", OF_CONSORTIUM);
        TABLES.put("slot_candidate", OF_SLOTS);
        TABLES.put("invitation", OF_CONSORTIUM);
        TABLES.put("invitation_question", OF_INVITATIONS);
        TABLES.put("invitation_forward", OF_INVITATIONS);
        TABLES.put("consultation", "id = " + CONSULTATION);
        TABLES.put("lot", "consultation_id = " + CONSULTATION);
        TABLES.put("audit_entry", "chain = ?");
        TABLES.put("engine_command", OF_CONSORTIUM);
    }

    private static final Map<String, List<String>> MOMENTS = Map.of(
            "consortium", List.of("deadline_at"),
            "lot", List.of("offer_deadline_at"),
            "invitation_question", List.of("asked_at"),
            "invitation",
                    List.of(
                            "due_at",
                            "first_reminder_at",
                            "second_reminder_at",
                            "offer_deadline_at",
                            "reminded_at",
                            "nda_due_at",
                            "capacity_due_at"));

    final ApplicationContext context;
    final Scenes scenes;
    final JdbcTemplate database;
    final Instant now;
    final Scenes.Firm lead;
    final List<Scenes.Firm> candidates;
    final RandomActConsortium another;
    private final String everything;

    RandomActFixture(ApplicationContext context) {
        this.context = context;
        this.scenes = new Scenes(context);
        this.database = context.getBean(JdbcTemplate.class);
        scenes.beginInAQuietWeek();
        this.now = scenes.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        scenes.pin(now);
        this.lead = scenes.firm("Sillage Travaux publics");
        this.candidates = scenes.firms(RandomActConsortium.STRANGER + 1);
        this.everything = everything();
        this.another = RandomActConsortium.launched(this, scenes.firm("Ailleurs"));
    }

    void leave() {
        another.clear();
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }

    Deadline deadline() {
        return new Deadline(now.plus(Duration.ofDays(24)), ZoneOffset.ofHours(1), Deadline.PARIS);
    }

    Duration window(Instant at, Instant deadline) {
        Deadline bid = new Deadline(deadline, ZoneOffset.ofHours(1), Deadline.PARIS);
        return scenes.bean(InvitationWindows.class).windowFor(at, bid).length();
    }

    /** Moves the dates of one consortium back, as if this time had passed: the clock is shared by all tests. */
    void goBack(UUID consortiumId, Duration time) {
        MOMENTS.forEach((table, columns) -> {
            String earlier = columns.stream()
                    .map(column -> "%1$s = %1$s - INTERVAL %2$d SECOND".formatted(column, time.toSeconds()))
                    .collect(Collectors.joining(", "));
            database.update("UPDATE " + table + " SET " + earlier + " WHERE " + TABLES.get(table), consortiumId);
        });
    }

    /** Returns every row of the consortium, with its engine commands and its audit entries. */
    TreeSet<String> rows(UUID consortiumId) {
        Object[] ids = IntStream.range(0, TABLES.size())
                .mapToObj(table -> consortiumId)
                .toArray();
        return new TreeSet<>(database.queryForList(everything, String.class, ids));
    }

    private String everything() {
        return TABLES.entrySet().stream()
                .map(table -> "SELECT concat_ws('|', '" + table.getKey() + "', " + columns(table.getKey()) + ") FROM "
                        + table.getKey() + " WHERE " + table.getValue())
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Returns the compared columns, without seals and send attempts, which other threads write later. */
    private String columns(String table) {
        return switch (table) {
            case "audit_entry" -> "id, act";
            case "engine_command" -> "lpad(sequence, 12, '0'), payload";
            default ->
                database
                        .queryForList(
                                "SELECT column_name FROM information_schema.columns"
                                        + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
                                String.class,
                                table)
                        .stream()
                        .map(column -> "ifnull(`" + column + "`, '')")
                        .collect(Collectors.joining(", "));
        };
    }
}
