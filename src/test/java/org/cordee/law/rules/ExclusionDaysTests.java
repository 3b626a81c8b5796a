package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D19: the operators that are asked for a ground, and how long it excludes; the case is judged on 1 March 2027. */
class ExclusionDaysTests {

    private static final String GROUND = "exclusionGrounds: [{article: L2141-5}],";

    private static LawAnswer declaring(String ground) {
        return with("name: Atelier du Pont,", "exclusionGrounds: [{%s}],".formatted(ground));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // five years, the same date included
        "'article: L2141-1, decidedOn: 2022-03-01', exclusion.excluded",
        "'article: L2141-1, decidedOn: 2022-02-28', exclusion.ended",
        // three years
        "'article: L2141-4, decidedOn: 2024-03-01', exclusion.excluded",
        "'article: L2141-4, decidedOn: 2024-02-29', exclusion.ended",
        "'article: L2141-7, decidedOn: 2024-03-01', exclusion.hearing-required",
        "'article: L2141-7, decidedOn: 2024-02-28', exclusion.ended",
        // or the end that the judge or the authority fixed
        "'article: L2141-1, decidedOn: 2015-01-01, until: 2027-03-01', exclusion.excluded",
        "'article: L2141-1, decidedOn: 2026-01-01, until: 2027-02-28', exclusion.ended",
        "'article: L2141-5, until: 2027-02-28', exclusion.ended",
        "'article: L2141-5, decidedOn: 1990-01-01', exclusion.excluded",
        "'article: L2141-3 2°, until: 2027-03-01', exclusion.excluded",
        "'article: L2141-3 2°, until: 2027-02-28', exclusion.ended",
        // not every ground has the years of the text
        "'article: L2141-3, decidedOn: 1990-01-01', exclusion.excluded",
        "'article: L2141-9, decidedOn: 1990-01-01', exclusion.hearing-required",
        "'article: L2141-4 2°, decidedOn: 1990-01-01', exclusion.excluded",
        "'article: L2141-1, lifted: true', exclusion.not-applicable",
        "'article: L2141-4, lifted: true', exclusion.excluded",
        // yearly duties: the year before the launch, 2026
        "'article: L2141-4 2°, year: 2026', exclusion.excluded",
        "'article: L2141-4 2°, year: 2025', exclusion.not-applicable",
        "'article: L. 2141-7-1 1°, year: 2025', exclusion.not-applicable",
        "'article: L2141-7-2, year: 2027', exclusion.not-applicable",
        "'article: L2141-7-2, year: 2026', exclusion.hearing-required",
        "'article: L2141-4 1°, year: 2025', exclusion.excluded",
        "'article: L2141-4 1°, year: 2025, selfCleaning: true', exclusion.self-cleaning-to-assess",
        "'article: L2141-4, lifted: true, selfCleaning: true', exclusion.self-cleaning-to-assess",
        // and no measure shortens what a judge ordered
        "'article: L2141-1, judgeOrdered: true, selfCleaning: true', exclusion.excluded",
        "'article: L2141-1, selfCleaning: true', exclusion.self-cleaning-to-assess",
        "'article: L2141-1, judgeOrdered: true, until: 2027-02-28', exclusion.ended",
    })
    void endsAGroundOnTheDayOfItsText(String ground, String code) {
        assertFindings(declaring(ground), "X-01 " + code);
    }

    @Test
    void offersOnlyAReplacementAfterAnOrderOfAJudge() {
        assertThat(findings(declaring("article: L2141-1, judgeOrdered: true, selfCleaning: true")))
                .containsExactly("X-01 exclusion.excluded BLOCKER ORGANISATION/90240037300012 lot null"
                        + " {ground=L2141-1, outcome=EXCLUDED} {code=replace-operator}");
        assertThat(findings(declaring("article: L2141-1, decidedOn: 2022-02-28")))
                .containsExactly("X-01 exclusion.ended INFO ORGANISATION/90240037300012 lot null"
                        + " {ground=L2141-1, outcome=ENDED, to=2027-02-28} ");
    }

    @ParameterizedTest(name = "launched on {0}: {1}")
    @CsvSource({"2026-01-01, exclusion.hearing-required", "2025-12-31, exclusion.not-applicable"})
    void countsSustainabilityReportsSince2026(String launched, String code) {
        LawAnswer answer = check(SOUND.replace("name: Atelier du Pont,", "exclusionGrounds: [{article: L2141-7-1 2°}],")
                .replace("launchedOn: 2027-02-01", "launchedOn: " + launched));

        assertFindings(answer, "X-01 " + code);
    }

    @Test
    void judgesOperatorsReliedUponAndSubcontractorsButNotProvidersOfStaff() {
        String third = "name: Les Bâtisseurs,";
        String grounded = third + " " + GROUND;
        assertThat(SOUND).contains(third);
        String sound = SOUND.replace(third, grounded);

        assertFindings(check(sound));
        assertFindings(check(sound + "  reliedUpon: [\"90240074600019\"]\n"), "X-01 exclusion.excluded");
        String forTheSecond = sound + "  reliedUpon: [{siret: \"90240074600019\", lots: [\"2\"]}]\n";
        assertFindings(check(forTheSecond), "X-01 exclusion.excluded");
        // no operator is excluded from a cancelled lot
        assertFindings(check(forTheSecond.replace("amount: 100000.00,", "amount: 100000.00, status: CANCELLED,")));
        assertFindings(
                check(
                        sound
                                + "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 1.00}]\n"),
                "X-01 exclusion.excluded");
        assertFindings(
                check(
                        sound
                                + "  staffing: [{by: \"90240074600019\", siret: \"90240000100019\", lot: \"1\", amount: 1.00, hours: 0}]\n"));
        // nobody is asked about a lot that the consortium does not answer
        assertFindings(and("  reliedUpon: [\"90240111600014\"]\n"));
    }
}
