package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositingBid;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base class for tests of the approval: a pair whose bid is frozen and waits for its partner's approval. */
abstract class ApprovalScene extends ProcessScene {

    List<String> rounds(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT concat_ws(' ', number, state) FROM approval_round WHERE consortium_id = ? ORDER BY number",
                        String.class,
                        scene.id());
    }

    int count(Scene scene, String sql) {
        return scenes.bean(JdbcTemplate.class).queryForObject(sql, Integer.class, scene.id());
    }

    ConsortiumState state(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    UUID approval(Scene scene, Firm partner) {
        return scenes.task(scene, UserTask.APPROVE_BID, partner).subjectId();
    }

    void deposit(Scene scene) {
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
    }
}
