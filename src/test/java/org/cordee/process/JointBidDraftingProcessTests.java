package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code joint-bid-drafting}: the outline, then sections and prices at the same time. */
class JointBidDraftingProcessTests extends ProcessScene {

    @Test
    @CoversFlows({
        "flow_SharesAgreed_OpenDrafting",
        "flow_OpenDrafting_SettleOutline",
        "flow_SettleOutline_BeginSections",
        "flow_BeginSections_BothBegin",
        "flow_BothBegin_WriteSections",
        "flow_BothBegin_ConsolidatePrices",
        "flow_WriteSections_BothDone",
        "flow_ConsolidatePrices_BothDone",
        "flow_BothDone_BidDrafted"
    })
    void endsAfterEverySectionIsApprovedAndThePricesAreLocked() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).isEmpty();

        acts.approve(scene, acts.handIn(scene, pair.partner()));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        acts.setMargin(scene);
        acts.prepareApplication(scene);

        scenes.task(scene, UserTask.FREEZE_BID);
        assertThat(states("SELECT state FROM bid_section WHERE consortium_id = ?", scene))
                .containsExactly("APPROVED", "APPROVED");
        assertThat(states("SELECT state FROM price_sheet WHERE consortium_id = ?", scene))
                .containsExactly("LOCKED", "LOCKED");
        assertThat(scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.DRAFTING);
    }

    private List<String> states(String sql, Scene scene) {
        return scenes.bean(JdbcTemplate.class).queryForList(sql, String.class, scene.id());
    }
}
