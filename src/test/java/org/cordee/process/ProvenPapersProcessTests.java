package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ConsistencyReading;
import org.cordee.submission.ConsistencyView;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.ProvingConsistency;
import org.cordee.submission.consistency.PaperFamily;
import org.cordee.submission.consistency.ProvenPaper;
import org.cordee.submission.consistency.ValueKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the finished files of a real bid back before its freeze, and freezes it. */
class ProvenPapersProcessTests extends ProcessScene {

    private Scene scene;
    private Firm partner;

    @BeforeEach
    void untilTheBidCanBeFrozen() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
        for (Firm member : List.of(partner, scene.lead())) {
            UUID file = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, member).subjectId();
            scenes.bean(DeclaringExclusions.class).declare(member.actor(), file, List.of());
            acts.chooseSheets(scene, member);
            acts.approve(scene, acts.handIn(scene, member));
        }
        acts.prepareApplication(scene);
        acts.setMargin(scene);
        scenes.task(scene, UserTask.FREEZE_BID);
    }

    private ConsistencyView proof() {
        return scenes.bean(ConsistencyReading.class).of(scene.lead().actor(), scene.id());
    }

    private void prove() {
        scenes.bean(ProvingConsistency.class).prove(scene.lead().actor(), scene.id());
    }

    private void freeze() {
        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    @Test
    void provesTheFilesBeforeTheFreezeLeavesTheBidOpenAndKeepsTheProofOfTheFreeze() {
        prove();

        ConsistencyView before = proof();
        assertThat(before.differences()).isEmpty();
        assertThat(before.flawed()).isEmpty();
        assertThat(before.families())
                .contains(
                        PaperFamily.ENGAGEMENT,
                        PaperFamily.PRICES,
                        PaperFamily.SHARES,
                        PaperFamily.AGREEMENT,
                        PaperFamily.MEMO,
                        PaperFamily.DC1,
                        PaperFamily.DC2,
                        PaperFamily.DECLARATIONS);
        assertThat(before.same()).isGreaterThan(20);
        assertThat(before.frozen()).isFalse();
        assertThat(before.readable()).isTrue();

        freeze();

        ConsistencyView after = proof();
        assertThat(after.frozen()).isTrue();
        assertThat(after.readable()).isFalse();
        assertThat(after.same()).isEqualTo(before.same());
        assertThat(after.papers())
                .extracting(ProvenPaper::name)
                .containsExactlyElementsOf(
                        before.papers().stream().map(ProvenPaper::name).toList());
    }

    /** The signed agreement keeps the former name of the grouping, which all other papers would no longer have. */
    @Test
    void stopsTheFreezeAndNamesBothPapersTheirPlacesAndTheirValues() {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String name = proof().consortiumName();
        String sql = "UPDATE consortium SET name = ? WHERE id = ?";
        jdbc.update(sql, "Autre nom", scene.id().toString());

        prove();
        assertThatThrownBy(this::freeze).isInstanceOfSatisfying(RuleViolation.class, no -> {
            assertThat(no.key()).isEqualTo("submission.consistency.differs.GROUPING");
            assertThat(no.arguments()).contains("Autre nom", name).anySatisfy(paper -> assertThat(paper)
                    .asString()
                    .matches("convention\\.pdf|annexe-\\d\\.pdf|.*pouvoir-au-mandataire\\.pdf"));
            assertThat(no).message().doesNotContain("Autre nom");
        });

        assertThat(proof().differences())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ValueKind.GROUPING));
        jdbc.update(sql, name, scene.id().toString());
        freeze();
        assertThat(proof().differences()).isEmpty();
    }
}
