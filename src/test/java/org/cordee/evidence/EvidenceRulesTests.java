package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.evidence.SampleEvidence.DATES;
import static org.cordee.evidence.SampleEvidence.asked;
import static org.cordee.evidence.SampleEvidence.at;
import static org.cordee.evidence.SampleEvidence.file;
import static org.cordee.evidence.SampleEvidence.handedIn;
import static org.cordee.evidence.SampleEvidence.now;
import static org.cordee.evidence.SampleEvidence.planned;
import static org.cordee.evidence.SampleEvidence.provided;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.Act;
import org.cordee.evidence.ApplicationEvent.AnswersAsked;
import org.cordee.evidence.ApplicationEvent.CorrectionsAsked;
import org.cordee.evidence.ApplicationEvent.EvidenceReminderSent;
import org.cordee.evidence.CandidatureView.Fact;
import org.junit.jupiter.api.Test;

/** Tests the evidence of one member: provided while it is asked for, sent back at most three times, then closed. */
class EvidenceRulesTests {

    @Test
    void refusesPiecesBeforeTheMemberIsAsked() {
        refused("application.closed.PLANNED", () -> planned(false).provide(now(), file(Piece.DC2, 1)));
    }

    @Test
    void asksTheMemberOnce() {
        EvidenceFile file = asked(false);

        file.ask(at(Duration.ofDays(1)), DATES);

        assertThat(file.recordedEvents()).hasSize(1);
    }

    @Test
    void storesEveryVersionAndCountsTheLast() {
        EvidenceFile file = asked(false);
        file.provide(now(), file(Piece.DC2, 1));
        file.provide(now(), file(Piece.DC2, 2));

        assertThat(file.contents().versions(Piece.DC2, null)).hasSize(2);
        assertThat(file.contents().latest()).extracting(ProvidedPiece::size).containsExactly(2L);
    }

    @Test
    void limitsTheSizeOfTheFilesInForceOnly() {
        EvidenceFile file = asked(false);
        file.provide(now(), file(Piece.DC2, ProvidedPieces.MOST_BYTES));
        file.provide(now(), file(Piece.DC2, ProvidedPieces.MOST_BYTES - 1));
        file.provide(now(), file(Piece.VIGILANCE, 1));

        refused("application.piece.too-much", () -> file.provide(now(), file(Piece.REFERENCES, 1)));
    }

    /** A member could otherwise stop the freeze by the number or the size of its files. */
    @Test
    void rewritesASheetAtTheFreezeAlsoWhenTheMemberMayAddNothingMore() {
        EvidenceFile file = asked(false);
        file.provide(now(), file(Piece.REFERENCES, ProvidedPieces.MOST_BYTES));
        refused("application.piece.too-much", () -> file.provide(now(), file(Piece.DC2, 1)));

        file.rewriteSheet(now(), provided(Piece.DC2, PieceAnswer.SHEET, 1));

        assertThat(file.contents().isSheet(Piece.DC2)).isTrue();
    }

    @Test
    void refusesAHandInWithoutThePiecesTheDepositRequires() {
        refused("application.pieces-missing", () -> asked(false).handIn(now(), 2, DATES.checkBy()));
    }

    @Test
    void refusesAHandInWithoutTheMembersDeclarationOnHonour() {
        EvidenceFile file = asked(false);
        refused("application.declaration.missing", () -> file.handIn(now(), 0, DATES.checkBy()));

        file.declareExclusions(now(), List.of());

        file.handIn(now(), 0, DATES.checkBy());
        assertThat(file.state()).isEqualTo(EvidenceState.HANDED_IN);
    }

    @Test
    void storesWhoDeclaredWhenAndOnWhichText() {
        EvidenceFile file = asked(false);
        Act act = at(Duration.ofHours(2));

        file.declareExclusions(act, List.of());
        file.declareExclusions(at(Duration.ofDays(1)), List.of());

        assertThat(file.declaration())
                .isEqualTo(new HonourDeclaration(act.at(), act.actor().personId(), HonourText.VERSION));
    }

    @Test
    void refusesPiecesAfterTheHandInUntilTheLeadSendsItBack() {
        EvidenceFile file = handedIn();
        refused("application.closed.HANDED_IN", () -> file.provide(now(), file(Piece.DC2, 1)));

        file.askCorrections(now(), EvidenceCorrections.of("Plus récente"), DATES);

        file.provide(now(), file(Piece.DC2, 1));
        assertThat(file.words()).isEqualTo("Plus récente");
        assertThat(file.recordedEvents()).hasAtLeastOneElementOfType(CorrectionsAsked.class);
    }

    @Test
    void allowsThreeRoundsOfCorrections() {
        EvidenceFile file = handedIn();
        for (int round = 1; round <= 3; round++) {
            file.askCorrections(now(), EvidenceCorrections.of("Encore"), DATES);
            file.handIn(now(), 0, DATES.checkBy());
        }

        refused(
                "application.rounds-used-up",
                () -> file.askCorrections(now(), EvidenceCorrections.of("Encore"), DATES));
        file.accept(now(), null);
        assertThat(file.state()).isEqualTo(EvidenceState.ACCEPTED);
    }

    @Test
    void letsTheLeadAcceptItsOwnEvidenceButNotWaiveIt() {
        EvidenceFile file = asked(true);
        refused("application.lead-is-not-waived", () -> file.waive(now(), "Tant pis"));
        file.declareExclusions(now(), List.of());

        file.handIn(now(), 0, DATES.checkBy());
        assertThat(file.state()).isEqualTo(EvidenceState.HANDED_IN);

        file.accept(now(), null);
        assertThat(file.state()).isEqualTo(EvidenceState.ACCEPTED);
    }

    @Test
    void storesARemarkOnEachPieceAndRequiresAtLeastOne() {
        EvidenceFile file = handedIn();
        refused("consortium.words.missing", () -> new EvidenceCorrections(" ", Map.of(Piece.DC2, " ")));

        file.askCorrections(now(), new EvidenceCorrections(null, Map.of(Piece.DC2, "Signez-la")), DATES);

        assertThat(file.words()).isNull();
        assertThat(file.remarks(Piece.DC2)).extracting(Remark::words).containsExactly("Signez-la");
        assertThat(file.recordedEvents())
                .filteredOn(CorrectionsAsked.class::isInstance)
                .allSatisfy(
                        event -> assertThat(((CorrectionsAsked) event).pieces()).containsExactly(Piece.DC2));
        refused(
                "application.remark.no-such-piece",
                () -> new EvidenceCorrections(null, Map.of(Piece.DC1, "La vôtre ?")).checkAgainst(List.of(Piece.DC2)));
    }

    @Test
    void refusesASheetThatContradictsTheDeclaredGrounds() {
        EvidenceFile file = asked(false);
        file.provide(now(), provided(Piece.HONOUR_DECLARATION, PieceAnswer.SHEET, 1));
        DeclaredGround debts = new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.OPEN);
        refused("application.exclusion.twice", () -> file.declareExclusions(now(), List.of(debts, debts)));

        file.declareExclusions(now(), List.of(debts));

        refused("application.exclusion.sheet-denies", () -> file.handIn(now(), 0, DATES.checkBy()));
        refused(
                "application.exclusion.standing-wrong",
                () -> new DeclaredGround(ExclusionGround.L2141_3, GroundStanding.CLEANED));
        refused(
                "application.exclusion.no-day",
                () -> new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.OPEN, LocalDate.of(2026, 6, 1)));
        refused(
                "application.exclusion.no-day",
                () -> new DeclaredGround(ExclusionGround.L2141_9, GroundStanding.DECLARED, LocalDate.of(2026, 6, 1)));
    }

    @Test
    void requiresAReasonToWaiveTheEvidence() {
        EvidenceFile file = asked(false);
        refused("consortium.words.missing", () -> file.waive(now(), " "));

        file.waive(now(), "Le membre ne répond plus");

        assertThat(file.state()).isEqualTo(EvidenceState.WITHOUT);
        refused("application.closed.WITHOUT", () -> file.waive(now(), "Encore"));
        refused("application.closed.WITHOUT", () -> file.provide(now(), file(Piece.DC2, 1)));
    }

    @Test
    void refusesToAcceptEvidenceThatWasNotHandedIn() {
        refused("application.not-handed-in.AWAITED", () -> asked(false).accept(now(), null));
    }

    @Test
    void remindsOnceForEachRequestAndNotAfterItsDate() {
        EvidenceFile file = asked(false);
        assertThat(file.remind(at(Duration.ofDays(8)))).isTrue();
        assertThat(file.remind(at(Duration.ofDays(9)))).isFalse();
        file.declareExclusions(now(), List.of());
        file.handIn(now(), 0, DATES.checkBy());
        assertThat(file.remind(at(Duration.ofDays(9)))).isFalse();
        file.askCorrections(at(Duration.ofDays(9)), EvidenceCorrections.of("Encore"), DATES);

        assertThat(file.remind(at(Duration.ofDays(9)))).isTrue();
        assertThat(file.recordedEvents())
                .filteredOn(EvidenceReminderSent.class::isInstance)
                .hasSize(2);
        assertThat(asked(false).remind(at(Duration.ofDays(10)))).isFalse();
    }

    @Test
    void asksForMissingAnswersOnceADay() {
        EvidenceFile file = asked(false);
        List<Fact> lacking = List.of(Fact.DECLARATION, Fact.TURNOVER);

        assertThat(file.askAnswers(now(), List.of())).isFalse();
        assertThat(file.askAnswers(now(), lacking)).isTrue();
        assertThat(file.askAnswers(now(), lacking)).isFalse();
        assertThat(file.askAnswers(at(Duration.ofDays(1)), lacking)).isTrue();
        assertThat(file.recordedEvents())
                .filteredOn(AnswersAsked.class::isInstance)
                .hasSize(2)
                .allSatisfy(event -> assertThat(((AnswersAsked) event).facts()).isEqualTo(lacking));
    }

    @Test
    void asksForNoAnswerOfAMemberThatIsNotAskedForEvidenceOrDoesWithout() {
        EvidenceFile planned = planned(false);
        EvidenceFile waived = asked(false);
        waived.waive(now(), "Absente");

        assertThat(planned.askAnswers(now(), List.of(Fact.FORM))).isFalse();
        assertThat(waived.askAnswers(now(), List.of(Fact.FORM))).isFalse();
    }
}
