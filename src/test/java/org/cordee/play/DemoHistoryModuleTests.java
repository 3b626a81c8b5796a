package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.document.ReadPapers;
import org.cordee.document.StatedPaper;
import org.cordee.process.OpenTask;
import org.cordee.process.TaskInbox;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.BusinessTimeControl;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.submission.FinishedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays the invented weeks in the real application with its real engine, and kills it four times. */
@CordeeTest
@Order(1)
@Tag("alone") // The demonstration waits for an idle server, which it does not find after other tests' races.
@ResourceLock("business clock")
class DemoHistoryModuleTests {

    private static final PageRequest ALL = PageRequest.of(0, 200);

    private static final String CONSORTIA =
            "FROM consortium c JOIN organisation o ON o.id = c.lead_organisation_id AND o.demo";

    @Autowired
    DemoSteps steps;

    @Autowired
    DemoDirectory directory;

    @Autowired
    DemoPeople people;

    @Autowired
    DemoHistory history;

    @Autowired
    ScriptPlayer player;

    @Autowired
    BusinessTimeControl time;

    @Autowired
    DemoActors actors;

    @Autowired
    TaskInbox inbox;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    private static final Map<String, Long> INVITATIONS = Map.of(
            "CONFIRMED", 17L,
            "DECLINED", 5L,
            "EXPIRED", 2L,
            "WITHDRAWN", 1L,
            "SENT", 1L,
            "NDA_SIGNED", 1L,
            "CAPACITY_GIVEN", 1L);

    /** Simulates kill -9: no handler catches it, and its transaction is not committed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The demonstration waits for a slow server without end; a test must not. */
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    @Test
    void continuesAfterAKillWithoutDuplicatesAndLeavesATaskForEachUser() throws InterruptedException {
        steps.once("directory", directory::register);
        steps.once("people", people::register);
        // In an application that other tests have used, time moves forward only.
        Instant today = clock.now().plus(Duration.ofDays(21)).plusSeconds(30);

        killedAt("hall confirmed", today);
        killedAt("offices qualified", today);
        killedAt("booklet waste other texts", today);
        killedAt("reuse tremplin signs", today);
        player.play(history.script(today), today);

        assertThat(states())
                .containsExactlyInAnyOrder(
                        "Halle aux grains SUBMITTED",
                        "Médiathèques du Bas-Vallon READY",
                        "Parcs des Deux-Rives DRAFTING",
                        "Groupe scolaire Jean-Zay NEGOTIATING",
                        "Cour Pasteur AGREED",
                        "Orme Réemploi INVITING",
                        "Passerelle des Tanneurs INVITING",
                        "Rives vertes DRAFT",
                        "Rue des Carmes ABANDONED",
                        "Gymnases de Saint-Aubin NO_CONSORTIUM",
                        "Ateliers de Saint-Aubin DEADLINE_MISSED");
        assertThat(invitations()).containsExactlyInAnyOrderEntriesOf(INVITATIONS);
        assertThat(tasksOf("Bâtisseurs Valmont")).contains(UserTask.CONFIRM_PARTNER);
        assertThat(tasksOf("Sillage Travaux publics"))
                .contains(UserTask.RANK_CANDIDATES, UserTask.DECIDE_UNFILLED_SLOTS, UserTask.REVIEW_SECTION);
        assertThat(tasksOf("Rebâtir Solidaire")).contains(UserTask.WRITE_SECTION);
        assertThat(tasksOf("Les Mains Vertes de l’Orme")).contains(UserTask.ANSWER_INVITATION, UserTask.WRITE_SECTION);
        assertThat(tasksOf("Menuiserie du Canal"))
                .contains(UserTask.ANSWER_SHARES, UserTask.SIGN_AGREEMENT, UserTask.APPROVE_BID);
        assertThat(tasksOf("Atelier Tremplin")).contains(UserTask.GIVE_CAPACITY);
        assertThat(tasksOf("Les Mains Vertes de l’Orme")).contains(UserTask.EXPRESS_INTEREST, UserTask.SUBMIT_SOLUTION);
        assertThat(tasksOf("Appui local Rhône")).contains(UserTask.DIAGNOSE_SUPPORT);
        assertThat(tasksOf("Facilitateurs de la clause Val d’Orme")).contains(UserTask.ACCEPT_SUPPORT);
        new EcosystemResults(application).areComplete();
        assertThat(lateTasks())
                .as("the coordinator finds one late consortium")
                .containsExactly(UserTask.RANK_CANDIDATES);
        assertThat(hours())
                .as("the 10 % are computed for each lot whose documents were read")
                .containsExactlyInAnyOrder(
                        "Halle aux grains MET",
                        "Parcs des Deux-Rives MET",
                        "Médiathèques du Bas-Vallon NOT_MET",
                        "Cour Pasteur NOT_COMPUTABLE");
        assertThat(everBlocked()).as("no finding blocks a story").isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(c.name, ' ', s.stage, ' ', s.state) " + CONSORTIA
                                + " JOIN assessment_blocked_stage s ON s.consortium_id = c.id",
                        String.class))
                .as("one lead was asked and overrode the blocker")
                .containsExactly("Cour Pasteur DRAFT GONE_ON");
        assertThat(jdbc.queryForList(
                        "SELECT t.task " + CONSORTIA + " JOIN assigned_task t ON t.consortium_id = c.id", String.class))
                .containsExactly("Dépose sélective de la charpente");
        assertThat(StatedPaper.differences(ReadPapers.of(filesOf("Halle aux grains"))))
                .as("no two papers of the finished consortium differ")
                .isEmpty();
    }

    private Map<String, byte[]> filesOf(String consortium) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT CAST(c.id AS CHAR) id, CAST(c.lead_organisation_id AS CHAR) lead " + CONSORTIA
                        + " WHERE c.name = ?",
                consortium);
        Actor lead = new Actor(
                Ids.next(), UUID.fromString((String) row.get("lead")), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        return FinishedFiles.of(application, lead, UUID.fromString((String) row.get("id")));
    }

    /** Returns the target of hours in the latest check of each consortium with agreed shares. */
    private List<String> hours() {
        return jdbc.queryForList(
                "SELECT CONCAT(c.name, ' ', r.hours_status) " + CONSORTIA
                        + " JOIN assessment_run r ON r.consortium_id = c.id AND r.id = (SELECT x.id FROM"
                        + " assessment_run x WHERE x.consortium_id = c.id AND x.stage <> 'DESIGN' ORDER BY x.judged_at"
                        + " DESC, x.id DESC LIMIT 1)",
                String.class);
    }

    private List<String> everBlocked() {
        return jdbc.queryForList(
                "SELECT DISTINCT c.name " + CONSORTIA
                        + " JOIN assessment_run r ON r.consortium_id = c.id AND r.blockers > 0",
                String.class);
    }

    @AfterEach
    void letTimeRun() {
        time.release(ScriptPlayer.HOLDER);
    }

    private void killedAt(String step, Instant today) {
        DemoScript script = new DemoScript();
        history.script(today).moments().values().stream()
                .flatMap(List::stream)
                .forEach(event -> script.before((int) event.ago().toDays(), event.name(), () -> {
                    event.act().run();
                    if (event.name().equals(step)) {
                        throw new Killed();
                    }
                }));
        assertThatThrownBy(() -> player.play(script, today)).isInstanceOf(Killed.class);
    }

    private List<String> states() {
        return jdbc.queryForList("SELECT CONCAT(c.name, ' ', c.state) " + CONSORTIA, String.class);
    }

    private Map<String, Long> invitations() {
        return jdbc
                .queryForList(
                        "SELECT i.state " + CONSORTIA + " JOIN invitation i ON i.consortium_id = c.id", String.class)
                .stream()
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    private Set<UserTask> tasksOf(String organisation) {
        return inbox.of(actors.actor(organisation), ALL).stream()
                .map(OpenTask::task)
                .collect(Collectors.toSet());
    }

    private List<UserTask> lateTasks() {
        return DemoPeople.everybody().stream()
                .map(DemoPeople.DemoPerson::organisation)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> inbox.of(actors.actor(name), ALL).stream())
                .filter(task -> task.isLate(clock.now()))
                .map(OpenTask::task)
                .toList();
    }
}
