package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.EditedPdf;
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
import org.cordee.submission.consistency.ValueDifference;
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

    /** Somebody edited one word of the finished annex of the partner. */
    @Test
    void stopsTheFreezeAndNamesBothPapersTheirPlacesAndTheirValues() {
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        Documents documents = scenes.bean(Documents.class);
        String where =
                " WHERE organisation_id = ? AND agreement_id IN (SELECT id FROM agreement WHERE consortium_id = ?)";
        String organisation = partner.organisationId().toString();
        String consortium = scene.id().toString();
        UUID finished = jdbc.queryForObject(
                "SELECT annex_document_id FROM agreement_signature" + where, UUID.class, organisation, consortium);
        byte[] edited = EditedPdf.copies(documents.bytes(finished), "Cotraitant", 9)
                .findFirst()
                .orElseThrow();
        UUID copy = documents
                .storeOwn(edited, "annexe.pdf", "application/pdf", ConfidentialityLevel.CONSOLIDATED_PRICE, scene.id())
                .id();
        String update = "UPDATE agreement_signature SET annex_document_id = ?" + where;
        jdbc.update(update, copy.toString(), organisation, consortium);

        prove();
        assertThatThrownBy(this::freeze).isInstanceOfSatisfying(RuleViolation.class, no -> {
            assertThat(no.key()).isEqualTo("submission.consistency.differs.ROLE");
            assertThat(no.arguments())
                    .contains("Cotraitant", " (page 1)")
                    .anySatisfy(paper -> assertThat(paper).asString().matches("annexe-\\d\\.pdf"));
            assertThat(no).message().doesNotContain("otraitan");
        });

        assertThat(proof().differences())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(ValueKind.ROLE));
        jdbc.update(update, finished.toString(), organisation, consortium);
        freeze();
        assertThat(proof().differences()).isEmpty();
    }

    @Test
    void freezesABidWhoseGroupingGotAnotherNameAfterThePapersWereSigned() {
        scenes.bean(JdbcTemplate.class)
                .update(
                        "UPDATE consortium SET name = ? WHERE id = ?",
                        "Autre nom",
                        scene.id().toString());

        freeze();

        assertThat(proof().differences())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(ValueKind.GROUPING))
                .noneMatch(ValueDifference::stops);
    }
}
