package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.composer.DesignSamples.big;
import static org.cordee.composer.DesignSamples.brief;
import static org.cordee.composer.DesignSamples.insertion;
import static org.cordee.composer.DesignSamples.material;
import static org.cordee.composer.DesignSamples.million;
import static org.cordee.composer.DesignSamples.part;
import static org.cordee.composer.DesignSamples.small;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.composer.DesignResult.Certainty;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.law.rules.Finding;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignerTests {

    private static final SearchLimit STEPS = new SearchLimit(Duration.ofMinutes(1), 4_000);

    private static DesignResult design(DesignInput material, Brief brief) {
        return DesignSamples.outcome(material, brief, STEPS);
    }

    private static List<String> obstacles(DesignResult outcome) {
        return outcome.obstacles().stream().map(Obstacle::code).toList();
    }

    @Test
    void reachesBothTargetsAndProvesItsBest() {
        DesignInput material = material(
                List.of(part(1, "5", "20", 0), part(2, "5", "20", 0)),
                Map.of(big(1), 95, small(2), 80, insertion(3), 60));

        DesignResult outcome = design(material, million());

        Proposal best = outcome.proposals().get(0);
        assertThat(outcome.certainty()).isEqualTo(Certainty.PROVEN_BEST);
        assertThat(best.verdict().amount().isMet()).isTrue();
        assertThat(best.verdict().hours().isMet()).isTrue();
        assertThat(best.fit()).isEqualByComparingTo("70");
        assertThat(best.draft().totalHours()).isEqualTo(1_667);
    }

    @Test
    void keepsForTheLeadEverythingTheTargetsDoNotNeed() {
        DesignInput material =
                material(List.of(part(1, "5", "40", 0), part(2, "2", "20", 0)), Map.of(small(1), 90, insertion(2), 50));

        DesignDraft best = design(material, million()).proposals().get(0).draft();

        assertThat(best.leadRow().share()).isEqualTo(Percentage.of("75"));
        assertThat(best.leadRow().amount()).isEqualTo(Amount.of("750000"));
    }

    @Test
    void findsTheDesignThatReachesTheTargetToTheCent() {
        DesignInput material =
                material(List.of(part(1, "1", "15", 0), part(2, "1", "10", 0)), Map.of(insertion(1), 90));

        DesignResult outcome = design(material, brief("999999.99", 8));

        assertThat(outcome.proposals().get(0).draft().rows().stream().map(DesignDraft.Row::share))
                .containsExactly(Percentage.of("15"), Percentage.of("10"), Percentage.of("75"));
        assertThat(outcome.proposals().get(0).draft().total()).isEqualTo(Amount.of("999999.99"));
    }

    @Test
    void reportsTheHighestAmountWhenTheRangesAreTooNarrow() {
        DesignResult outcome = design(
                material(List.of(part(1, "1", "15", 0), part(2, "1", "9.9999", 0)), Map.of(insertion(1), 90)),
                million());

        assertThat(outcome.certainty()).isEqualTo(Certainty.NONE);
        assertThat(outcome.obstacles())
                .containsExactly(Obstacle.of("amount", Amount.of("249999"), Amount.of("250000")));
    }

    @Test
    void reportsTheHighestNumberOfHours() {
        DesignResult outcome =
                design(material(List.of(part(1, "5", "40", 0), part(2, "1", "5", 0)), Map.of(small(1), 90)), million());

        assertThat(obstacles(outcome)).containsExactly("hours");
        assertThat(outcome.obstacles().get(0).arguments()).containsExactly(0L, 1_667L);
    }

    @Test
    void letsTheLeadHireWhatTheStructuresCannotGive() {
        Brief hiring = new Brief(
                Amount.of("1000000"),
                Percentage.of("50"),
                Amount.of("30"),
                null,
                new Hours(2_000),
                Percentage.of("1"),
                8);

        DesignDraft best = design(material(List.of(part(1, "5", "40", 0)), Map.of(small(1), 90)), hiring)
                .proposals()
                .get(0)
                .draft();

        assertThat(best.leadRow().hired()).isEqualTo(new Hours(1_667));
    }

    @Test
    void asksForTheLabourShareWhenTheContractAsksForHours() {
        DesignInput material = material(List.of(part(1, "5", "40", 0)), Map.of(small(1), 90));
        Brief unknownShare =
                new Brief(Amount.of("1000000"), null, null, new Hours(900), new Hours(0), Percentage.of("1"), 8);

        RuleViolation missing = catchThrowableOfType(RuleViolation.class, () -> design(material, unknownShare));

        assertThat(missing.key()).isEqualTo("design.labour-share-missing");
        assertThat(missing.field()).isEqualTo("labourShare");
    }

    @Test
    void leavesTheFirmsHoursOutOfTheFitWhenHoursCannotBeComputed() {
        DesignInput open = material(List.of(part(1, "30", "40", 0)), Map.of(small(1), 100));
        Map<UUID, Map<UUID, Integer>> ofHours = Map.of(new UUID(3, 1), Map.of(small(1).establishmentId(), 20));
        DesignInput material =
                new DesignInput(open.work(), open.lead(), open.packages(), open.firms(), open.fits(), ofHours);
        Brief unknownShare = new Brief(Amount.of("1000000"), null, null, null, new Hours(0), Percentage.of("1"), 8);

        Proposal best = design(material, unknownShare).proposals().get(0);

        assertThat(best.isHoursCounted()).isFalse();
        assertThat(best.fit()).isEqualByComparingTo(String.valueOf(Proposal.MOST_WITHOUT_HOURS));
    }

    @Test
    void advisesNoMorePartnersThanSlots() {
        DesignInput material = material(List.of(part(1, "5", "20", 0)), Map.of(small(1), 90));

        assertThat(obstacles(design(material, brief("1000000", 1)))).doesNotContain("members");
    }

    @Test
    void reportsThatFewerPartnersCannotReachTheTargets() {
        DesignInput material = material(
                List.of(part(1, "5", "20", 0), part(2, "5", "20", 0)),
                Map.of(
                        DesignSamples.firm(1, 8, InsertionKind.NONE, 100), 90,
                        DesignSamples.firm(2, 8, InsertionKind.EI, 100), 90));

        assertThat(obstacles(design(material, brief("1000000", 1)))).contains("members");
        assertThat(design(material, brief("1000000", 2)).proposals()).isNotEmpty();
    }

    @Test
    void choosesFirmsOfTheTradeAndKindWithFreeCapacity() {
        DesignInput nobody = material(List.of(part(1, "5", "40", 0)), Map.of());
        DesignInput noRoom =
                material(List.of(part(1, "5", "40", 0)), Map.of(DesignSamples.firm(1, 8, InsertionKind.EI, 10), 90));

        assertThat(obstacles(design(nobody, million()))).containsExactly("nobody-of-the-trade");
        assertThat(obstacles(design(noRoom, million()))).containsExactly("nobody-has-room");
    }

    @Test
    void proposesNoFirmThatTheLawExcludesFromAReservedLot() {
        DesignInput open =
                material(insertion(9), List.of(part(1, "5", "40", 0)), Map.of(small(1), 99, insertion(2), 50));
        DesignInput reserved = new DesignInput(
                DesignSamples.work(ReservationArticle.L2113_13), big(0), open.packages(), open.firms(), open.fits());

        assertThat(obstacles(design(reserved, million()))).contains("lead-barred");
    }

    private static DesignInput of(DesignLot work) {
        DesignInput open = material(List.of(part(1, "5", "40", 0)), Map.of(insertion(1), 90));
        return new DesignInput(work, open.lead(), open.packages(), open.firms(), open.fits());
    }

    private static List<String> toCheck(DesignResult outcome) {
        return outcome.proposals().get(0).verdict().toCheck().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void judgesByTheCapacitiesTheDocumentsAskFor() {
        LotTerms asking =
                new LotTerms(null, null, null, new AskedCapacities(Amount.of("9000000000"), new BigDecimal("9041")));
        LotTerms less = new LotTerms(null, null, null, new AskedCapacities(null, new BigDecimal("9040")));

        assertThat(toCheck(design(
                        of(DesignSamples.work(ReservationArticle.NONE, asking, Map.of(), List.of(), false, List.of())),
                        million())))
                .contains("capacity.turnover-not-reached", "capacity.headcount-not-reached");
        assertThat(toCheck(design(
                        of(DesignSamples.work(ReservationArticle.NONE, less, Map.of(), List.of(), false, List.of())),
                        million())))
                .noneMatch(code -> code.startsWith("capacity."));
    }

    @Test
    void judgesByTheEssentialTasks() {
        Map<String, String> open = Map.of("Curage", "");
        DesignLot nobody =
                DesignSamples.work(ReservationArticle.NONE, LotTerms.UNKNOWN, open, List.of(), false, List.of());
        DesignLot lead = DesignSamples.work(
                ReservationArticle.NONE, LotTerms.UNKNOWN, open, List.of("Curage"), false, List.of());
        DesignLot handed = DesignSamples.work(
                ReservationArticle.NONE,
                LotTerms.UNKNOWN,
                Map.of("Curage", "subcontractor"),
                List.of(),
                false,
                List.of());

        assertThat(toCheck(design(of(nobody), million()))).contains("grouping.essential-task-unassigned");
        assertThat(toCheck(design(of(lead), million()))).noneMatch(code -> code.startsWith("grouping.essential"));
        assertThat(obstacles(design(of(handed), million()))).contains("task-handed-on");
    }

    @Test
    void judgesByTheLeadsOwnOtherCandidacies() {
        String lead = big(0).siret();
        CaseCandidacy member =
                new CaseCandidacy("other-1", List.of("1"), null, List.of(lead), List.of(), List.of(), "", false);
        DesignLot forbidden = DesignSamples.work(
                ReservationArticle.NONE, LotTerms.UNKNOWN, Map.of(), List.of(), true, List.of(member));
        DesignLot allowed = DesignSamples.work(
                ReservationArticle.NONE, LotTerms.UNKNOWN, Map.of(), List.of(), false, List.of(member));

        assertThat(obstacles(design(of(forbidden), million()))).contains("lead-elsewhere");
        assertThat(toCheck(design(of(allowed), million()))).contains("participation.in-both");
    }

    @Test
    void leavesTheTargetOfHoursOpenWithoutALabourShare() {
        Brief unknown = new Brief(Amount.of("1000000"), null, null, null, Hours.NONE, Percentage.of("1"), 8);

        Proposal best = design(material(List.of(part(1, "5", "40", 0)), Map.of(small(1), 90)), unknown)
                .proposals()
                .get(0);

        assertThat(best.verdict().hours().status()).isEqualTo("NOT_COMPUTABLE");
        assertThat(best.verdict().amount().isMet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20})
    void proposesOnlyDesignsThatPassForARandomLot(int members) {
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            DesignInput material = DesignSamples.random(seed, 25, 5);
            Brief brief = brief("3000000", members);
            for (Proposal proposal : design(material, brief).proposals()) {
                check(material, brief, proposal);
                found++;
            }
        }
        assertThat(found).isGreaterThan(12);
    }

    @Test
    void findsDesignsAmongTwoHundredFirmsForTwentyParts() {
        DesignInput material = DesignSamples.random(7, 200, 20);
        Brief brief = brief("9000000", 20);

        DesignResult outcome = DesignSamples.outcome(material, brief, new SearchLimit(Duration.ofMinutes(1), 300));

        assertThat(outcome.proposals()).hasSize(3);
        outcome.proposals().forEach(proposal -> check(material, brief, proposal));
    }

    /** Recomputes everything but the targets, without code of the search. */
    private static void check(DesignInput material, Brief brief, Proposal proposal) {
        DesignDraft draft = proposal.draft();
        Verdict verdict = DesignSamples.LAW.judge(material, brief, draft);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.amount().isMet()).isTrue();
        assertThat(verdict.hours().isMet()).isTrue();
        assertThat(draft.total()).isEqualTo(brief.amount());
        assertThat(Percentage.sumInTenThousandths(
                        draft.rows().stream().map(DesignDraft.Row::share).toList()))
                .isEqualTo(1_000_000);
        assertThat(draft.partners()).hasSizeLessThanOrEqualTo(brief.mostMembers());
        List<WorkPackage> given = draft.rows().stream()
                .map(DesignDraft.Row::part)
                .filter(part -> part != null)
                .toList();
        assertThat(given).doesNotHaveDuplicates();
        assertThat(given)
                .containsAll(material.packages().stream()
                        .filter(WorkPackage::mandatory)
                        .toList());
        draft.rows().stream().filter(row -> row.part() != null).forEach(row -> {
            assertThat(row.share()).isBetween(row.part().least(), row.part().most());
            assertThat(material.fit(row.part().slotId(), row.firm().establishmentId()))
                    .isPositive();
        });
        draft.partners()
                .forEach(firm ->
                        assertThat(hoursOfWork(draft, firm)).isLessThanOrEqualTo((firm.hoursPerMonth() + 1) * 24L));
    }

    private static long hoursOfWork(DesignDraft draft, Firm firm) {
        return draft.rows().stream()
                        .filter(row -> row.firm().equals(firm))
                        .mapToLong(row -> row.amount().cents())
                        .sum()
                / 2
                / 3_000;
    }
}
