package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests every path of {@code share-negotiation}: propose, answer in rounds, mediate, and the lead's choices without
 * agreement.
 */
class ShareNegotiationProcessTests extends ProcessScene {

    private List<String> column(Scene scene, String sql) {
        return scenes.bean(JdbcTemplate.class).queryForList(sql, String.class, scene.id());
    }

    private List<String> proposals(Scene scene) {
        return column(scene, "SELECT state FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no, round_no");
    }

    private List<String> answers(Scene scene) {
        return column(scene, "SELECT state FROM proposal_answer WHERE consortium_id = ? ORDER BY id");
    }

    private ConsortiumState state(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    @Test
    @CoversFlows({
        "flow_MembersKnown_ProposalBegins",
        "flow_ProposalBegins_ProposeShares",
        "flow_ProposeShares_OpenShareRound",
        "flow_OpenShareRound_Answer",
        "flow_AnswerAwaited_AnswerShares",
        "flow_AnswerShares_Answered",
        "flow_Answer_SettleShares",
        "flow_SettleShares_AllAgreed",
        "flow_AllAgreed_SharesAgreed"
    })
    void opensTheAgreementAfterEveryMemberAgreed() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);

        acts.agree(pair.scene(), pair.partner(), acts.propose(pair.scene()));

        scenes.task(pair.scene(), UserTask.REVIEW_AGREEMENT, pair.scene().lead());
        assertThat(proposals(pair.scene())).containsExactly("AGREED");
        assertThat(scenes.bean(SharesReading.class).agreed(pair.scene().id())).hasSize(2);
    }

    @Test
    @CoversFlows({"flow_AllAgreed_NextStep", "flow_NextStep_ProposalBegins"})
    void letsTheLeadProposeAgainWhenAMemberCounters() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.counter(scene, pair.partner(), acts.propose(scene));

        acts.agree(scene, pair.partner(), acts.propose(scene));

        scenes.task(scene, UserTask.REVIEW_AGREEMENT, pair.scene().lead());
        assertThat(proposals(scene)).containsExactly("COUNTERED", "AGREED");
    }

    @Test
    @CoversFlows("flow_NextStep_ProposalBegins")
    void asksAllMembersAgainWhenOneOfTwoCounters() {
        List<Firm> one = scenes.firms(1);
        List<Firm> two = scenes.firms(1);
        Scene scene = scenes.launched(false, one, two);
        acts.joinAll(scene, one.get(0), two.get(0));
        UUID proposal = acts.propose(scene);
        acts.agree(scene, one.get(0), proposal);
        acts.counter(scene, two.get(0), proposal);

        acts.propose(scene);

        scenes.task(scene, UserTask.ANSWER_SHARES, one.get(0));
        scenes.task(scene, UserTask.ANSWER_SHARES, two.get(0));
        assertThat(proposals(scene)).containsExactly("COUNTERED", "OPEN");
        assertThat(state(scene)).isEqualTo(ConsortiumState.NEGOTIATING);
    }

    @Test
    @CoversFlows({"flow_AnswerWindowEnded_NotAnswered", "flow_Answer_SettleShares", "flow_NextStep_ProposalBegins"})
    void closesTheRoundAfterTwoDaysWithoutAnAnswer() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        acts.propose(pair.scene());
        OpenTask task = scenes.task(pair.scene(), UserTask.ANSWER_SHARES);
        assertThat(task.dueAt()).isEqualTo(WorkingDayEnd.after(scenes.now(), Duration.ofDays(2)));

        scenes.pin(task.dueAt().plusSeconds(1));

        scenes.task(pair.scene(), UserTask.PROPOSE_SHARES);
        assertThat(answers(pair.scene())).containsExactly("NO_ANSWER");
        assertThat(proposals(pair.scene())).containsExactly("COUNTERED");
    }

    @Test
    @CoversFlows({"flow_AnswerReminderDue_RemindAnswerer", "flow_RemindAnswerer_AnswererReminded"})
    void remindsMembersWithoutAnAnswerAfterHalfOfTheWindow() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        UUID proposal = acts.propose(pair.scene());
        OpenTask task = scenes.task(pair.scene(), UserTask.ANSWER_SHARES);
        Timestamp reminder = scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id = 'timer_AnswerReminderDue'",
                        Timestamp.class,
                        task.key());

        scenes.pin(reminder.toInstant());

        scenes.await(
                "the reminder",
                () -> !column(
                                pair.scene(),
                                "SELECT id FROM proposal_answer WHERE consortium_id = ? AND reminded_at IS NOT NULL")
                        .isEmpty());
        acts.agree(pair.scene(), pair.partner(), proposal);
        scenes.task(pair.scene(), UserTask.REVIEW_AGREEMENT, pair.scene().lead());
    }

    @Nested
    class AfterFourRounds {

        private Pair pair;

        private void mediated() {
            pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
            acts.counterUntilMediation(pair);
            assertThat(proposals(pair.scene())).hasSize(4).containsOnly("COUNTERED");
        }

        @Test
        @CoversFlows({
            "flow_NextStep_MediateShares",
            "flow_MediateShares_MediationEnded",
            "flow_MediationEnded_ProposalBegins",
            "flow_AllAgreed_SharesAgreed"
        })
        void letsTheMembersAgreeToTheCoordinatorsRecommendation() {
            mediated();

            acts.recommend(pair.scene());
            acts.agree(pair.scene(), pair.partner(), acts.propose(pair.scene()));

            scenes.task(pair.scene(), UserTask.REVIEW_AGREEMENT, pair.scene().lead());
        }

        @Test
        @CoversFlows({"flow_MediationOver_CloseMediation", "flow_CloseMediation_MediationEnded"})
        void letsTheLeadContinueAfterTwoDaysWithoutMediation() {
            mediated();

            scenes.pin(
                    scenes.task(pair.scene(), UserTask.MEDIATE_SHARES).dueAt().plusSeconds(1));

            scenes.task(pair.scene(), UserTask.PROPOSE_SHARES);
        }

        @Test
        @CoversFlows({"flow_NextStep_NegotiationFailed", "flow_SharesAgreed_ArbitrateShares"})
        void failsWhenAMemberRefusesTheLastProposal() {
            mediated();
            acts.recommend(pair.scene());
            acts.propose(pair.scene());

            scenes.pin(scenes.task(pair.scene(), UserTask.ANSWER_SHARES).dueAt().plusSeconds(1));

            scenes.task(pair.scene(), UserTask.ARBITRATE_SHARES);
        }
    }

    @Nested
    class WhenAMemberRefuses {

        private Pair pair;

        private void refused() {
            pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
            acts.refuse(pair.scene(), pair.partner(), acts.propose(pair.scene()));
            scenes.task(pair.scene(), UserTask.ARBITRATE_SHARES);
            assertThat(proposals(pair.scene())).containsExactly("REFUSED");
        }

        @Test
        @CoversFlows({
            "flow_SharesAgreed_ArbitrateShares",
            "flow_ArbitrateShares_Arbitration",
            "flow_Arbitration_NegotiationBegins"
        })
        void letsTheLeadNegotiateAgainWithTheSameMembers() {
            refused();

            scenes.bean(ArbitratingShares.class)
                    .retry(pair.scene().lead().actor(), pair.scene().id());

            acts.agree(pair.scene(), pair.partner(), acts.propose(pair.scene()));
            scenes.task(pair.scene(), UserTask.REVIEW_AGREEMENT, pair.scene().lead());
            assertThat(proposals(pair.scene())).containsExactly("REFUSED", "AGREED");
        }

        @Test
        @CoversFlows("flow_Arbitration_RoundBegins")
        void letsTheLeadReplaceAMemberByTheNextCandidate() {
            List<Firm> candidates = scenes.firms(2);
            Scene scene = scenes.launched(false, candidates);
            acts.join(scene, candidates.get(0));
            acts.refuse(scene, candidates.get(0), acts.propose(scene));
            scenes.task(scene, UserTask.ARBITRATE_SHARES);

            scenes.bean(ArbitratingShares.class)
                    .replace(scene.lead().actor(), scene.id(), candidates.get(0).organisationId());

            acts.join(scene, candidates.get(1));
            acts.agree(scene, candidates.get(1), acts.propose(scene));
            scenes.task(scene, UserTask.REVIEW_AGREEMENT, scene.lead());
            assertThat(scenes.bean(ConsortiumLookup.class)
                            .isMember(scene.id(), candidates.get(0).organisationId()))
                    .isFalse();
        }

        @Test
        void letsTheLeadAbandonTheConsortium() {
            refused();

            scenes.bean(AbandoningConsortium.class)
                    .abandon(pair.scene().lead().actor(), pair.scene().id(), "Pas d’accord");

            scenes.ended(pair.scene());
            assertThat(state(pair.scene())).isEqualTo(ConsortiumState.ABANDONED);
        }
    }
}
