package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

/** Ten thousand groupings by chance, each judged as a plain second computation says it must be. */
class RandomGroupingsTests {

    private static final CheckingCases CHECKING = CheckingCases.onClasspath();

    @Test
    void answersAsAnIndependentComputationDoes() {
        for (int seed = 0; seed < 10_000; seed++) {
            LawCase law = RandomGrouping.of(seed);

            Answer answer = CHECKING.check(law);

            assertThat(figures(answer)).as("seed %d", seed).isEqualTo(new SecondOpinion(law).figures());
        }
    }

    @Test
    void doesNotMindTheOrderOfTheMembers() {
        for (int seed = 0; seed < 300; seed++) {
            LawCase law = RandomGrouping.of(seed);
            List<Consortium.Member> members = new ArrayList<>(law.consortium().members());
            Collections.shuffle(members, new Random(seed));

            assertThat(figures(CHECKING.check(with(law, members))))
                    .as("seed %d", seed)
                    .isEqualTo(figures(CHECKING.check(law)));
        }
    }

    @Test
    void doesNotMindAMemberWrittenInTwoRows() {
        for (int seed = 0; seed < 300; seed++) {
            LawCase law = RandomGrouping.of(seed);
            List<Consortium.Member> members = new ArrayList<>(law.consortium().members());
            members.addAll(halves(members.remove(new Random(seed).nextInt(members.size()))));

            assertThat(figures(CHECKING.check(with(law, members))))
                    .as("seed %d", seed)
                    .isEqualTo(figures(CHECKING.check(law)));
        }
    }

    @Test
    void neverRaisesATargetByAMemberThatDoesNotCount() {
        for (int seed = 0; seed < 300; seed++) {
            LawCase law = RandomGrouping.of(seed);
            List<Consortium.Member> members = new ArrayList<>(law.consortium().members());
            int at = new Random(seed).nextInt(members.size());
            Consortium.Member given = members.get(at);
            members.set(at, row(Groupings.BIG.id(), given, given.amount().cents(), given.hours()));

            Answer before = CHECKING.check(law);
            Answer after = CHECKING.check(with(law, members));

            assertThat(eligible(after)).as("seed %d", seed).isLessThanOrEqualTo(eligible(before));
        }
    }

    private static long eligible(Answer answer) {
        Map<?, ?> targets = (Map<?, ?>) answer.sections().get("targets");
        return Amount.of(((Map<?, ?>) targets.get("amount")).get("eligible").toString())
                .cents();
    }

    private static List<Consortium.Member> halves(Consortium.Member whole) {
        long cents = whole.amount().cents() / 2;
        Consortium.InsertionHours hours = whole.hours();
        Consortium.InsertionHours half =
                new Consortium.InsertionHours(hours.structure() / 2, hours.direct() / 2, hours.madeAvailable() / 2);
        return List.of(
                row(whole.siret(), whole, cents, half),
                row(
                        whole.siret(),
                        whole,
                        whole.amount().cents() - cents,
                        new Consortium.InsertionHours(
                                hours.structure() - half.structure(),
                                hours.direct() - half.direct(),
                                hours.madeAvailable() - half.madeAvailable())));
    }

    private static Consortium.Member row(
            String id, Consortium.Member like, long cents, Consortium.InsertionHours hours) {
        return new Consortium.Member(
                id, like.lot(), Percentage.of("50"), Amount.ofCents(cents), "person", null, List.of(), hours);
    }

    private static LawCase with(LawCase law, List<Consortium.Member> members) {
        Consortium before = law.consortium();
        return Groupings.of(
                law.lots(),
                law.organisations(),
                new Consortium(
                        before.id(),
                        before.lots(),
                        before.form(),
                        before.lead(),
                        before.state(),
                        before.repartitionStated(),
                        members,
                        before.subcontracts(),
                        before.staffing()));
    }

    /** What the second opinion speaks of: both targets, the clauses, and of each member what it counts for. */
    private static Map<String, String> figures(Answer answer) {
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
