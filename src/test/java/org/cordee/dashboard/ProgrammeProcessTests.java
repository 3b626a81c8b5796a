package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.process.LifeStage;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A consortium's row in the programme follows its notice and its latest check, and can be rebuilt at any time. */
class ProgrammeProcessTests extends ProcessScene {

    private static final Set<String> RUNNING = Set.of("NEGOTIATING", "AGREED", "DRAFTING");

    @Autowired
    ProgrammeRows rows;

    @Autowired
    FollowingProgramme following;

    @Autowired
    JdbcTemplate jdbc;

    private List<ProgrammeRow> of(UUID id) {
        return rows.in(RUNNING).stream()
                .filter(row -> row.consortiumId().equals(id))
                .toList();
    }

    @Test
    void theRowFollowsTheLatestCheckAndIsTheSameAfterARebuild() {
        Scene scene = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts).scene();
        scenes.bean(AssessingConsortium.class).assess(scene.lead().actor(), scene.id());
        scenes.await("the programme", () -> of(scene.id()).stream().anyMatch(row -> row.aims() != null));
        ProgrammeRow row = of(scene.id()).get(0);

        assertThat(row.published().theme()).hasSize(2);
        assertThat(Objects.requireNonNull(row.aims()).hours().counted()).isNotNegative();

        jdbc.update("DELETE FROM programme WHERE consortium_id = ?", scene.id().toString());
        following.fill();
        assertThat(of(scene.id())).containsExactly(row);
    }
}
