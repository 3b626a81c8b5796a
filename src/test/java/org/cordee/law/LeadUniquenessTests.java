package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.feel.DecisionTables;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadUniquenessTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final LeadUniqueness RULE = new LeadUniqueness(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0}, same lot {1}, several forbidden {2}: {3} {5}")
    @CsvSource({
        "LEAD, true, false, BLOCKER, G-03, R2142-23",
        "LEAD, true, true, BLOCKER, G-03, R2142-23",
        "LEAD, false, false, INFO, G-03, R2142-23",
        "LEAD, false, true, INFO, G-03, R2142-23",
        "REPRESENTATIVE, true, false, BLOCKER, G-04, R2142-4",
        "REPRESENTATIVE, false, true, OK, G-03, R2142-23",
        "ALONE, true, false, BLOCKER, G-04, R2142-4",
        "ALONE, false, true, OK, G-03, R2142-23",
        "SAME_CANDIDATE, true, true, INFO, D-06, R2151-6",
        "SAME_CANDIDATE, false, false, OK, G-03, R2142-23",
        "MEMBER, true, true, BLOCKER, G-05, 'R2142-21, R2151-7'",
        "MEMBER, true, false, WARNING, G-05, 'R2142-21, R2151-7'",
        "MEMBER, false, true, OK, G-03, R2142-23",
        "SAME_GROUP, true, false, MAJOR, G-05, L2141-9",
        "SAME_GROUP, false, false, OK, G-03, R2142-23"
    })
    void judgesEachOtherCandidacy(
            CandidacyRelation relation,
            boolean sameLot,
            boolean forbidden,
            Severity severity,
            String code,
            String article) {
        List<TableVerdict> verdicts = RULE.check(
                DAY, List.of(new OtherCandidacy(relation, sameLot)), SeveralCandidacies.of(forbidden, false));

        assertThat(verdicts).containsExactly(new TableVerdict(severity, code, article));
    }

    @ParameterizedTest(name = "{0} on another lot, {1}: {2}")
    @CsvSource({
        "MEMBER, FORBIDDEN_ACROSS_LOTS, INFO",
        "LEAD, FORBIDDEN_ACROSS_LOTS, INFO",
        "ALONE, FORBIDDEN_ACROSS_LOTS, INFO",
        "SAME_GROUP, FORBIDDEN_ACROSS_LOTS, OK",
        "MEMBER, FORBIDDEN_BY_LOT, OK",
        "MEMBER, ALLOWED, OK",
        "LEAD, FORBIDDEN_BY_LOT, INFO",
    })
    void onlyListsAnotherLotWhenTheDocumentsJoinTheLots(
            CandidacyRelation relation, SeveralCandidacies documents, Severity severity) {
        assertThat(RULE.check(DAY, List.of(new OtherCandidacy(relation, false)), documents))
                .extracting(TableVerdict::severity)
                .containsExactly(severity);
    }

    @Test
    void listsTheGravestVerdictFirst() {
        List<TableVerdict> verdicts = RULE.check(
                DAY,
                List.of(
                        new OtherCandidacy(CandidacyRelation.LEAD, false),
                        new OtherCandidacy(CandidacyRelation.LEAD, true)),
                SeveralCandidacies.ALLOWED);

        assertThat(verdicts).extracting(TableVerdict::severity).containsExactly(Severity.BLOCKER, Severity.INFO);
        assertThat(verdicts.get(0).blocks()).isTrue();
    }

    @Test
    void findsNothingAgainstAnOperatorWithoutAnotherCandidacy() {
        assertThat(RULE.check(DAY, List.of(), SeveralCandidacies.FORBIDDEN_ACROSS_LOTS))
                .extracting(TableVerdict::severity)
                .containsExactly(Severity.OK);
    }

    @Test
    void appliesFromTheDayTheCodeEnteredIntoForce() {
        OtherCandidacy leads = new OtherCandidacy(CandidacyRelation.LEAD, true);

        assertThat(RULE.check(LocalDate.of(2019, 3, 31), List.of(leads), SeveralCandidacies.ALLOWED)
                        .get(0)
                        .blocks())
                .isFalse();
        assertThat(RULE.check(LocalDate.of(2019, 4, 1), List.of(leads), SeveralCandidacies.ALLOWED)
                        .get(0)
                        .blocks())
                .isTrue();
    }
}
