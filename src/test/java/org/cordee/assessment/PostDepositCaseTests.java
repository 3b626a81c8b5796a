package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.ConsortiumState;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Finding;
import org.cordee.submission.LaterDepositFacts;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts after a deposit, and the end of a case of exclusion, reach the law. */
class PostDepositCaseTests {

    private static final CheckingCases JUDGE = CheckingCases.onClasspath();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static ConsortiumCaseFacts deposited(Instant started, Instant completed, LaterDepositFacts known) {
        return DocumentFactsSample.deposited(
                SampleFacts.of(ConsortiumState.SUBMITTED, List.of(), "80", "12", "8"),
                new DepositForLegalCheck(true, started, completed, known));
    }

    private static List<String> codes(ConsortiumCaseFacts facts, String rule) {
        return JUDGE.check(ConsortiumCase.of(facts).law()).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::code)
                .toList();
    }

    /** A deposit that began two hours before the deadline and was complete one second after it. */
    private static List<String> late(LaterDepositFacts known) {
        Instant deadline = SampleFacts.of(ConsortiumState.SUBMITTED, List.of(), "80", "12", "8")
                .consultation()
                .lots()
                .get(0)
                .content()
                .deadlines()
                .offer()
                .instant();
        return codes(deposited(deadline.minus(2, ChronoUnit.HOURS), deadline.plusSeconds(1), known), "D14");
    }

    @Test
    void judgesALateDepositByTheProofsOfSenderAndBuyer() {
        assertThat(late(new LaterDepositFacts(null, false, true, true, false, null, false)))
                .containsExactly("deposit.late-contestable");
        assertThat(late(new LaterDepositFacts(null, false, true, true, true, null, false)))
                .containsExactly("deposit.late-rejected");
        assertThat(late(new LaterDepositFacts(null, false, false, true, false, null, false)))
                .containsExactly("deposit.late-rejected");
        assertThat(late(new LaterDepositFacts(null, false, true, false, false, null, false)))
                .containsExactly("deposit.late-rejected");
    }

    @Test
    void judgesOnlyABackupCopyThatIsMarkedAsOne() {
        Instant before = Instant.parse("2020-01-01T10:00:00Z");

        assertThat(late(new LaterDepositFacts(before, true, false, false, false, null, false)))
                .containsExactly("deposit.late-backup-openable");
        assertThat(late(new LaterDepositFacts(before, false, false, false, false, null, false)))
                .containsExactly("deposit.late-rejected");
    }

    @Test
    void judgesADepositThatTheBuyerCouldNotOpen() {
        Instant intime = Instant.parse("2020-01-01T10:00:00Z");
        Instant copy = Instant.parse("2020-01-01T09:00:00Z");

        assertThat(opened(intime, new LaterDepositFacts(null, false, false, false, false, null, false)))
                .isEmpty();
        assertThat(opened(intime, new LaterDepositFacts(null, false, false, false, false, null, true)))
                .containsExactly("deposit.incomplete");
        assertThat(opened(intime, new LaterDepositFacts(copy, true, false, false, false, null, true)))
                .containsExactly("deposit.backup-openable");
    }

    private static List<String> opened(Instant at, LaterDepositFacts known) {
        return codes(deposited(at, at, known), "D14");
    }

    private static List<String> settled(@Nullable LocalDate day, @Nullable Instant decided) {
        Instant then = Instant.parse("2027-02-01T10:00:00Z");
        ConsortiumCaseFacts facts =
                deposited(then, then, new LaterDepositFacts(null, false, false, false, false, decided, false));
        DeclaredGround debts = new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.SETTLED, day);
        return codes(declaring(facts, debts), "X-01");
    }

    private static ConsortiumCaseFacts declaring(ConsortiumCaseFacts facts, DeclaredGround ground) {
        return DocumentFactsSample.with(
                facts,
                new DeclaredFacts(
                        Map.of(SampleFacts.WORKSHOP.organisation(), List.of(ground)),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of()));
    }

    /** The case is judged at ten in Paris on the first of March. */
    @Test
    void treatsDebtsAsSettledBeforeTheBuyerDecides() {
        Instant decided = Instant.parse("2027-02-20T11:00:00Z");

        assertThat(settled(null, null)).containsExactly("exclusion.debt-settled");
        assertThat(settled(LocalDate.of(2027, 2, 19), decided)).containsExactly("exclusion.debt-settled");
        assertThat(settled(LocalDate.of(2027, 2, 20), decided)).containsExactly("exclusion.excluded");
        assertThat(settled(null, decided)).containsExactly("exclusion.excluded");
    }

    private static List<String> until(LocalDate last) {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
        return codes(
                declaring(facts, new DeclaredGround(ExclusionGround.L2141_5, GroundStanding.DECLARED, last)), "X-01");
    }

    @Test
    void endsACaseOfExclusionAfterItsLastDay() {
        assertThat(until(TODAY)).containsExactly("exclusion.excluded");
        assertThat(until(TODAY.minusDays(1))).containsExactly("exclusion.ended");
    }

    @Test
    void offersNoMeasuresAgainstAnExclusionByAJudge() {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");

        assertThat(codes(declaring(facts, new DeclaredGround(ExclusionGround.L2141_1, GroundStanding.CLEANED)), "X-01"))
                .containsExactly("exclusion.self-cleaning-to-assess");
        assertThat(codes(
                        declaring(facts, new DeclaredGround(ExclusionGround.L2141_1, GroundStanding.JUDGE_ORDERED)),
                        "X-01"))
                .containsExactly("exclusion.excluded");
    }
}
