package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.judge;
import static org.cordee.assessment.LawAnswers.unknown;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.law.rules.Finding;
import org.cordee.organisation.Statement;
import org.cordee.shared.Percentage;
import org.cordee.tender.ChangedLots;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The kind of buyer and its duties reach the law, from its notice or as a user entered them. */
class StatedBuyerTests {

    private static ConsortiumCaseFacts stated(ConsortiumCaseFacts facts, Map<UUID, Statement> statements) {
        return DocumentFactsSample.with(facts, new DeclaredFacts(Map.of(), statements, Map.of(), Map.of(), Map.of()));
    }

    @Nested
    class OfTheBuyer {

        private ConsortiumCaseFacts bought(@Nullable BuyerKind kind, @Nullable Boolean costs, GlobalTerms global) {
            ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(LotTerms.UNKNOWN);
            ConsultationContent content = facts.consultation().content();
            LotContent lot = content.lots().get(0);
            ConsultationContent stated = new ConsultationContent(
                    content.reference(),
                    content.title(),
                    content.buyer().of(kind),
                    content.procedure(),
                    content.nature(),
                    content.platformUrl(),
                    List.of(ChangedLots.lasting(lot, ContractPeriod.ofMonths(18))),
                    new DocumentTerms(null, false, List.of(), null, null, costs, null, false, global));
            return stated(
                    DocumentFactsSample.consulted(facts, stated),
                    Map.of(
                            SampleFacts.WORKSHOP.organisation(),
                            new Statement(Percentage.ZERO, List.of(), null, null, null)));
        }

        private ConsortiumCaseFacts bought(@Nullable BuyerKind kind, @Nullable Boolean costs) {
            return bought(kind, costs, GlobalTerms.UNKNOWN);
        }

        private List<Map<String, Object>> advice(ConsortiumCaseFacts facts) {
            return judge(facts).findings().stream()
                    .filter(finding -> finding.code().equals("payment.advance-for-pme"))
                    .filter(finding -> finding.subject().id().equals(SampleFacts.WORKSHOP.siret()))
                    .map(Finding::evidence)
                    .toList();
        }

        @Test
        void usesTheBuyersKindForAdvanceAndRetentionOfAPme() {
            assertThat(advice(bought(BuyerKind.STATE, null)))
                    .singleElement()
                    .satisfies(figures -> assertThat(figures.toString()).contains("30", "3"));
            assertThat(advice(bought(BuyerKind.LOCAL, true)))
                    .singleElement()
                    .satisfies(figures -> assertThat(figures.toString()).contains("10", "3"));
            assertThat(advice(bought(BuyerKind.LOCAL, false))).isEmpty();
            assertThat(advice(bought(BuyerKind.HOSPITAL, null))).isEmpty();
            assertThat(advice(bought(null, null))).isEmpty();
        }

        @Test
        void listsOnlyRelevantBuyerFactsAsUnknown() {
            assertThat(unknown(bought(null, null))).contains("buyer-kind").doesNotContain("buyer-running-costs");
            assertThat(unknown(bought(BuyerKind.LOCAL, null)))
                    .contains("buyer-running-costs")
                    .doesNotContain("buyer-kind");
            assertThat(unknown(bought(BuyerKind.LOCAL, true))).doesNotContain("buyer-running-costs");
            assertThat(unknown(bought(BuyerKind.STATE, null))).doesNotContain("buyer-kind", "buyer-running-costs");
        }

        @Test
        void reportsAGlobalContractWithTooSmallAPartForPme() {
            GlobalTerms tooLittle =
                    new GlobalTerms(GlobalTerms.Kind.DESIGN_BUILD, false, false, Percentage.of("19.9999"), false);
            GlobalTerms enough =
                    new GlobalTerms(GlobalTerms.Kind.DESIGN_BUILD, false, false, Percentage.of("20"), false);
            GlobalTerms none = new GlobalTerms(GlobalTerms.Kind.NONE, false, false, null, false);

            assertThat(global(bought(BuyerKind.LOCAL, true, tooLittle))).isNotEmpty();
            assertThat(global(bought(BuyerKind.LOCAL, true, enough))).isEmpty();
            assertThat(global(bought(BuyerKind.LOCAL, true, none))).isEmpty();
            assertThat(unknown(bought(BuyerKind.LOCAL, true))).contains("global-contract");
            assertThat(unknown(bought(BuyerKind.LOCAL, true, none))).doesNotContain("global-contract");
        }

        private List<String> global(ConsortiumCaseFacts facts) {
            return judge(facts).findings().stream()
                    .filter(finding -> finding.rule().equals("T-03"))
                    .map(Finding::code)
                    .toList();
        }
    }

    @Nested
    class OfTheDutiesOfTheBuyer {

        private BuyerDuties duties(DutyTerms stated) {
            return ConsortiumCase.of(DocumentFactsSample.withTerms(LotTerms.UNKNOWN.with(stated)))
                    .law()
                    .lots()
                    .get(0)
                    .duties();
        }

        @Test
        void prefersEnteredDutiesToThoseOfTheNotice() {
            // the notice asks for hours of insertion, which is a social clause
            assertThat(duties(DutyTerms.UNKNOWN).socialClause()).isTrue();
            DutyTerms stated = new DutyTerms(
                    false, DutyTerms.Derogation.WEAK_LINK, true, false, DutyTerms.Criterion.SOLE_PRICE, false);

            assertThat(duties(stated))
                    .isEqualTo(new BuyerDuties(
                            false,
                            BuyerDuties.Derogation.WEAK_LINK,
                            true,
                            false,
                            BuyerDuties.Criterion.SOLE_PRICE,
                            false));
        }
    }
}
