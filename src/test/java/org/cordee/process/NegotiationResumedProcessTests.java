package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests a consortium whose deadline passed before its shares were agreed: it continues to negotiate after the buyer has
 * set a later one.
 */
class NegotiationResumedProcessTests extends ReopeningScene {

    private int rounds(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM share_proposal WHERE consortium_id = ?", Integer.class, scene.id());
    }

    private void agreed(Pair pair, UUID proposal) {
        acts.agree(pair.scene(), pair.partner(), proposal);
        scenes.task(pair.scene(), UserTask.REVIEW_AGREEMENT);
        assertThat(state(pair.scene())).isEqualTo(ConsortiumState.AGREED);
    }

    @Test
    @CoversFlows({"flow_DraftTakenUp_CheckTeamBegins", "flow_CheckTeamBegins_CheckTeam"})
    void asksTheLeadForANewProposalWhenTheLastWasNotAnswered() {
        Pair pair = LifeStage.ANSWERING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        miss(scene);

        reopenAfterLaterDeadline(scene);

        assertThat(state(scene)).isEqualTo(ConsortiumState.NEGOTIATING);
        UUID again = acts.propose(scene);
        assertThat(rounds(scene)).isEqualTo(2);
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
        agreed(pair, again);
        acts.concludeAgreement(scene, pair.partner());
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_CheckTeamBegins")
    void asksTheLeadForAMissingProposal() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        miss(pair.scene());

        reopenAfterLaterDeadline(pair.scene());

        agreed(pair, acts.propose(pair.scene()));
    }

    /** The deadline was moved past the time to mediate, so that this time has not ended. */
    @Test
    @CoversFlows("flow_DraftTakenUp_CheckTeamBegins")
    void asksOnlyTheCoordinatorWhenTheMediationWasOpen() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.counterUntilMediation(pair);
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofHours(20)));
        int rounds = rounds(scene);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        scenes.task(scene, UserTask.MEDIATE_SHARES);
        assertThat(scenes.tasks(scene, UserTask.PROPOSE_SHARES)).isEmpty();
        assertThat(scenes.tasks(scene, UserTask.ANSWER_SHARES)).isEmpty();
        acts.recommend(scene);
        agreed(pair, acts.propose(scene));
        assertThat(rounds(scene)).isEqualTo(rounds + 1);
    }

    @Test
    @CoversFlows("flow_DraftTakenUp_CheckTeamBegins")
    void asksTheLeadToDecideAboutRefusedShares() {
        Pair pair = LifeStage.ANSWERING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID proposal = scenes.bean(JdbcTemplate.class)
                .queryForObject("SELECT id FROM share_proposal WHERE consortium_id = ?", UUID.class, scene.id());
        acts.refuse(scene, pair.partner(), proposal);
        scenes.task(scene, UserTask.ARBITRATE_SHARES);
        miss(scene);

        reopenAfterLaterDeadline(scene);

        scenes.task(scene, UserTask.ARBITRATE_SHARES);
        assertThat(scenes.tasks(scene, UserTask.ANSWER_SHARES)).isEmpty();
        scenes.bean(ArbitratingShares.class).retry(scene.lead().actor(), scene.id());
        agreed(pair, acts.propose(scene));
    }
}
