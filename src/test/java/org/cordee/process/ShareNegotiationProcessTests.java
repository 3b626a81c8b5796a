package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.share.AnsweringShares;
import org.cordee.consortium.share.SharesReading;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage.Pair;
import org.cordee.process.model.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code share-negotiation}: propose, answer, until all agree. */
class ShareNegotiationProcessTests extends ProcessScene {

    private List<String> proposals(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT state FROM share_proposal WHERE consortium_id = ? ORDER BY round_no",
                        String.class,
                        scene.id());
    }

    @Test
    @Takes({
        "flow_MembersKnown_ProposalBegins",
        "flow_ProposalBegins_ProposeShares",
        "flow_ProposeShares_OpenShareRound",
        "flow_OpenShareRound_AnswerShares",
        "flow_AnswerShares_SettleShares",
        "flow_SettleShares_AllAgreed",
        "flow_AllAgreed_SharesAgreed"
    })
    void opensTheDraftingOnceEveryMemberAgreed() {
        Pair pair = Stage.PROPOSING_SHARES.reach(scenes, acts);

        acts.agree(pair.scene(), pair.partner(), acts.propose(pair.scene()));

        scenes.task(pair.scene(), UserTask.WRITE_SECTION, pair.partner());
        assertThat(proposals(pair.scene())).containsExactly("AGREED");
        assertThat(scenes.the(SharesReading.class).agreed(pair.scene().id())).hasSize(2);
    }

    @Test
    @Takes("flow_AllAgreed_ProposalBegins")
    void letsTheLeadProposeAgainWhenAMemberRefusesItsShare() {
        Pair pair = Stage.PROPOSING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID proposal = acts.propose(scene);
        scenes.task(scene, UserTask.ANSWER_SHARES, pair.partner());

        scenes.the(AnsweringShares.class).refuse(pair.partner().actor(), proposal, "Trop peu");

        acts.agree(scene, pair.partner(), acts.propose(scene));
        scenes.task(scene, UserTask.WRITE_SECTION, pair.partner());
        assertThat(proposals(scene)).containsExactly("REFUSED", "AGREED");
    }

    @Test
    @Takes("flow_AllAgreed_ProposalBegins")
    void asksEverybodyAgainWhenOneOfTwoRefuses() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Scene scene = scenes.launched(false, one, two);
        UUID first = acts.accept(scene, one.get(0));
        UUID second = acts.accept(scene, two.get(0));
        acts.giveCapacity(scene, one.get(0));
        acts.giveCapacity(scene, two.get(0));
        acts.confirm(scene, first);
        acts.confirm(scene, second);
        UUID proposal = acts.propose(scene);
        acts.agree(scene, one.get(0), proposal);
        scenes.task(scene, UserTask.ANSWER_SHARES, two.get(0));

        scenes.the(AnsweringShares.class).refuse(two.get(0).actor(), proposal, "Trop peu");

        acts.propose(scene);
        scenes.task(scene, UserTask.ANSWER_SHARES, one.get(0));
        scenes.task(scene, UserTask.ANSWER_SHARES, two.get(0));
        assertThat(proposals(scene)).containsExactly("REFUSED", "OPEN");
        assertThat(scenes.the(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.NEGOTIATING);
    }
}
