package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.EvidenceView;
import org.cordee.evidence.Piece;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.ApprovalDecision;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests the renewal of accepted evidence that will expire: a task of its member beside the main path of the bid, as
 * long as it is useful.
 */
class EvidenceRenewalProcessTests extends ProcessScene {

    private static final String PIECE = "/pieces/" + Piece.TAX_CERTIFICATE;

    @Autowired
    WebApplicationContext web;

    private ExpiringPieces expiring;
    private Pair pair;
    private Scene scene;
    private Firm partner;

    @BeforeEach
    void untilTheEvidenceIsAskedFor() {
        expiring = new ExpiringPieces(scenes, acts);
        pair = LifeStage.OUTLINING.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
    }

    private CheckingEvidence checking() {
        return scenes.bean(CheckingEvidence.class);
    }

    private EvidenceView seenBy(Firm firm, UUID file) {
        return scenes.bean(ApplicationReading.class).evidence(firm.actor(), file);
    }

    private CheckedPiece certificate(UUID file) {
        return seenBy(partner, file).pieces().stream()
                .filter(one -> one.piece() == Piece.TAX_CERTIFICATE)
                .findFirst()
                .orElseThrow();
    }

    private List<OpenTask> renewals() {
        return scenes.tasks(scene, UserTask.RENEW_EVIDENCE);
    }

    private void nothingToRenew() {
        scenes.await("nothing to renew", () -> renewals().isEmpty());
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(renewals()).isEmpty();
    }

    @Test
    @CoversFlows({"flow_RenewalAwaited_RenewEvidence", "flow_RenewEvidence_RenewalOver"})
    void showsTheRenewalTaskToItsMemberOnlyAndClosesItAfterTheUpload() {
        UUID file = expiring.accepted(pair, ExpiringPieces.TOO_SHORT);

        OpenTask task = scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        assertThat(renewals()).containsExactly(task);
        assertThat(task.subjectId()).isEqualTo(file);
        assertThat(task.dueAt())
                .isEqualTo(
                        scenes.bean(PlanningPreparation.class).plan(scene.id()).freezeDueAt());
        refused("application.renewal.not-needed", () -> acts.providePiece(partner, file, Piece.DC2));

        expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH);

        nothingToRenew();
        assertThat(certificate(file).lastDay())
                .as("the former one counts until the lead accepts the new one")
                .isEqualTo(expiring.today().plusDays(ExpiringPieces.TOO_SHORT));
        EvidenceView shown = seenBy(scene.lead(), file);
        assertThat(shown.renewed() && shown.checkable()).isTrue();
        checking().accept(scene.lead().actor(), file, shown.entries());
        nothingToRenew();
        assertThat(certificate(file).lastDay()).isEqualTo(expiring.today().plusDays(ExpiringPieces.LONG_ENOUGH));
        assertThat(certificate(file).versions()).isEqualTo(2);
    }

    /** A member that starts to rely on an operator after the acceptance owes one more piece, and may still give it. */
    @Test
    void asksForTheLetterOfAnOperatorAddedAfterTheAcceptance() {
        UUID file = expiring.accepted(pair, ExpiringPieces.LONG_ENOUGH);
        nothingToRenew();

        new RelianceOnOperators(scenes, scene, partner).on(scenes.firm("Fonderie des Trois-Rus"), 0);

        assertThat(scenes.task(scene, UserTask.RENEW_EVIDENCE, partner).subjectId())
                .isEqualTo(file);
        acts.providePiece(partner, file, Piece.COMMITMENT_LETTER);
        nothingToRenew();
    }

    /** A member that no longer relies on an operator owes nothing. */
    @Test
    void closesTheTaskWhenTheMemberReliesOnNoOperatorAnyMore() {
        expiring.accepted(pair, ExpiringPieces.LONG_ENOUGH);
        RelianceOnOperators relying = new RelianceOnOperators(scenes, scene, partner);
        relying.on(scenes.firm("Fonderie des Trois-Rus"), 0);
        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);

        relying.onNobody(1);

        nothingToRenew();
    }

    @Test
    void asksAgainWhenTheLeadRejectsTheRenewedPiece() {
        UUID file = expiring.accepted(pair, ExpiringPieces.TOO_SHORT);
        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH);
        nothingToRenew();

        checking().askCorrections(scene.lead().actor(), file, EvidenceCorrections.of("Illisible"), null);

        assertThat(scenes.task(scene, UserTask.RENEW_EVIDENCE, partner).subjectId())
                .isEqualTo(file);
    }

    @Test
    void storesTwoVersionsAndCompletesOneTaskWhenAPieceIsSentTwice() {
        UUID file = expiring.accepted(pair, ExpiringPieces.TOO_SHORT);
        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);

        expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH);
        expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH);

        nothingToRenew();
        assertThat(certificate(file).versions()).isEqualTo(3);
        assertThat(commandsOf("COMPLETE_TASK", "task_RenewEvidence")).isOne();
    }

    private int commandsOf(String kind, String what) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM engine_command WHERE consortium_id = ? AND kind = ? AND payload LIKE ?",
                        Integer.class,
                        scene.id(),
                        kind,
                        "%" + what + "%");
    }

    @Test
    void asksForTheRenewalOnlyWhileTheDeadlineIsLater() {
        expiring.accepted(pair, 150);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(commandsOf("PUBLISH_MESSAGE", "renewalAwaited")).isZero();

        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(80)));

        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(40)));
        nothingToRenew();
    }

    @Test
    void refusesARenewalOfAFrozenBidAndAsksForItAfterTheReopening() throws Exception {
        UUID file = expiring.accepted(pair, ExpiringPieces.TOO_SHORT);
        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        MockMvc browser = TestVisitor.browser(web);
        TestVisitor member = TestVisitor.memberOf(web, partner.organisationId());
        browser.perform(get("/evidence/" + file).with(member.signedIn()).header("Accept-Language", "fr"))
                .andExpect(content().string(Matchers.containsString("Une pièce manque ou sera périmée")));
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.freeze(scene);
        UUID approval = scenes.task(scene, UserTask.APPROVE_BID, partner).subjectId();
        nothingToRenew();

        refused("application.renewal.frozen", () -> expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH));
        browser.perform(post("/evidence/" + file + PIECE)
                        .with(member.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "fr")
                        .param("answer", "ONLINE")
                        .param("url", "https://exemple.test/attestation")
                        .param("access", "Accès libre"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("ses pièces ne peuvent plus changer.")));
        browser.perform(put("/api/v1/evidence/" + file + PIECE)
                        .with(member.byApi())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"answer": "ONLINE", "url": "https://exemple.test/attestation", "said": "Libre"}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("application.renewal.frozen"));
        assertThat(certificate(file).versions()).isOne();

        acts.objectToFrozen(partner, approval);
        scenes.task(scene, UserTask.DECIDE_APPROVAL);
        acts.decideApproval(scene, ApprovalDecision.REOPEN);

        scenes.task(scene, UserTask.RENEW_EVIDENCE, partner);
        expiring.upload(pair, file, ExpiringPieces.LONG_ENOUGH);
        nothingToRenew();
    }
}
