package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.document.ArchiveEntry;
import org.cordee.evidence.AcceptedPieces;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.Obligation;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests the letters of operators: each operator on whose capacities a member relies promises them in its own letter
 * (R2143-12).
 */
class OperatorLettersProcessTests extends EvidenceScene {

    private static final byte[] LETTER =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    WebApplicationContext web;

    private Firm foundry;
    private Firm garden;
    private RelianceOnOperators relying;

    @BeforeEach
    void relyOnTwo() {
        foundry = scenes.firm("Zinguerie du Port");
        garden = scenes.firm("Atelier Fleuri");
        relying = new RelianceOnOperators(scenes, scene, partner);
        relying.on(List.of(foundry, garden), 0);
    }

    @Test
    void requiresOneLetterPerOperatorInTheMembersOrder() {
        assertThat(letters())
                .extracting(line -> line.operator().id())
                .containsExactly(foundry.establishmentId(), garden.establishmentId());
        assertThat(letters())
                .allMatch(line -> line.obligation() == Obligation.MANDATORY)
                .allMatch(line -> line.article().equals("R2143-12"))
                .allMatch(CheckedPiece::isBlocking);

        give(garden);
        scenes.bean(DeclaringExclusions.class).declare(partner.actor(), file, List.of());

        assertThat(letters()).extracting(CheckedPiece::isBlocking).containsExactly(true, false);
        acts.missingPieces(partner, file).stream()
                .filter(piece -> piece != Piece.COMMITMENT_LETTER)
                .forEach(piece -> acts.providePiece(partner, file, piece));
        assertThatThrownBy(() -> scenes.bean(HandingInEvidence.class).handIn(partner.actor(), file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("application.pieces-missing"));
        give(foundry);
        scenes.bean(HandingInEvidence.class).handIn(partner.actor(), file);
    }

    @Test
    void replacesOnlyTheLetterOfTheSameOperator() {
        give(foundry);
        give(foundry);

        assertThat(letters()).extracting(CheckedPiece::versions).containsExactly(2, 0);
        assertThat(letters()).extracting(CheckedPiece::answer).containsExactly(PieceAnswer.FILE, PieceAnswer.NONE);
        assertThat(read(scene.lead(), foundry)).isEqualTo(LETTER);
        assertThatThrownBy(() -> read(scene.lead(), garden)).isInstanceOf(NotFound.class);

        relying.on(foundry, 1);
        assertThat(letters()).extracting(CheckedPiece::versions).containsExactly(2);
        relying.on(List.of(garden, foundry), 2);
        assertThat(letters()).extracting(CheckedPiece::answer).containsExactly(PieceAnswer.NONE, PieceAnswer.FILE);
    }

    @Test
    void refusesALetterOfAnUnknownOperator() {
        Firm stranger = scenes.firm("Une Autre Entreprise");

        refused("application.letter.operator-missing", () -> give((UUID) null));
        refused("application.letter.operator-unknown", () -> give(stranger));
        refused("application.letter.operator-unknown", () -> give(UUID.randomUUID()));
        refused(
                "application.letter.operator-unknown",
                () -> upload(Piece.DC2, foundry.establishmentId(), LETTER, "application/pdf"));
        refused(
                "application.piece.type-refused",
                () -> upload(
                        Piece.COMMITMENT_LETTER,
                        foundry.establishmentId(),
                        "Bonjour".getBytes(StandardCharsets.UTF_8),
                        "text/plain"));
        assertThat(letters()).allMatch(CheckedPiece::isBlocking);

        relying.on(garden, 1);
        give((UUID) null);
        assertThat(letters()).noneMatch(CheckedPiece::isBlocking);
    }

    @Test
    void numbersTheLettersInThePackageAndChecksThemAsOnePiece() {
        give(garden);
        give(foundry);
        acts.handInEvidenceNow(partner, file);
        acts.acceptEvidence(scene, file);

        assertThat(namesOfLetters())
                .containsExactly(
                        "engagement-d-un-autre-operateur-01-zinguerie-du-port.pdf",
                        "engagement-d-un-autre-operateur-02-atelier-fleuri.pdf");
        assertThat(accepted()).isEqualTo(PieceAnswer.FILE);

        Firm third = scenes.firm("Les Échafaudages");
        relying.on(List.of(garden, third), 1);

        assertThat(namesOfLetters()).containsExactly("engagement-d-un-autre-operateur-01-atelier-fleuri.pdf");
        assertThat(accepted()).as("one is missing now").isEqualTo(PieceAnswer.NONE);
        assertThat(letters()).extracting(CheckedPiece::isToRenew).containsExactly(false, true);

        give(third);
        assertThat(namesOfLetters()).as("until the lead accepts it").hasSize(1);
        acts.acceptEvidence(scene, file);
        assertThat(namesOfLetters()).hasSize(2);
        assertThat(accepted()).isEqualTo(PieceAnswer.FILE);
    }

    @Test
    void hasAPageAndAnApiResourceForEachLetter() throws Exception {
        TestVisitor member = TestVisitor.memberOf(web, partner.organisationId());
        String page = "/evidence/" + file;
        String letter = page + "/pieces/COMMITMENT_LETTER";

        assertThat(send(member, get(page)).getContentAsString(StandardCharsets.UTF_8))
                .contains("Engagement de Zinguerie du Port", "Engagement d’Atelier Fleuri")
                .contains("COMMITMENT_LETTER?operator=" + garden.establishmentId());
        assertThat(send(
                                member,
                                get(letter)
                                        .param(
                                                "operator",
                                                garden.establishmentId().toString()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Engagement d’Atelier Fleuri", "R2143-12", "value=\"" + garden.establishmentId() + "\"")
                .doesNotContain("??");
        assertThat(send(member, get(letter).param("operator", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse sent = send(
                member,
                multipart(letter)
                        .file(new MockMultipartFile("file", "lettre.pdf", "application/pdf", LETTER))
                        .param("answer", "FILE")
                        .param("operator", garden.establishmentId().toString()));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(send(
                                member,
                                put("/api/v1" + letter + "/file")
                                        .param(
                                                "operator",
                                                foundry.establishmentId().toString())
                                        .contentType("application/pdf")
                                        .content(LETTER))
                        .getStatus())
                .isEqualTo(204);
        assertThat(letters()).noneMatch(CheckedPiece::isBlocking);
        assertThat(send(
                                member,
                                put("/api/v1" + letter + "/file")
                                        .contentType("application/pdf")
                                        .content(LETTER))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"operator\"", "Indiquez quel opérateur");
        assertThat(send(
                                member,
                                get("/api/v1" + letter + "/file")
                                        .param(
                                                "operator",
                                                foundry.establishmentId().toString()))
                        .getContentAsByteArray())
                .isEqualTo(LETTER);
        assertThat(send(member, get("/api/v1" + page)).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"operator\":{\"id\":\"" + foundry.establishmentId() + "\"");
    }

    private MockHttpServletResponse send(TestVisitor visitor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return TestVisitor.browser(web)
                .perform(request.with(visitor.signedIn()).with(csrf()).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse();
    }

    private List<CheckedPiece> letters() {
        return seenBy(partner).pieces().stream()
                .filter(one -> one.piece() == Piece.COMMITMENT_LETTER)
                .toList();
    }

    private byte[] read(Firm reader, Firm operator) {
        return scenes.bean(ApplicationReading.class)
                .download(reader.actor(), file, Piece.COMMITMENT_LETTER, operator.establishmentId(), null)
                .bytes();
    }

    private List<String> namesOfLetters() {
        return scenes.bean(ApplicationContents.class).entries(scene.id()).stream()
                .map(ArchiveEntry::name)
                .filter(name -> name.contains("engagement-d-un-autre"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private PieceAnswer accepted() {
        return scenes.bean(AcceptedPieces.class).of(scene.id()).get(partner.organisationId()).stream()
                .filter(one -> one.piece() == Piece.COMMITMENT_LETTER)
                .map(AcceptedPieces.AcceptedPiece::answer)
                .reduce((one, other) -> {
                    throw new AssertionError("sent twice");
                })
                .orElseThrow();
    }

    private void give(Firm operator) {
        give(operator.establishmentId());
    }

    private void give(@Nullable UUID operator) {
        upload(Piece.COMMITMENT_LETTER, operator, LETTER, "application/pdf");
    }

    private void upload(Piece piece, @Nullable UUID operator, byte[] bytes, String type) {
        scenes.bean(ProvidingEvidence.class)
                .upload(
                        partner.actor(),
                        file,
                        piece,
                        Provision.file(null, null).of(operator),
                        new ByteArrayInputStream(bytes),
                        "lettre.pdf",
                        type);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
