package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.codes;
import static org.cordee.assessment.LawAnswers.judge;
import static org.cordee.assessment.LawAnswers.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.evidence.AcceptedPieces.AcceptedPiece;
import org.cordee.evidence.ApplicationStage;
import org.cordee.evidence.Obligation;
import org.cordee.evidence.Piece;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.rules.LawAnswer;
import org.cordee.organisation.Autonomy;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The declarations of organisations and their price schedules reach the law, and missing ones are listed as unknown.
 */
class StatedFactsTests {

    private static ConsortiumCaseFacts stated(ConsortiumCaseFacts facts, Map<UUID, Statement> statements) {
        return DocumentFactsSample.with(facts, new DeclaredFacts(Map.of(), statements, Map.of(), Map.of(), Map.of()));
    }

    @Nested
    class OfAnEnterprise {

        private Object procurementPme(Statement statement) {
            ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
            LawAnswer answer = judge(stated(facts, Map.of(SampleFacts.WORKSHOP.organisation(), statement)));
            List<?> members = (List<?>) Objects.requireNonNull(answer.sections().get("members"));
            return Objects.requireNonNull(members.stream()
                    .map(one -> (Map<?, ?>) one)
                    .filter(one -> SampleFacts.WORKSHOP.siret().equals(one.get("siret")))
                    .findFirst()
                    .orElseThrow()
                    .get("procurementPme"));
        }

        private Statement heldBy(String share) {
            SizeFigures large = new SizeFigures(
                    BigDecimal.valueOf(5000), BigDecimal.valueOf(900_000_000), BigDecimal.valueOf(900_000_000));
            return new Statement(
                    Percentage.ZERO,
                    List.of(new PartnerEnterprise("Grand Groupe", null, Percentage.of(share), large)),
                    null,
                    null,
                    null);
        }

        @Test
        void countsFiguresOfAPartnerEnterpriseFromAQuarterOn() {
            assertThat(procurementPme(heldBy("24.9999"))).isEqualTo(true);
            assertThat(procurementPme(heldBy("25"))).isEqualTo(false);
        }

        @Test
        void treatsAnEnterpriseWithAQuarterOfPublicCapitalAsNoPme() {
            assertThat(procurementPme(new Statement(Percentage.of("24.9999"), List.of(), null, null, null)))
                    .isEqualTo(true);
            assertThat(procurementPme(new Statement(Percentage.of("25"), List.of(), null, null, null)))
                    .isEqualTo(false);
        }

        @Test
        void listsAMissingDeclarationForOneOperatorOrOnceForAll() {
            ConsortiumCaseFacts silent = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
            ConsortiumCaseFacts one = stated(silent, Map.of(SampleFacts.WORKSHOP.organisation(), heldBy("30")));

            assertThat(unknown(silent)).contains("linked-enterprises").doesNotContain(UnknownFact.OWNERSHIP);
            assertThat(ConsortiumCase.of(one).unknown())
                    .contains(
                            new UnknownFact(UnknownFact.OWNERSHIP, SampleFacts.LEAD.siret()),
                            new UnknownFact(UnknownFact.OWNERSHIP, SampleFacts.INSERTION.siret()))
                    .doesNotContain(
                            new UnknownFact(UnknownFact.OWNERSHIP, SampleFacts.WORKSHOP.siret()),
                            UnknownFact.of("linked-enterprises"));
        }
    }

    @Nested
    class OfTwoCompaniesOfOneGroup {

        private final Firm sister =
                new Firm("Menuiserie du Port", "90000005000014", "900000035", 9, InsertionKind.NONE);
        private final Statement alone =
                new Statement(null, null, null, null, new Autonomy(true, "Direction et équipes propres"));

        private ConsortiumCaseFacts facts(Statement ours, Statement theirs) {
            RivalCandidacy rival = SampleFacts.rival(DocumentFactsSample.RIVAL, sister);
            ConsortiumCaseFacts facts = SampleFacts.of(
                    ConsortiumState.AGREED,
                    true,
                    List.of(rival),
                    List.of(DocumentFactsSample.RIVAL, sister),
                    "80",
                    "12",
                    "8");
            return stated(facts, Map.of(SampleFacts.WORKSHOP.organisation(), ours, sister.organisation(), theirs));
        }

        @Test
        void reportsSisterCompaniesUnlessBothDecideAlone() {
            Statement dependent = new Statement(null, null, null, null, new Autonomy(false, null));

            assertThat(codes(facts(alone, alone))).doesNotContain("participation.of-one-group");
            assertThat(codes(facts(alone, dependent))).contains("participation.of-one-group");
            assertThat(codes(facts(alone, Statement.NOTHING))).contains("participation.of-one-group");
            assertThat(unknown(facts(alone, alone))).doesNotContain(UnknownFact.AUTONOMY);
            assertThat(ConsortiumCase.of(facts(alone, Statement.NOTHING)).unknown())
                    .contains(new UnknownFact(UnknownFact.AUTONOMY, SampleFacts.WORKSHOP.siret()));
        }

        @Test
        void hidesTheDeclarationsOfASisterCompany() {
            assertThat(AssessmentRun.judge(facts(alone, alone), JUDGE).lawCase())
                    .doesNotContain("Direction et équipes", sister.name(), sister.siret());
        }
    }

    @Nested
    class OfThePrices {

        private ConsortiumCaseFacts priced(long moreCents) {
            ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
            Map<UUID, Amount> prices = new HashMap<>();
            for (AgreedShare share : Objects.requireNonNull(facts.shares()).shares()) {
                prices.put(share.memberId(), share.amount());
            }
            prices.computeIfPresent(new UUID(7, 0), (lead, amount) -> Amount.ofCents(amount.cents() + moreCents));
            return DocumentFactsSample.with(facts, new DeclaredFacts(Map.of(), Map.of(), Map.of(), prices, Map.of()));
        }

        @Test
        void reportsADifferenceOfOneCentBetweenPricesAndShares() {
            assertThat(codes(priced(0))).doesNotContain("shares.documents-differ");
            assertThat(codes(priced(1))).contains("shares.documents-differ");
            assertThat(codes(priced(-1))).contains("shares.documents-differ");
        }

        @Test
        void comparesPricesOnlyAfterEveryMemberConfirmedThem() {
            ConsortiumCaseFacts facts = priced(1);
            Map<UUID, Amount> prices = new HashMap<>(facts.told().settledPrices());
            prices.remove(new UUID(7, 1));

            assertThat(codes(DocumentFactsSample.with(
                            facts, new DeclaredFacts(Map.of(), Map.of(), Map.of(), prices, Map.of()))))
                    .doesNotContain("shares.documents-differ");
        }
    }

    @Nested
    class OfThePieces {

        private AcceptedPiece insured(@Nullable LocalDate lastDay) {
            return new AcceptedPiece(
                    Piece.LIABILITY_INSURANCE,
                    Obligation.MANDATORY,
                    ApplicationStage.DEPOSIT,
                    org.cordee.evidence.PieceAnswer.FILE,
                    lastDay);
        }

        private ConsortiumCaseFacts accepted(Map<UUID, List<AcceptedPiece>> pieces) {
            ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
            return DocumentFactsSample.with(facts, new DeclaredFacts(Map.of(), Map.of(), Map.of(), Map.of(), pieces));
        }

        private ConsortiumCaseFacts ofTheWorkshop(@Nullable LocalDate lastDay) {
            return accepted(Map.of(SampleFacts.WORKSHOP.organisation(), List.of(insured(lastDay))));
        }

        /** The offer is due on the 15th of March, the award is expected on the 13th of June. */
        @Test
        void reportsPiecesThatExpireBeforeTheAward() {
            assertThat(codes(ofTheWorkshop(null))).noneMatch(code -> code.startsWith("evidence."));
            assertThat(codes(ofTheWorkshop(LocalDate.of(2027, 6, 13)))).noneMatch(code -> code.startsWith("evidence."));
            assertThat(codes(ofTheWorkshop(LocalDate.of(2027, 6, 12)))).contains("evidence.expires-before-award");
            assertThat(codes(ofTheWorkshop(LocalDate.of(2027, 3, 14)))).contains("evidence.expired");
        }

        @Test
        void reportsAPieceForTheMemberThatGivesIt() {
            assertThat(judge(ofTheWorkshop(LocalDate.of(2027, 3, 14))).findings())
                    .filteredOn(finding -> finding.rule().equals("D12"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.subject().id()).isEqualTo(SampleFacts.WORKSHOP.siret()))
                    .satisfies(finding ->
                            assertThat(finding.evidence()).containsEntry("pieces", List.of("LIABILITY_INSURANCE")));
        }

        @Test
        void listsPiecesThatTheLeadHasNotAcceptedAsUnknown() {
            assertThat(judge(accepted(Map.of())).unevaluated().toString()).contains("D12");
            assertThat(unknown(accepted(Map.of()))).doesNotContain(UnknownFact.PIECES);
            assertThat(judge(ofTheWorkshop(null)).unevaluated().toString()).doesNotContain("D12");
            assertThat(ConsortiumCase.of(ofTheWorkshop(null)).unknown())
                    .contains(new UnknownFact(UnknownFact.PIECES, SampleFacts.LEAD.siret()))
                    .doesNotContain(new UnknownFact(UnknownFact.PIECES, SampleFacts.WORKSHOP.siret()));
        }
    }
}
