package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.dashboard.WatchingProgress.Filter;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.WorkChanged;
import org.cordee.shared.WorkChanged.Next;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class WatchingProgressModuleTests {

    private static final Actor COORDINATOR =
            new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private final String mark = "Zz" + Ids.next();

    @Autowired
    WatchingProgress watching;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private UUID soon;
    private UUID later;

    @BeforeEach
    void twoConsortia() {
        soon = consortium("bientôt", "DRAFTING", clock.now().plus(Duration.ofDays(3)));
        later = consortium("plus tard", "INVITING", clock.now().plus(Duration.ofDays(30)));
    }

    @AfterEach
    void removeThem() {
        jdbc.update("DELETE FROM progress WHERE name LIKE ?", mark + "%");
    }

    @Test
    void sortsALateConsortiumBeforeOneThatIsDueSooner() {
        events.publishEvent(new WorkChanged(later, 1, due(clock.now().minusSeconds(1)), 0, false));
        events.publishEvent(new WorkChanged(soon, 2, due(clock.now().plusSeconds(60)), 0, false));

        assertThat(list(null, false)).containsExactly(later, soon);
        assertThat(list(null, true)).containsExactly(later);
    }

    @Test
    void sortsAConsortiumWithAStoppedStepFirstAlthoughNothingIsDue() {
        events.publishEvent(new WorkChanged(later, 0, null, 1, false));

        assertThat(list(null, false)).containsExactly(later, soon);
    }

    @Test
    void sortsAStuckConsortiumBeforeALateOneAndCountsItAsLate() {
        events.publishEvent(new WorkChanged(soon, 1, due(clock.now().minusSeconds(1)), 0, false));
        events.publishEvent(new WorkChanged(later, 0, null, 0, true));

        assertThat(list(null, false)).containsExactly(later, soon);
        assertThat(list(null, true)).containsExactly(later, soon);
    }

    private static Next due(Instant at) {
        return new Next("task_DefineSlots", null, at);
    }

    @Test
    void sortsByDeadlineWhenNothingIsLate() {
        assertThat(list(null, false)).containsExactly(soon, later);
    }

    @Test
    void filtersByState() {
        assertThat(list("INVITING", false)).containsExactly(later);
    }

    @Test
    void answersOnlyACoordinator() {
        Actor member = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER, Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

        assertThatThrownBy(() -> watching.counts(member)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watching.nextDeadlines(member, 5)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watching.list(member, new Filter(null, null, false), PageRequest.of(0, 20)))
                .isInstanceOf(NotFound.class);
    }

    private java.util.List<UUID> list(String state, boolean lateOnly) {
        return watching.list(COORDINATOR, new Filter(mark, state, lateOnly), PageRequest.of(0, 20))
                .map(ProgressRow::consortiumId)
                .getContent();
    }

    private UUID consortium(String name, String state, Instant deadline) {
        UUID id = Ids.next();
        jdbc.update(
                "INSERT INTO progress (consortium_id, name, lead_organisation_id, state, deadline_at, members,"
                        + " last_act, last_act_at) VALUES (?, ?, ?, ?, ?, 2, 'ConsortiumOpened', ?)",
                id.toString(),
                mark + " " + name,
                Ids.next().toString(),
                state,
                Timestamp.from(deadline),
                Timestamp.from(clock.now()));
        return id;
    }
}
