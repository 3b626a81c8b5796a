package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Judges ten thousand random consortia and compares each with a simple second computation; another number by {@code
 * -Dcordee.law.groupings}.
 */
class RandomCasesTests {

    private static final int GROUPINGS = Integer.getInteger("cordee.law.groupings", 10_000);
    private static final int SOME = Math.min(300, GROUPINGS);
    private static final CheckingCases CHECKING = SampleCases.CHECKING;

    @Test
    void answersAsAnIndependentComputationDoes() {
        for (int seed = 0; seed < GROUPINGS; seed++) {
            LawCase law = RandomCase.of(seed);

            LawAnswer answer = CHECKING.check(law);

            assertThat(figures(answer)).as("seed %d", seed).isEqualTo(new IndependentComputation(law).figures());
        }
    }

    @Test
    void givesTheSameAnswerForAnyOrderOfTheMembers() {
        for (int seed = 0; seed < SOME; seed++) {
            LawCase law = RandomCase.of(seed);
            List<CaseConsortium.Member> members =
                    new ArrayList<>(law.consortium().members());
            Collections.shuffle(members, new Random(seed));

            LawAnswer shuffled = CHECKING.check(with(law, members));

            LawAnswer answer = CHECKING.check(law);
            assertThat(figures(shuffled)).as("seed %d", seed).isEqualTo(figures(answer));
            assertThat(findings(shuffled)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(findings(answer));
        }
    }

    @Test
    void givesTheSameAnswerForAMemberInTwoRows() {
        for (int seed = 0; seed < SOME; seed++) {
            LawCase law = RandomCase.of(seed);
            List<CaseConsortium.Member> members =
                    new ArrayList<>(law.consortium().members());
            members.addAll(halves(members.remove(new Random(seed).nextInt(members.size()))));

            assertThat(figures(CHECKING.check(with(law, members))))
                    .as("seed %d", seed)
                    .isEqualTo(figures(CHECKING.check(law)));
        }
    }

    @Test
    void neverRaisesATargetByAMemberThatDoesNotCount() {
        for (int seed = 0; seed < SOME; seed++) {
            LawCase law = RandomCase.of(seed);
            List<String> members = law.consortium().members().stream()
                    .map(CaseConsortium.Member::siret)
                    .distinct()
                    .toList();
            String given = members.get(new Random(seed).nextInt(members.size()));

            LawAnswer before = CHECKING.check(law);
            LawAnswer after = CHECKING.check(replacing(law, given, SampleCases.BIG.id()));

            assertThat(eligible(after)).as("seed %d", seed).isLessThanOrEqualTo(eligible(before));
            assertThat(counted(after)).as("seed %d", seed).isLessThanOrEqualTo(counted(before));
        }
    }

    /** Every euro of a lot belongs to one operator, and no operator counts more hours than were declared for it. */
    @Test
    void countsNoEuroAndNoHourTwice() {
        CachedTables tables = new CachedTables(SampleCases.TABLES);
        for (int seed = 0; seed < GROUPINGS; seed++) {
            LawCase law = RandomCase.of(seed);
            CaseJudgement matter = new CaseJudgement(law, tables);
            EligibleAmount eligible = new EligibleAmount(matter);

            for (CaseLot lot : matter.lots()) {
                LotLedger ledger = matter.ledger(lot);
                assertThat(ledger.parts().stream()
                                .mapToLong(LotLedger.OperatorWork::cents)
                                .sum())
                        .as("seed %d, lot %s", seed, lot.number())
                        .isEqualTo(lot.amount().cents());
                assertThat(matter.work(lot).operators())
                        .as("seed %d, lot %s", seed, lot.number())
                        .allMatch(hours -> hours.least() <= hours.most() && hours.most() <= hours.declared())
                        .extracting(InsertionWork.OperatorHours::operator)
                        .doesNotHaveDuplicates();
            }
            assertThat(eligible.least()).as("seed %d", seed).isBetween(0L, eligible.most());
            assertThat(eligible.most()).as("seed %d", seed).isLessThanOrEqualTo(eligible.total());
        }
    }

    private static LawCase replacing(LawCase law, String given, String by) {
        CaseConsortium before = law.consortium();
        return with(
                law,
                before.members().stream()
                        .map(row -> row.siret().equals(given)
                                ? row(by, row, row.amount().cents(), row.hours())
                                : row)
                        .toList(),
                before.subcontracts().stream()
                        .map(row -> row.from().equals(given)
                                ? new CaseConsortium.Subcontract(
                                        by, row.siret(), row.lot(), row.amount(), row.hours(), false, List.of(), null)
                                : row)
                        .toList(),
                before.staffing().stream()
                        .map(row -> row.siret().equals(given)
                                ? new CaseConsortium.Staffing(row.by(), by, row.lot(), row.amount(), row.hours())
                                : row)
                        .toList());
    }

    private static List<String> findings(LawAnswer answer) {
        return answer.findings().stream()
                .map(finding -> finding.code() + " " + finding.subject() + " " + finding.lot())
                .toList();
    }

    private static int counted(LawAnswer answer) {
        Map<?, ?> targets = (Map<?, ?>) answer.sections().get("targets");
        return Integer.parseInt(
                ((Map<?, ?>) targets.get("hours")).get("counted").toString());
    }

    private static long eligible(LawAnswer answer) {
        Map<?, ?> targets = (Map<?, ?>) answer.sections().get("targets");
        return Amount.of(((Map<?, ?>) targets.get("amount")).get("eligible").toString())
                .cents();
    }

    private static List<CaseConsortium.Member> halves(CaseConsortium.Member whole) {
        long cents = whole.amount().cents() / 2;
        CaseConsortium.InsertionHours hours = whole.hours();
        CaseConsortium.InsertionHours half =
                new CaseConsortium.InsertionHours(hours.structure() / 2, hours.direct() / 2, hours.madeAvailable() / 2);
        return List.of(
                row(whole.siret(), whole, cents, half),
                row(
                        whole.siret(),
                        whole,
                        whole.amount().cents() - cents,
                        new CaseConsortium.InsertionHours(
                                hours.structure() - half.structure(),
                                hours.direct() - half.direct(),
                                hours.madeAvailable() - half.madeAvailable())));
    }

    private static CaseConsortium.Member row(
            String id, CaseConsortium.Member like, long cents, CaseConsortium.InsertionHours hours) {
        return new CaseConsortium.Member(
                id, like.lot(), Percentage.of("50"), Amount.ofCents(cents), "person", null, List.of(), hours);
    }

    private static LawCase with(LawCase law, List<CaseConsortium.Member> members) {
        return with(
                law, members, law.consortium().subcontracts(), law.consortium().staffing());
    }

    private static LawCase with(
            LawCase law,
            List<CaseConsortium.Member> members,
            List<CaseConsortium.Subcontract> subcontracts,
            List<CaseConsortium.Staffing> staffing) {
        CaseConsortium before = law.consortium();
        return SampleCases.of(
                law.lots(),
                law.organisations(),
                new CaseConsortium(
                        before.id(),
                        before.lots(),
                        before.form(),
                        before.lead(),
                        before.state(),
                        before.repartitionStated(),
                        members,
                        subcontracts,
                        staffing,
                        List.of()));
    }

    /**
     * Returns the figures that the second computation has: both targets, the clauses, and the categories of each
     * member.
     */
    private static Map<String, String> figures(LawAnswer answer) {
        Map<?, ?> targets = (Map<?, ?>) answer.sections().get("targets");
        Map<String, String> figures = new TreeMap<>();
        Map<?, ?> amount = (Map<?, ?>) targets.get("amount");
        figures.put(
                "amount",
                List.of("status", "eligible", "total", "margin").stream()
                        .map(name -> String.valueOf(amount.get(name)))
                        .collect(Collectors.joining(" ")));
        Map<?, ?> hours = (Map<?, ?>) targets.get("hours");
        figures.put(
                "hours",
                List.of("status", "counted", "gapHours").stream()
                        .map(name -> String.valueOf(hours.get(name)))
                        .collect(Collectors.joining(" ")));
        ((List<?>) answer.sections().get("clauses")).forEach(entry -> {
            Map<?, ?> clause = (Map<?, ?>) entry;
            figures.put(
                    "clause " + clause.get("lot"),
                    clause.get("status") + " " + clause.get("countedHours") + " of " + clause.get("requiredHours"));
        });
        ((List<?>) answer.sections().get("members")).forEach(entry -> {
            Map<?, ?> member = (Map<?, ?>) entry;
            figures.put(
                    "member " + member.get("foreignId"),
                    member.get("size") + " " + member.get("eligibility") + " " + member.get("eligibleAmount") + " "
                            + ((Map<?, ?>) member.get("hours")).get("counted"));
        });
        return figures;
    }
}
