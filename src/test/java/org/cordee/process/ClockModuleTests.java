package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

/** Tests business time that an administrator pins, by page and by API, while a consortium is running. */
class ClockModuleTests extends ProcessScene {

    private static final String HELD_BY_THE_SCENE = "process tests";

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor administrator;

    @BeforeEach
    void openConsortium() {
        browser = TestVisitor.browser(web);
        administrator = TestVisitor.administrator(web);
        LifeStage.DEFINING_SLOTS.reach(scenes, acts);
    }

    private static MockHttpServletRequestBuilder pin(Instant at, String holder) {
        return put("/api/v1/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"at\":\"%s\",\"holder\":\"%s\"}".formatted(at, holder));
    }

    @Test
    void movesForwardForTheHolderOfThePin() throws Exception {
        Instant later = scenes.now().plus(Duration.ofDays(1));

        browser.perform(pin(later, HELD_BY_THE_SCENE).with(administrator.byApi()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value(later.toString()))
                .andExpect(jsonPath("$.holder").value(HELD_BY_THE_SCENE));

        assertThat(scenes.now()).isEqualTo(later);
        browser.perform(get("/api/v1/clock").with(administrator.byApi()))
                .andExpect(jsonPath("$.pinnedAt").value(later.toString()));
    }

    @Test
    void refusesToMoveBackWhileAConsortiumIsRunning() throws Exception {
        Instant now = scenes.now();

        browser.perform(pin(now.minusSeconds(1), HELD_BY_THE_SCENE).with(administrator.byApi()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("process.clock.backwards"));

        assertThat(scenes.now()).isEqualTo(now);
    }

    @Test
    void refusesAYearThatTheDatabaseCannotStore() throws Exception {
        Instant now = scenes.now();

        browser.perform(pin(Instant.parse("+33658-09-27T01:46:40Z"), HELD_BY_THE_SCENE)
                        .with(administrator.byApi()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("at"));

        assertThat(scenes.now()).isEqualTo(now);
    }

    @Test
    void refusesASecondHolderToMoveAndToRelease() throws Exception {
        Instant now = scenes.now();

        browser.perform(pin(now.plusSeconds(9), "somebody else").with(administrator.byApi()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("process.clock.held"));
        browser.perform(delete("/api/v1/clock?holder=other").with(administrator.byApi()))
                .andExpect(status().isConflict());

        assertThat(scenes.now()).isEqualTo(now);
    }

    @Test
    void advancesFromTheReleasedPinWhileAConsortiumIsRunning() throws Exception {
        scenes.pass(Duration.ofDays(1));
        Instant pinned = scenes.now();

        browser.perform(delete("/api/v1/clock?holder=" + HELD_BY_THE_SCENE).with(administrator.byApi()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.holder").isEmpty());

        scenes.await("time advances", () -> scenes.now().isAfter(pinned));
    }

    @Test
    void isVisibleToAdministratorsOnly() throws Exception {
        for (TestVisitor other : List.of(TestVisitor.coordinator(web), TestVisitor.member(web))) {
            browser.perform(get("/api/v1/clock").with(other.byApi())).andExpect(status().isNotFound());
            browser.perform(pin(scenes.now().plusSeconds(9), HELD_BY_THE_SCENE).with(other.byApi()))
                    .andExpect(status().isNotFound());
            browser.perform(get("/admin/clock").with(other.signedIn())).andExpect(status().isNotFound());
        }
    }

    @Test
    void showsTheHolderOfThePinOnThePage() throws Exception {
        browser.perform(get("/admin/clock").with(administrator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(HELD_BY_THE_SCENE)));
        browser.perform(post("/admin/clock")
                        .param("at", "2199-01-01T10:00")
                        .with(csrf())
                        .with(administrator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("L’horloge est déjà arrêtée par")));
    }

    @Test
    void pinsAndReleasesByPage() throws Exception {
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, HELD_BY_THE_SCENE);
        Instant soon = scenes.now().plus(Duration.ofMinutes(3));
        String asParisReadsIt =
                soon.atZone(Deadline.PARIS).toLocalDateTime().withNano(0).toString();

        browser.perform(post("/admin/clock")
                        .param("at", asParisReadsIt)
                        .with(csrf())
                        .with(administrator.signedIn()))
                .andExpect(redirectedUrl("/admin/clock"));

        assertThat(scenes.now()).isEqualTo(soon.truncatedTo(ChronoUnit.SECONDS));
        browser.perform(post("/admin/clock/release").with(csrf()).with(administrator.signedIn()))
                .andExpect(redirectedUrl("/admin/clock"));
    }

    @Test
    void refusesEveryPinWhereRealProcurementsRun() {
        PinningClock real = new PinningClock(
                scenes.bean(Pins.class),
                scenes.bean(PinnableClock.class),
                scenes.bean(ProcessLinks.class),
                scenes.bean(ProcessEngine.class),
                web,
                scenes.bean(PlatformTransactionManager.class),
                false);
        Instant now = scenes.now();

        assertThatThrownBy(() -> real.pin(Scenes.ADMINISTRATOR, now.plusSeconds(60), HELD_BY_THE_SCENE))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("process.clock.not-pinnable"));

        assertThat(scenes.now()).isEqualTo(now);
    }

    /**
     * The domain may consider a consortium ended while its instance is still ending: then the engine refuses to go
     * back.
     */
    @Test
    void keepsTheOldPinWhenTheEngineRefusesTheNewOne() {
        Optional<Pin> before = scenes.bean(Pins.class).current();
        ProcessEngine backwards = mock(ProcessEngine.class);
        ProcessEngine itsOwn = mock(ProcessEngine.class);
        when(itsOwn.pinClock(any())).thenThrow(new RuleViolation("process.clock.engine-refuses"));

        for (ProcessEngine engine : List.of(backwards, itsOwn)) {
            PinningClock refused = over(engine);
            assertThatThrownBy(
                            () -> refused.pin(Scenes.ADMINISTRATOR, scenes.now().plusSeconds(60), HELD_BY_THE_SCENE))
                    .isInstanceOf(RuleViolation.class);
            assertThat(scenes.bean(Pins.class).current()).isEqualTo(before);
        }
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.API);
        assertThatThrownBy(() -> over(itsOwn).current(coordinator)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheOldPinWhenTheEngineIsAway() {
        Optional<Pin> before = scenes.bean(Pins.class).current();
        ProcessEngine away = mock(ProcessEngine.class);
        when(away.pinClock(any())).thenThrow(new IllegalStateException("connection refused"));

        assertThatThrownBy(
                        () -> over(away).pin(Scenes.ADMINISTRATOR, scenes.now().plusSeconds(60), HELD_BY_THE_SCENE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(scenes.bean(Pins.class).current()).isEqualTo(before);
    }

    /** A node that dies between the row and the engine leaves a pin that only the domain knows. */
    @Test
    void sendsThePinToTheEngineAfterANodeDied() {
        Instant later = scenes.now().plus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MILLIS);

        Instant longAgo = Instant.now().minus(Duration.ofMinutes(1));
        scenes.bean(Pins.class).put(new Pin(later, HELD_BY_THE_SCENE, longAgo));

        scenes.await(
                "the engine's time",
                () -> later.equals(scenes.bean(EmbeddedEngine.class).clock().now()));
        assertThat(scenes.now()).isEqualTo(later);
    }

    @Test
    void givesTheTimeBackWhenTheHolderOfALeaseIsGone() throws Exception {
        Instant now = scenes.now();
        browser.perform(put("/api/v1/clock")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"at\":\"%s\",\"holder\":\"%s\",\"leaseSeconds\":60}"
                                .formatted(now, HELD_BY_THE_SCENE))
                        .with(administrator.byApi()))
                .andExpect(status().isOk());
        Pin leased = scenes.bean(Pins.class).current().orElseThrow();
        assertThat(leased.leaseUntil()).isAfter(Instant.now());

        scenes.bean(PinningClock.class).releaseForgotten();
        assertThat(scenes.bean(Pins.class).current()).contains(leased);
        Instant over = Instant.now().minusSeconds(1);
        scenes.bean(Pins.class).put(new Pin(leased.at(), leased.holder(), leased.changedAt(), over));
        scenes.bean(PinningClock.class).releaseForgotten();

        assertThat(scenes.bean(Pins.class).current().map(Pin::holder)).isEmpty();
    }

    @Test
    void refusesToMoveTheTimeOfOtherConsortia() throws Exception {
        Instant now = scenes.now();

        browser.perform(put("/api/v1/clock")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"at\":\"%s\",\"holder\":\"%s\",\"onlyFor\":[\"%s\"]}"
                                .formatted(now.plusSeconds(60), HELD_BY_THE_SCENE, Ids.next()))
                        .with(administrator.byApi()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("process.clock.others-running"));

        assertThat(scenes.now()).isEqualTo(now);
        List<UUID> running = scenes.bean(JdbcTemplate.class)
                .queryForList("SELECT root_id FROM process_link WHERE ended_at IS NULL", UUID.class);
        assertThat(scenes.bean(ProcessLinks.class).anyRunningBeside(Set.copyOf(running)))
                .isFalse();
    }

    @Test
    void tellsOnEveryPageThatTheTimeIsSimulated() throws Exception {
        for (String page : List.of("/account", "/sign-in", "/accessibility")) {
            browser.perform(get(page).with(administrator.signedIn()))
                    .andExpect(content().string(containsString("Heure simulée")));
        }
        browser.perform(get("/account?lang=en").with(administrator.signedIn()))
                .andExpect(content().string(containsString("Simulated time")));
    }

    @Test
    void movesTheDomainsTimeBeforeTheEngines() {
        scenes.pass(Duration.ofDays(1));
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, HELD_BY_THE_SCENE);
        List<Duration> ahead = new ArrayList<>();
        ProcessEngine engine = mock(ProcessEngine.class);
        when(engine.pinClock(any())).thenAnswer(told -> ahead.add(Duration.between(scenes.now(), told.getArgument(0))));
        ClockSynchronization keeping = new ClockSynchronization(
                scenes.bean(Pins.class),
                scenes.bean(PinnableClock.class),
                engine,
                scenes.bean(PlatformTransactionManager.class),
                scenes.bean(EngineConnection.class));

        for (int step = 0; step < 20; step++) {
            scenes.now();
            keeping.round();
        }

        assertThat(ahead).hasSize(20).allMatch(moment -> moment.compareTo(Duration.ZERO) <= 0);
    }

    private PinningClock over(ProcessEngine engine) {
        return new PinningClock(
                scenes.bean(Pins.class),
                scenes.bean(PinnableClock.class),
                scenes.bean(ProcessLinks.class),
                engine,
                web,
                scenes.bean(PlatformTransactionManager.class),
                true);
    }
}
