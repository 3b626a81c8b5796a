package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is eliminated and nothing fails in silence: each gives a finding with its figure. */
class SilencesTests {

    private static final String GEIQ = SOUND.replace("insertionKind: EI,", "insertionKind: GEIQ,");

    private static final String DEPOSIT =
            "  - {number: %d, complete: true, startedAt: 2027-03-15T09:00:00+01:00, completedAt: 2027-03-15T%s+01:00}\n";

    @Test
    void namesALateSecondDepositAndTheOneThatIsOpened() {
        LawAnswer answer = and("deposits:\n" + DEPOSIT.formatted(1, "11:00:00") + DEPOSIT.formatted(2, "12:00:01"));

        assertThat(findings(answer))
                .containsExactly("D14 deposit.late-not-opened WARNING DEPOSIT/2 lot null"
                        + " {lateBySeconds=1, openedDeposit=1} {code=check-opened-deposit}");
        assertFindings(and("deposits:\n" + DEPOSIT.formatted(1, "12:00:00")));
    }

    @Test
    void namesAnEarlierDepositThatALaterOneReplaces() {
        assertThat(findings(and("deposits:\n" + DEPOSIT.formatted(1, "11:00:00") + DEPOSIT.formatted(2, "12:00:00"))))
                .containsExactly("D14 deposit.replaced-by-later INFO DEPOSIT/1 lot null {openedDeposit=2} ");
    }

    @Test
    void namesEachOfTwoLateDeposits() {
        LawAnswer answer = and("deposits:\n" + DEPOSIT.formatted(1, "12:00:01") + DEPOSIT.formatted(2, "12:00:02"));

        assertFindings(answer, "D14 deposit.late-rejected", "D14 deposit.late-not-opened");
        assertThat(LawTexts.in(Locale.FRENCH)
                        .finding(answer.findings().stream()
                                .filter(finding -> finding.code().endsWith("not-opened"))
                                .findFirst()
                                .orElseThrow()))
                .contains("comme les autres");
    }

    /** Lot 2: 100,000 × 50 % ÷ 20 = 2,500 hours of work. */
    @ParameterizedTest(name = "{0} h declared: finding {1}")
    @CsvSource({"2500, false", "2501, true"})
    void reportsMoreHoursOfInsertionThanAllWork(int hours, boolean found) {
        List<String> findings =
                findings(with("insertionHours: {direct: 250}", "insertionHours: {direct: " + hours + "}"));

        assertThat(findings.contains("D9 insertion-hours.above-all-work WARNING LOT/2 lot 2"
                        + " {declaredHours=2501, allHours=2500} {code=correct-hours}"))
                .isEqualTo(found);
        assertThat(findings.isEmpty()).isEqualTo(!found);
    }

    @Test
    void namesAnUnassignedTaskBesideASubcontractedOne() {
        LawAnswer answer = with("nature: SERVICES", "essentialTasks: [walls, {task: roof, by: \"90240074600019\"}]");

        assertThat(findings(answer))
                .anyMatch(one -> one.contains("essential-task-unassigned") && one.contains("tasks=[walls]"))
                .anyMatch(one -> one.contains("essential-task-subcontracted") && one.contains("tasks=[roof]"));
    }

    @Test
    void namesTheAgencyWhoseHoursDoNotCount() {
        String staff = "  staffing: [{by: \"90240074600019\", siret: \"90240000100019\", lot: \"1\", hours: 100}]\n";

        assertThat(findings(and(staff)))
                .containsExactly("D9 insertion-hours.lender-not-counted WARNING ORGANISATION/90240074600019 lot 1"
                        + " {declaredHours=100, insertionKind=NONE, operator=90240000100019}"
                        + " {code=hire-or-show-convention, hours=100}");
        assertFindings(
                check(SOUND.replace("name: Les Bâtisseurs,", "name: Les Bâtisseurs, insertionKind: ETTI,") + staff));
    }

    @Test
    void countsOnlyOnceTheHoursOfAnAgencyAndTheMembersOwn() {
        String staff = "  staffing: [{by: \"90240074600019\", siret: \"90240037300012\", lot: \"1\", hours: 100}]\n";

        assertThat(findings(check(SOUND.replace(
                                ", insertionKind: EI, disadvantagedWorkerRatio: 0.55, insertionStaffRatio: 0.50", "")
                        + staff)))
                .anyMatch(one -> one.contains("insertion-hours.not-counted WARNING ORGANISATION/90240037300012")
                        && one.contains("hours=1250"))
                .anyMatch(one -> one.contains("insertion-hours.lender-not-counted"));
    }

    @ParameterizedTest(name = "{0} with {1} of turnover: finding {2}")
    @CsvSource({
        "JOINT, 200000.00, false",
        "JOINT, 199999.99, true",
        "SEVERAL, 700000.00, false",
        "SEVERAL, 699999.99, true",
        "JOINT_LEAD_SEVERAL, 200000.00, false",
    })
    void reportsALiabilityAboveTheMembersOwnTurnover(String form, String turnover, boolean found) {
        List<String> findings = findings(check(SOUND.replace("form: JOINT", "form: " + form)
                .replace("turnover: 2400000.00", "turnover: " + turnover)));

        assertThat(findings.stream()
                        .anyMatch(
                                one -> one.startsWith("D15 exposure.above-turnover WARNING ORGANISATION/90240037300012")
                                        && one.contains("turnoverAmount=" + turnover)))
                .isEqualTo(found);
    }

    @Test
    void namesTheLiabilityOfALeadThatIsLiableForTheOthers() {
        LawAnswer answer = check(SOUND.replace("form: JOINT", "form: JOINT_LEAD_SEVERAL")
                .replace("turnover: 1700000000.00", "turnover: 699999.99"));

        assertThat(findings(answer))
                .contains("D15 exposure.above-turnover WARNING ORGANISATION/90240000100019 lot null"
                        + " {exposureAmount=700000.00, turnoverAmount=699999.99, form=JOINT_LEAD_SEVERAL}"
                        + " {code=reduce-exposure}");
        assertThat(answer.findings().stream()
                        .filter(finding -> finding.rule().equals("D15"))
                        .map(Finding::article))
                .containsExactly("R2142-20, R2142-24");
    }

    @Test
    void countsNoOwnHoursOfAGeiqAndSaysHowToEnterThem() {
        LawAnswer own = check(GEIQ);

        assertThat(findings(own))
                .anyMatch(one -> one.startsWith(
                                "D9 insertion-hours.own-hours-of-lender WARNING ORGANISATION/90240037300012 lot 1")
                        && one.contains("declaredHours=1250, countedHours=0")
                        && one.contains("{code=enter-as-made-available, hours=1250}"));
        assertThat(section(own, "targets")).contains("counted=1050");
        assertThat(LawTexts.in(Locale.FRENCH).remedy(new Remedy("enter-as-made-available", Map.of("hours", 1250L))))
                .contains("mis à disposition");
    }

    @Test
    void countsTheHoursThatAGeiqMakesAvailable() {
        String staff = "  staffing: [{by: \"90240037300012\", siret: \"90240000100019\", lot: \"1\", hours: 1250}]\n";
        LawAnswer lent = check(GEIQ.replace(", insertionHours: {structure: 1250}", "") + staff);

        assertThat(section(lent, "targets")).contains("counted=2300");
        assertThat(findings(lent)).noneMatch(one -> one.contains("insertion-hours."));
    }
}
