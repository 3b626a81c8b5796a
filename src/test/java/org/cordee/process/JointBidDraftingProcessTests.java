package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage.Pair;
import org.cordee.process.model.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code joint-bid-drafting}: a section and a price from each member, read by the lead. */
class JointBidDraftingProcessTests extends ProcessScene {

    private List<String> sections(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT state FROM bid_section WHERE consortium_id = ? ORDER BY state",
                        String.class,
                        scene.id());
    }

    @Test
    @Takes({
        "flow_SharesAgreed_OpenDrafting",
        "flow_OpenDrafting_Contribution",
        "flow_Contribution_WritingBegins",
        "flow_WritingBegins_WriteSection",
        "flow_WriteSection_GivePrice",
        "flow_GivePrice_ReviewContribution",
        "flow_ReviewContribution_Approved",
        "flow_Approved_ContributionApproved",
        "flow_Contribution_BidDrafted"
    })
    void endsOnceTheLeadApprovedEveryContribution() {
        Pair pair = Stage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();

        acts.approve(scene, acts.handIn(scene, pair.partner()));
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        acts.approve(scene, acts.handIn(scene, scene.lead()));

        scenes.task(scene, UserTask.FREEZE_BID);
        assertThat(sections(scene)).containsExactly("APPROVED", "APPROVED");
    }

    @Test
    @Takes("flow_Approved_WritingBegins")
    void asksForTheContributionAgainWhenTheLeadSendsItBack() {
        Pair pair = Stage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID section = acts.handIn(scene, pair.partner());

        acts.sendBack(scene, section);

        scenes.task(scene, UserTask.WRITE_SECTION, pair.partner());
        assertThat(sections(scene)).containsExactly("CHANGES", "TODO");
        acts.handIn(scene, pair.partner());
        acts.approve(scene, section);
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        scenes.task(scene, UserTask.FREEZE_BID);
        assertThat(scenes.the(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.DRAFTING);
    }
}
