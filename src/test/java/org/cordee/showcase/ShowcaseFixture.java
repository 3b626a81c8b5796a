package org.cordee.showcase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.showcase.ReadingRegistrations.RegistrationRow;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coordinator with an event thirty days from now, a structure that shows something, and visitors. */
public abstract class ShowcaseFixture extends DirectoryFixture {

    protected static final Actor VISITOR = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);

    @Autowired
    protected PreparingShowcase preparing;

    @Autowired
    protected OpeningShowcase opening;

    @Autowired
    protected AnsweringDemonstration answering;

    @Autowired
    protected RegisteringAttendees registering;

    @Autowired
    protected RecordingAttendance recording;

    @Autowired
    protected ReadingShowcases showcases;

    @Autowired
    protected ReadingRegistrations people;

    @Autowired
    protected JdbcTemplate jdbc;

    protected UUID workshop;
    protected Actor demonstrator;
    protected LocalDate day;

    @BeforeEach
    void aStructureAndADay() {
        workshop = register("Rebâtir Solidaire", SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "45111220");
        demonstrator = new Actor(Ids.next(), workshop, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        day = clock.today().plusDays(30);
    }

    protected UUID draft(int capacity) {
        return preparing.draft(coordinator, SampleShowcases.on(day, capacity));
    }

    protected UUID open(int capacity) {
        UUID id = draft(capacity);
        opening.open(coordinator, id);
        return id;
    }

    protected UUID invited(UUID showcase, String time, int places) {
        return preparing.addDemonstration(coordinator, showcase, SampleShowcases.slot(time, places, workshop));
    }

    protected UUID agreed(UUID showcase, String time, int places) {
        UUID id = invited(showcase, time, places);
        answering.agree(demonstrator, id);
        return id;
    }

    /** Registers a person and returns the id of its registration. */
    protected UUID registered(UUID showcase, UUID... chosen) {
        Attendee attendee = SampleShowcases.attendee();
        registering.register(VISITOR, showcase, attendee, List.of(chosen), Locale.FRENCH);
        return registrationOf(showcase, String.valueOf(attendee.email()));
    }

    protected UUID registrationOf(UUID showcase, String email) {
        return UUID.fromString(String.valueOf(jdbc.queryForObject(
                "SELECT id FROM registration WHERE showcase_id = ? AND attendee_email = ?",
                String.class,
                showcase.toString(),
                email)));
    }

    protected ShowcaseView seen(UUID showcase) {
        return showcases.find(VISITOR, showcase);
    }

    protected RegistrationState stateOf(UUID registration) {
        return people.ofLink(registration).state();
    }

    protected List<RegistrationRow> list(UUID showcase) {
        return people.list(coordinator, showcase, PageRequest.of(0, 100)).getContent();
    }

    /** Lets an event begin two hours ago; it lasts another three. */
    protected void begin(UUID showcase) {
        moveTo(showcase, clock.now().minus(Duration.ofHours(2)), clock.now().plus(Duration.ofHours(3)));
    }

    /** Lets an event end some days ago. */
    protected void end(UUID showcase, int daysAgo) {
        Instant end = clock.now().minus(Duration.ofDays(daysAgo));
        moveTo(showcase, end.minus(Duration.ofHours(7)), end);
    }

    private void moveTo(UUID showcase, Instant startsAt, Instant endsAt) {
        jdbc.update(
                "UPDATE showcase SET starts_at = ?, ends_at = ? WHERE id = ?",
                sql(startsAt),
                sql(endsAt),
                showcase.toString());
    }

    /** Moves a date of a row to an hour ago. */
    protected void past(String table, UUID id, String column) {
        jdbc.update(
                "UPDATE " + table + " SET " + column + " = ? WHERE id = ?",
                sql(clock.now().minus(Duration.ofHours(1))),
                id.toString());
    }

    private static String sql(Instant at) {
        return at.toString().replace("T", " ").replace("Z", "");
    }

    protected int acts(UUID subject, String act) {
        Integer found = jdbc.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND act = ?",
                Integer.class,
                subject.toString(),
                act);
        return found == null ? 0 : found;
    }
}
