package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.codes;
import static org.cordee.assessment.LawAnswers.judge;
import static org.cordee.assessment.LawAnswers.unknown;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.law.Severity;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.ReservedAward;
import org.cordee.organisation.Statement;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.tender.ChangedLots;
import org.cordee.tender.ClauseTerms;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.cordee.tender.ReservedTerms;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The content of the buyer’s documents reaches the law, and missing content is listed as unknown. */
class StatedDocumentsTests {

    private static ConsortiumCaseFacts stated(ConsortiumCaseFacts facts, Map<UUID, Statement> statements) {
        return DocumentFactsSample.with(facts, new DeclaredFacts(Map.of(), statements, Map.of(), Map.of(), Map.of()));
    }

    private static ConsortiumCaseFacts reserved(Reservation reservation, LotTerms terms, DocumentTerms documents) {
        ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(terms);
        ConsultationContent content = facts.consultation().content();
        LotContent lot = content.lots().get(0);
        LotContent reserved = ChangedLots.reserved(lot, reservation).with(terms);
        return DocumentFactsSample.consulted(
                facts, content.with(List.of(reserved)).with(documents));
    }

    /** The insertion enterprise has 60 % of the workers a reservation is for. */
    @Nested
    class OfAReservedLot {

        private ConsortiumCaseFacts asking(String ratio) {
            ReservedTerms reserved = new ReservedTerms(ratio == null ? null : Percentage.of(ratio), null);
            return reserved(Reservation.L2113_13, LotTerms.UNKNOWN.with(reserved), DocumentTerms.UNKNOWN);
        }

        private boolean isRefused(ConsortiumCaseFacts facts) {
            return judge(facts).findings().stream()
                    .filter(finding -> finding.code().equals("reserved-lot.not-eligible"))
                    .anyMatch(finding -> finding.subject().id().equals(SampleFacts.INSERTION.siret()));
        }

        @Test
        void judgesByTheRatioTheBuyerAsksFor() {
            assertThat(isRefused(asking("60"))).isFalse();
            assertThat(isRefused(asking("60.0001"))).isTrue();
            assertThat(unknown(asking("60"))).doesNotContain("reservation-ratio");
        }

        @Test
        void asksForAManualReviewOfAnEquivalentStructure() {
            ConsortiumCaseFacts facts = asking("60");
            Firm known = SampleFacts.INSERTION;
            Firm foreign = new Firm(
                    known.organisation(),
                    known.establishment(),
                    known.name(),
                    known.siret(),
                    known.parent(),
                    known.headcount(),
                    InsertionKind.EQUIVALENT);
            Map<UUID, EstablishmentFacts> places = new HashMap<>(facts.places());
            places.put(foreign.establishment(), foreign.place());
            ConsortiumCaseFacts equivalent = new ConsortiumCaseFacts(
                    facts.at(),
                    facts.consortium(),
                    facts.consultation(),
                    facts.members(),
                    places,
                    facts.profiles(),
                    facts.shares(),
                    facts.tasks(),
                    facts.rivals(),
                    facts.concluded(),
                    facts.empowered(),
                    facts.deposits(),
                    facts.told(),
                    facts.handedOn());

            assertThat(isRefused(equivalent)).isFalse();
            assertThat(judge(equivalent).findings())
                    .anyMatch(finding -> finding.code().equals("reserved-lot.to-review")
                            && finding.subject().id().equals(known.siret()));
        }

        @Test
        void usesHalfAsRatioWhenTheDocumentsGiveNone() {
            assertThat(isRefused(asking(null))).isFalse();
            assertThat(unknown(asking(null))).contains("reservation-ratio");
        }
    }

    @Nested
    class OfALotReservedToTheSocialEconomy {

        private final LotTerms terms = LotTerms.UNKNOWN.with(new ReservedTerms(null, true));
        private final DocumentTerms authority =
                new DocumentTerms(null, false, List.of(), null, true, null, null, false, GlobalTerms.UNKNOWN);

        private ConsortiumCaseFacts facts(LotTerms lot, DocumentTerms documents, Statement ofEach) {
            Map<UUID, Statement> statements = new HashMap<>();
            List.of(SampleFacts.LEAD, SampleFacts.INSERTION, SampleFacts.WORKSHOP)
                    .forEach(firm -> statements.put(firm.organisation(), ofEach));
            return stated(reserved(Reservation.L2113_15, lot, documents), statements);
        }

        private List<String> ess(ConsortiumCaseFacts facts) {
            return judge(facts).findings().stream()
                    .filter(finding -> finding.rule().equals("R-05"))
                    .filter(finding -> !finding.code().equals("reserved-lot.not-eligible"))
                    .map(finding -> finding.code() + " " + finding.severity())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private Statement mission(ReservedAward... awards) {
            return new Statement(null, null, true, List.of(awards), null);
        }

        @Test
        void listsNoUnknownFactWhenAllIsEntered() {
            ConsortiumCaseFacts silent = facts(LotTerms.UNKNOWN, DocumentTerms.UNKNOWN, Statement.NOTHING);
            ConsortiumCaseFacts stated = facts(terms, authority, mission());

            assertThat(ess(silent)).isNotEmpty();
            assertThat(ess(stated)).isEmpty();
            assertThat(unknown(silent))
                    .contains(
                            "contracting-authority",
                            "listed-services",
                            "contract-period",
                            UnknownFact.MISSION,
                            UnknownFact.AWARDS)
                    .doesNotContain("reservation-ratio");
            assertThat(unknown(stated))
                    .doesNotContain(
                            "contracting-authority", "listed-services", UnknownFact.MISSION, UnknownFact.AWARDS);
            assertThat(unknown(DocumentFactsSample.withTerms(LotTerms.UNKNOWN)))
                    .as("not asked for a lot without this reservation")
                    .doesNotContain(
                            "contracting-authority", "listed-services", UnknownFact.MISSION, UnknownFact.AWARDS);
        }

        @Test
        void aContractWonOnTheSameGroundWithinThreeYearsCounts() {
            ReservedAward within = new ReservedAward(null, LocalDate.of(2024, 3, 1));
            ReservedAward before = new ReservedAward(null, LocalDate.of(2024, 2, 28));

            assertThat(ess(facts(terms, authority, mission(within)))).isNotEmpty();
            assertThat(ess(facts(terms, authority, mission(before)))).isEmpty();
        }

        @Test
        void refusesAReservationByABuyerThatIsNoAuthority() {
            DocumentTerms entity =
                    new DocumentTerms(null, false, List.of(), null, false, null, null, false, GlobalTerms.UNKNOWN);

            assertThat(ess(facts(terms, entity, mission()))).isNotEmpty();
        }
    }

    @Nested
    class OfTheInsertionClause {

        private Severity belowClause(ClauseTerms clause) {
            ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(
                    new LotTerms(Percentage.of("60"), Amount.of("30.00"), null).with(clause));
            return judge(facts).findings().stream()
                    .filter(finding -> finding.code().equals("insertion-hours.below-clause"))
                    .findFirst()
                    .orElseThrow()
                    .severity();
        }

        @Test
        void blocksBelowTheClauseUnlessTheDocumentsSayOtherwise() {
            assertThat(belowClause(ClauseTerms.UNKNOWN)).isEqualTo(Severity.BLOCKER);
            assertThat(belowClause(new ClauseTerms(null, true))).isEqualTo(Severity.BLOCKER);
            assertThat(belowClause(new ClauseTerms(null, false))).isEqualTo(Severity.MAJOR);
            assertThat(unknown(DocumentFactsSample.withTerms(LotTerms.UNKNOWN))).contains("insertion-blocking");
            assertThat(unknown(DocumentFactsSample.withTerms(LotTerms.UNKNOWN.with(new ClauseTerms(null, false)))))
                    .doesNotContain("insertion-blocking");
        }

        /** 1 000 000 € × 60 % ÷ 30 € = 20 000 h, of which 400 are insertion: two per cent. */
        @Test
        void acceptsAClauseAsARateOfAllHours() {
            assertThat(codes(rate("2"))).doesNotContain("insertion-hours.below-clause");
            assertThat(codes(rate("2.01"))).contains("insertion-hours.below-clause");
        }

        private ConsortiumCaseFacts rate(String rate) {
            LotTerms terms = new LotTerms(Percentage.of("60"), Amount.of("30.00"), null)
                    .with(new ClauseTerms(Percentage.of(rate), true));
            ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(terms);
            ConsultationContent content = facts.consultation().content();
            LotContent lot = content.lots().get(0);
            LotContent byRate = ChangedLots.withoutHours(lot).with(terms);
            return DocumentFactsSample.consulted(facts, content.with(List.of(byRate)));
        }
    }
}
