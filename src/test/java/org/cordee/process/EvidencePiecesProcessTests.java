package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.ExclusionStanding;
import org.cordee.evidence.GroundStanding;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Tests the answers of a member for each piece of evidence, their form, and their readers. */
class EvidencePiecesProcessTests extends EvidenceScene {

    private CheckedPiece line(Piece piece) {
        return seenBy(partner).pieces().stream()
                .filter(one -> one.piece() == piece)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsADeclaredExclusionToItsMemberAndItsConsequenceToTheLead() {
        DeclaringExclusions declaring = scenes.bean(DeclaringExclusions.class);
        assertThat(seenBy(scene.lead()).exclusion()).isEqualTo(ExclusionStanding.NOT_DECLARED);

        declaring.declare(
                partner.actor(), file, List.of(new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.OPEN)));

        assertThat(declaring.view(partner.actor(), file).verdicts())
                .singleElement()
                .matches(verdict -> verdict.isCurable() && verdict.article().equals("L2141-2"));
        assertThat(seenBy(scene.lead()).exclusion()).isEqualTo(ExclusionStanding.EXCLUDED);
        assertThatThrownBy(() -> declaring.view(scene.lead().actor(), file)).isInstanceOf(NotFound.class);
        declaring.declare(
                partner.actor(), file, List.of(new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.SETTLED)));
        assertThat(seenBy(scene.lead()).exclusion()).isEqualTo(ExclusionStanding.NO_OBSTACLE);
    }

    /** Each operator owes the member that relies on it a letter; other members owe none (R2143-12). */
    @Test
    void requiresTheLetterOfAnOperatorFromTheMemberThatReliesOnIt() {
        RelianceOnOperators relying = new RelianceOnOperators(scenes, scene, partner);
        assertThat(seenBy(partner).pieces()).extracting(CheckedPiece::piece).doesNotContain(Piece.COMMITMENT_LETTER);

        relying.on(scenes.firm("Fonderie des Trois-Rus"), 0);

        assertThat(line(Piece.COMMITMENT_LETTER).isBlocking()).isTrue();
        assertThat(line(Piece.COMMITMENT_LETTER).article()).isEqualTo("R2143-12");
        UUID leads = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, scene.lead()).subjectId();
        assertThat(scenes.bean(ApplicationReading.class)
                        .evidence(scene.lead().actor(), leads)
                        .pieces())
                .extracting(CheckedPiece::piece)
                .doesNotContain(Piece.COMMITMENT_LETTER);

        acts.providePiece(partner, file, Piece.COMMITMENT_LETTER);
        assertThat(line(Piece.COMMITMENT_LETTER).isBlocking()).isFalse();

        relying.onNobody(1);
        assertThat(seenBy(partner).pieces()).extracting(CheckedPiece::piece).doesNotContain(Piece.COMMITMENT_LETTER);
    }

    @Test
    void asksForNoPowerOfAttorneyThatIsRecorded() {
        CheckedPiece power = line(Piece.POWER_OF_ATTORNEY);

        assertThat(power.answer()).isEqualTo(PieceAnswer.RECORDED);
        assertThat(power.choices()).isEmpty();
        assertThatThrownBy(() -> acts.providePiece(partner, file, Piece.POWER_OF_ATTORNEY))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("application.piece.recorded"));
    }

    @Test
    void fillsInAFormFromTheDirectoryAndStoresTheAnswersForOtherPieces() {
        ProvidingEvidence providing = scenes.bean(ProvidingEvidence.class);
        providing.answerWithoutFile(partner.actor(), file, Piece.DC2, Provision.sheet());
        providing.answerWithoutFile(
                partner.actor(), file, Piece.TAX_CERTIFICATE, Provision.online("https://exemple.test/a", "Code 4F7K"));
        providing.answerWithoutFile(partner.actor(), file, Piece.REFERENCES, Provision.notConcerned("Non demandé"));

        byte[] sheet = scenes.bean(ApplicationReading.class)
                .download(scene.lead().actor(), file, Piece.DC2, null, null)
                .bytes();
        assertThat(new String(sheet, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(line(Piece.TAX_CERTIFICATE).url()).isEqualTo("https://exemple.test/a");
        assertThat(line(Piece.REFERENCES).answer()).isEqualTo(PieceAnswer.NOT_CONCERNED);
        assertThatThrownBy(() -> providing.answerWithoutFile(
                        partner.actor(), file, Piece.DC2, Provision.notConcerned("Pas envie")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> providing.answerWithoutFile(partner.actor(), file, Piece.DC1, Provision.sheet()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAFileOfAnotherTypeOrWithAFutureDate() {
        ProvidingEvidence providing = scenes.bean(ProvidingEvidence.class);

        assertThatThrownBy(() -> providing.upload(
                        partner.actor(),
                        file,
                        Piece.DC2,
                        Provision.file(null, null),
                        text("PK nothing"),
                        "dc2.pdf",
                        "text/plain"))
                .isInstanceOf(RuleViolation.class);
        Provision tomorrow =
                Provision.file(LocalDate.ofInstant(scenes.now(), ZoneOffset.UTC).plusDays(2), null);
        assertThatThrownBy(() -> providing.upload(
                        partner.actor(), file, Piece.TAX_CERTIFICATE, tomorrow, text("%PDF-1.4"), "a.pdf", null))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.key()).isEqualTo("application.piece.issued-in-future"));
    }

    private static InputStream text(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsAMembersEvidenceToTheMemberAndTheLeadOnly() {
        Firm stranger = scenes.firm("Une Autre Entreprise");
        ApplicationReading reading = scenes.bean(ApplicationReading.class);
        UUID leads = scenes.task(scene, UserTask.PROVIDE_EVIDENCE, scene.lead()).subjectId();

        assertThatThrownBy(() -> seenBy(stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.evidence(partner.actor(), leads)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acts.providePiece(scene.lead(), file, Piece.DC2))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenes.bean(CheckingEvidence.class).accept(partner.actor(), file, null))
                .isInstanceOf(NotFound.class);
        assertThat(reading.of(partner.actor(), scene.id()).members())
                .singleElement()
                .matches(line -> line.own());
    }
}
