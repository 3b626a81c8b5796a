package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.TestVisitor;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Starts this version on the data of release 0.1 with running consortia: its tables, its engine and the models they
 * started with. Each consortium continues or is shown as stuck with the advice to the lead; none makes a page fail.
 */
@Tag("application")
@Tag("alone") // It needs a clock and an engine of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock("business clock")
class ReleasedConsortiaJourneyTests {

    private static final List<String> CARRIED_ON = List.of(
            "Médiathèques du Bas-Vallon",
            "Orme Réemploi",
            "Groupe scolaire Jean-Zay",
            "Passerelle des Tanneurs",
            "Rives vertes");

    private ReleasedApplication server;
    private Scenes scenes;
    private PartyActs acts;
    private MockMvc browser;
    private TestVisitor coordinator;

    @BeforeAll
    void update(@TempDir Path folder) throws Exception {
        server = ReleasedApplication.of("0.1.zip", folder);
        scenes = new Scenes(server.web());
        acts = new PartyActs(scenes);
        browser = TestVisitor.browser(server.web());
        coordinator = TestVisitor.coordinator(server.web());
        scenes.bean(RefreshingInbox.class).sweep();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    @Order(1)
    void continuesEachConsortiumOrShowsItAsStuckWithTheAdvice() throws Exception {
        Scene drafting = named("Parcs des Deux-Rives");
        scenes.await("seen stuck", () -> isShownStuck(drafting));

        browser.perform(get("/steering").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("le mandataire peut abandonner ce groupement")));
        browser.perform(get("/admin/engine")
                        .with(TestVisitor.administrator(server.web()).signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Parcs des Deux-Rives")));
        for (String name : CARRIED_ON) {
            Scene scene = named(name);
            assertThat(isShownStuck(scene)).as(name).isFalse();
            assertThat(incidentsOf(scene)).as(name).isEmpty();
        }
    }

    @Test
    @Order(2)
    void showsEveryPageDespiteTasksOfOlderModels() throws Exception {
        for (String page : List.of("/steering", "/processes", "/processes/joint-bid-drafting", "/incidents")) {
            browser.perform(get(page).with(coordinator.signedIn())).andExpect(status().isOk());
        }
        for (String name : Stream.concat(CARRIED_ON.stream(), Stream.of("Parcs des Deux-Rives"))
                .toList()) {
            Scene scene = named(name);
            TestVisitor lead = TestVisitor.memberOf(server.web(), scene.lead().organisationId());
            String workspace = "/consortia/" + scene.id();
            for (String page : List.of("/tasks", workspace, workspace + "/waiting", workspace + "/diagram")) {
                browser.perform(get(page).with(lead.signedIn()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("task_ReviewContribution"))));
            }
            browser.perform(get("/api/v1/tasks").with(lead.byApi())).andExpect(status().isOk());
        }
    }

    /** Its main process calls today's models under the tag they still have. */
    @Test
    void leadsAConsortiumBeforeItsInvitationsToItsDeposit() {
        Scene scene = named("Rives vertes");
        List<Firm> partners = scenes.firms(2);
        rankEach(scene, partners);
        scenes.bean(LaunchingInvitations.class).launch(scene.lead().actor(), scene.id());

        partners.forEach(partner -> join(scene, partner));
        UUID proposal = acts.propose(scene);
        partners.forEach(partner -> acts.agree(scene, partner, proposal));
        Stream.concat(partners.stream(), Stream.of(scene.lead()))
                .map(member -> handIn(scene, member))
                .toList()
                .forEach(section -> acts.approve(scene, section));
        acts.setMargin(scene);
        scenes.task(scene, UserTask.FREEZE_BID);
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
        partners.forEach(partner -> acts.approveFrozen(scene, partner));
        overrideTheFindings(scene);

        deposit(scene);
    }

    private void rankEach(Scene scene, List<Firm> candidates) {
        List<UUID> slots = jdbc().queryForList(
                        "SELECT id FROM slot WHERE consortium_id = ? ORDER BY position_no", UUID.class, scene.id());
        for (int at = 0; at < slots.size(); at++) {
            scenes.bean(RankingCandidates.class)
                    .rank(
                            scene.lead().actor(),
                            scene.id(),
                            slots.get(at),
                            List.of(candidates.get(at).establishmentId()));
        }
    }

    private void join(Scene scene, Firm partner) {
        UUID invitation = acts.accept(scene, partner);
        if (scenes.bean(ConsortiumLookup.class).consortium(scene.id()).ndaRequired()) {
            acts.sign(scene, partner);
        }
        acts.giveCapacity(scene, partner);
        scenes.await(
                "confirmation of " + invitation,
                () -> scenes.tasks(scene, UserTask.CONFIRM_PARTNER).stream()
                        .anyMatch(task -> task.subjectId().equals(invitation)));
        scenes.bean(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation, true);
    }

    /** Overrides the findings of today's check before the deposit, because this consortium was never checked before. */
    private void overrideTheFindings(Scene scene) {
        scenes.await(
                "the check before the deposit",
                () -> !scenes.tasks(scene, UserTask.DEPOSIT_BID).isEmpty()
                        || !scenes.tasks(scene, UserTask.RESOLVE_BLOCKER).isEmpty());
        scenes.tasks(scene, UserTask.RESOLVE_BLOCKER)
                .forEach(task -> new BlockedConsortia(scenes, acts).goOn(scene, task.subjectId()));
    }

    private UUID handIn(Scene scene, Firm member) {
        UUID section = acts.write(scene, member, "Notre **méthode**");
        acts.priceLow(scene, member);
        return section;
    }

    private void deposit(Scene scene) {
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.await("the end of its process", () -> isEnded(scene));
        assertThat(scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.SUBMITTED);
    }

    @Test
    void depositsAFrozenBid() {
        deposit(named("Médiathèques du Bas-Vallon"));
    }

    /** The old model asks today's job for a flag of its own; then today's drafting is called. */
    @Test
    void concludesARunningNegotiation() {
        Scene scene = named("Groupe scolaire Jean-Zay");
        UUID proposal =
                jdbc().queryForObject("SELECT id FROM share_proposal WHERE consortium_id = ?", UUID.class, scene.id());

        // The proposal was at the last instant of its window.
        jdbc().update("UPDATE share_proposal SET due_at = due_at + INTERVAL 2 DAY WHERE id = ?", proposal);

        scenes.tasks(scene, UserTask.ANSWER_SHARES)
                .forEach(task -> scenes.bean(AnsweringShares.class)
                        .agree(
                                firm(Objects.requireNonNull(task.organisationId()))
                                        .actor(),
                                proposal,
                                null));

        assertThat(scenes.task(scene, UserTask.SETTLE_OUTLINE).processId()).isEqualTo("joint-bid-drafting");
    }

    @Test
    void confirmsARunningInvitation() {
        Scene scene = named("Orme Réemploi");
        UUID invitation = scenes.task(scene, UserTask.CONFIRM_PARTNER).subjectId();

        scenes.bean(ConfirmingPartner.class).confirm(scene.lead().actor(), invitation, true);

        scenes.await(
                "the confirmation taken",
                () -> scenes.tasks(scene, UserTask.CONFIRM_PARTNER).isEmpty());
        assertThat(incidentsOf(scene)).isEmpty();
    }

    @Test
    void stopsAStuckConsortiumAsAdvised() {
        Scene scene = named("Parcs des Deux-Rives");
        scenes.await("seen stuck", () -> isShownStuck(scene));

        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Modèle antérieur");

        scenes.await("the end of its process", () -> isEnded(scene));
        scenes.await("no longer stuck", () -> !isShownStuck(scene));
    }

    private boolean isEnded(Scene scene) {
        return jdbc().queryForObject(
                        "SELECT ended_at IS NOT NULL FROM process_link WHERE consortium_id = ?",
                        Boolean.class,
                        scene.id());
    }

    private boolean isShownStuck(Scene scene) {
        scenes.bean(RefreshingInbox.class).publishChanges();
        return jdbc().queryForObject("SELECT stuck FROM progress WHERE consortium_id = ?", Boolean.class, scene.id());
    }

    private List<Incident> incidentsOf(Scene scene) {
        return scenes.bean(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                .filter(incident -> scene.id().equals(incident.consortiumId()))
                .toList();
    }

    private JdbcTemplate jdbc() {
        return scenes.bean(JdbcTemplate.class);
    }

    private Scene named(String name) {
        return scene(jdbc().queryForObject("SELECT id FROM consortium WHERE name = ?", UUID.class, name));
    }

    private Scene scene(UUID id) {
        ConsortiumFacts facts = scenes.bean(ConsortiumLookup.class).consortium(id);
        return new Scene(
                id,
                firm(facts.leadOrganisationId()),
                facts.consultationId(),
                facts.lotIds().get(0));
    }

    private Firm firm(UUID organisation) {
        return new Firm(
                organisation,
                scenes.bean(DirectoryLookup.class)
                        .establishmentsOf(organisation)
                        .get(0)
                        .establishmentId(),
                new Actor(Ids.next(), organisation, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT));
    }
}
