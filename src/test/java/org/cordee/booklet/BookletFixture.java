package org.cordee.booklet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.booklet.BookletVersion.VersionLine;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.law.WorkingDayEnd;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two structures of the directory and calls for contributions to a theme that only these tests use. */
public abstract class BookletFixture extends DirectoryFixture {

    protected static final String THEME = "FIXTURE_THEME";

    @Autowired
    protected OpeningCall opening;

    @Autowired
    protected ContributingEntry contributing;

    @Autowired
    protected ReviewingContribution reviewing;

    @Autowired
    protected CheckingFacts checking;

    @Autowired
    protected PublishingBooklet publishing;

    @Autowired
    protected WithdrawingEntry withdrawing;

    @Autowired
    protected ReviewingYearly yearly;

    @Autowired
    protected LapsingContributions lapsing;

    @Autowired
    protected BookletSteps steps;

    @Autowired
    protected PublishedEntries published;

    @Autowired
    Contributions contributions;

    @Autowired
    BookletEntries entries;

    @Autowired
    BookletVersions versions;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    protected UUID workshop;
    protected UUID farm;
    protected Actor director;
    protected Actor farmer;

    /** Frees the editions of the theme, so that each test opens calls of its own. */
    @BeforeEach
    void twoStructuresAndATheme() {
        jdbc.update(
                "INSERT IGNORE INTO booklet_theme (code, shelf_number, title_fr, title_en)"
                        + " VALUES (?, 900, 'Thème', 'Theme')",
                THEME);
        jdbc.update("UPDATE booklet_call SET edition_key = NULL WHERE theme_code = ?", THEME);
        workshop = organisation("Rebâtir Solidaire " + SampleNumbers.unique());
        farm = organisation("Énergie des Haies " + SampleNumbers.unique());
        director = member(workshop);
        farmer = member(farm);
    }

    protected UUID organisation(String name) {
        return register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "45111220");
    }

    protected static Actor member(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    /** Returns a working day about so many days from now. */
    protected LocalDate workingDay(int days) {
        return LocalDate.ofInstant(
                WorkingDayEnd.notBefore(clock.today()
                        .plusDays(days)
                        .atStartOfDay(Deadline.PARIS)
                        .toInstant()),
                Deadline.PARIS);
    }

    protected NewCall newCall(UUID... invited) {
        return new NewCall(
                THEME, clock.today().getYear(), SampleContributions.terms(), workingDay(40), List.of(invited));
    }

    /** Opens a call to which both structures are invited. */
    protected UUID call() {
        return opening.open(coordinator, newCall(workshop, farm));
    }

    protected UUID contributionOf(UUID callId, UUID organisation) {
        return contributions
                .findByCallIdAndOrganisationId(callId, organisation)
                .orElseThrow()
                .id();
    }

    protected UUID submitted(UUID callId, Actor actor, EntryContent content) {
        UUID id = contributionOf(callId, actor.requireOrganisation());
        contributing.submit(actor, id, contributions.get(id).draftNumber(), content);
        return id;
    }

    protected UUID checked(UUID callId, Actor actor, EntryContent content) {
        UUID id = submitted(callId, actor, content);
        int revision = contributions.get(id).revisions();
        reviewing.askFactCheck(coordinator, id, revision, "Careful dismantling.");
        checking.confirm(actor, id, revision);
        return id;
    }

    /** Publishes a booklet with the entry of the first structure. */
    protected UUID publishedEntry() {
        UUID callId = call();
        UUID id = checked(callId, director, SampleContributions.content());
        opening.closeEarly(coordinator, callId);
        publishing.decide(coordinator, callId, List.of(id), null);
        return id;
    }

    protected UUID callOf(UUID contributionId) {
        return contributions.get(contributionId).callId();
    }

    /** Returns the entries of a version with the revision that it shows of each. */
    Map<UUID, Integer> linesOf(UUID callId, int version) {
        return Objects.requireNonNull(transaction.execute(status -> versions.get(callId, version).lines().stream()
                .collect(Collectors.toMap(VersionLine::entryId, VersionLine::revision))));
    }

    /** Moves a date to an hour ago. */
    protected void past(String table, String column, UUID id) {
        moved(table, column, id, clock.now().minus(Duration.ofHours(1)));
    }

    protected void moved(String table, String column, UUID id, Instant to) {
        jdbc.update(
                "UPDATE " + table + " SET " + column + " = ? WHERE id = ?",
                to.toString().replace("T", " ").replace("Z", ""),
                id.toString());
    }

    int acts(UUID id, String act) {
        Integer found = jdbc.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND act = ?", Integer.class, id.toString(), act);
        return found == null ? 0 : found;
    }
}
