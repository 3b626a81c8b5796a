package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import java.util.Locale;
import org.cordee.law.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6 in a case: the lead, the representatives and the members of another candidacy, by SIREN and by group. */
class OtherCandidaciesTests {

    private static LawAnswer other(String lots, String fields) {
        return and("others: [{id: C-B, lots: [%s], %s}]\n".formatted(lots, fields));
    }

    @Test
    void recognisesAnEnterpriseByAnyEstablishment() {
        assertThat(findings(other("\"1\"", "lead: \"90240000100027\"")))
                .containsExactly("G-03 lead.twice-on-the-lot BLOCKER ORGANISATION/90240000100019 lot null"
                        + " {operator=90240000100019, other=C-B} {code=lead-one-grouping}");
        assertFindings(other("\"3\"", "lead: \"90240000100027\""), "G-03 lead.of-another-lot");
        assertFindings(other("", "lead: \"90240000100027\""), "G-03 lead.twice-on-the-lot");
    }

    @ParameterizedTest(name = "on lot {0}, {1}: {2}")
    @CsvSource({
        "1, 'lead: \"90240000100019\", members: [\"90240000100019\"]', G-04 lead.alone-too",
        "1, 'members: [\"90240000100027\"]', G-04 lead.alone-too",
        "1, 'lead: \"90240000100019\", members: [\"90240000100027\", \"90240000100019\"]', G-04 lead.alone-too",
        "3, 'members: [\"90240000100019\"]', ",
        // the file need not list all members of another consortium
        "1, 'lead: \"90240000100019\", members: [\"90240000100019\"], alone: false', G-03 lead.twice-on-the-lot",
        "1, 'lead: \"90240000100019\", members: [\"90240000100019\", \"90240074600019\"]', G-03 lead.twice-on-the-lot",
        // a plain member that answers alone as well is in several candidacies (R2142-21 1°)
        "1, 'members: [\"90240037300012\"]', G-05 participation.in-both",
    })
    void refusesALeadThatAlsoAnswersAlone(String lot, String fields, String expected) {
        assertFindings(other("\"" + lot + "\"", fields), expected == null ? new String[0] : new String[] {expected});
    }

    @Test
    void namesTheRepresentativeOfBothAndTheRemedy() {
        LawAnswer answer = other("\"1\"", "members: [\"90240000100019\"]");

        assertThat(findings(answer))
                .containsExactly("G-04 lead.alone-too BLOCKER PERSON/90240000100019 lot null"
                        + " {operator=90240000100019, other=C-B} {code=leave-one-candidacy}");
        assertThat(answer.findings().get(0).article()).isEqualTo("R2142-4");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'lead: \"90240074600019\", members: [\"90240074600019\", \"90240037300012\"]', G-04 lead.alone-too",
        "'members: [\"90240074600019\"]', D-06 candidate.twice-alone",
        "'lead: \"90240037300012\", members: [\"90240037300012\", \"90240074600019\"]', G-05 participation.in-both",
    })
    void judgesASingleCandidateAgainstOtherCandidacies(String fields, String expected) {
        String alone = FindingCases.ALONE.replace("  globalContract: {kind: DESIGN_BUILD}\n", "");
        LawAnswer answer = check(alone + "others: [{id: C-B, lots: [\"1\"], " + fields + "}]\n");

        assertThat(answer.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.code())
                        .filter(one -> !one.contains("grouping.") && !one.contains("target.")))
                .containsExactly(expected);
    }

    @Test
    void refusesASingleCandidateWithSeveralMembers() {
        assertThatThrownBy(() -> other("\"1\"", "members: [A, B], alone: true"))
                .hasMessageContaining("compliance.case.not-alone");
        assertThatThrownBy(() -> other("\"1\"", "alone: true")).hasMessageContaining("compliance.case.not-alone");
        assertFindings(other("\"1\"", "members: [A], alone: true"));
    }

    /** TA Nancy, 16 November 2023, n° 2103786: a firm alone on lot 2 and in a grouping on lot 1 is lawful. */
    @Test
    void judgesABanOnSeveralBidsLotByLotWhateverTheDocumentsCallItsScope() {
        String banned =
                SOUND.replace("nature: SERVICES", "multiParticipationForbidden: true\n  multiParticipationScope: %s");
        String leads = "others: [{id: C-B, lots: [\"3\"], lead: \"90240000100019\"}]\n";
        String alone = "others: [{id: C-B, lots: [\"3\"], members: [\"90240000100019\"]}]\n";
        String partner = "others: [{id: C-B, lots: [\"3\"], members: [\"90240037300012\"]}]\n";

        for (String elsewhere : new String[] {leads, alone, partner}) {
            LawAnswer answer = check(banned.formatted("CONSULTATION") + elsewhere);

            assertFindings(answer, "G-05 participation.on-another-lot");
            assertThat(answer.findings().get(0).severity()).isEqualTo(Severity.INFO);
            assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
        }
        assertFindings(check(banned.formatted("LOT") + leads), "G-03 lead.of-another-lot");
        assertFindings(check(banned.formatted("LOT") + alone));
        assertFindings(
                check(banned.formatted("CONSULTATION") + partner.replace("\"3\"", "\"1\"")),
                "G-05 participation.forbidden");
        assertFindings(
                check(banned.formatted("CONSULTATION") + leads.replace("\"3\"", "\"1\"")),
                "G-03 lead.twice-on-the-lot");
        assertFindings(
                check(banned.formatted("CONSULTATION") + alone.replace("\"3\"", "\"1\"")), "G-04 lead.alone-too");
    }

    @Test
    void namesTheRulingAndTheLimitOfLotsForACandidacyOnAnotherLot() {
        LawAnswer answer = check(SOUND.replace(
                        "nature: SERVICES",
                        "multiParticipationForbidden: true\n  multiParticipationScope: CONSULTATION")
                + "others: [{id: C-B, lots: [\"3\"], members: [\"90240037300012\"]}]\n");

        assertThat(findings(answer))
                .containsExactly("G-05 participation.on-another-lot INFO ORGANISATION/90240037300012 lot null"
                        + " {operator=90240037300012, other=C-B, multiParticipationScope=CONSULTATION}"
                        + " {code=check-lot-limit}");
        assertThat(answer.findings().get(0).article()).isEqualTo("R2142-21, L2113-10");
        assertThat(LawTexts.in(Locale.FRENCH).finding(answer.findings().get(0)))
                .contains("TA Nancy", "2103786", "L2113-10");
    }

    /** A rule of one lot wins over the words of the consultation. */
    @Test
    void readsTheRuleOfTheSharedLotFirst() {
        String free = SOUND.replace(
                        "{number: \"1\", amount", "{number: \"1\", multiParticipationForbidden: false, amount")
                .replace("nature: SERVICES", "multiParticipationForbidden: true\n  multiParticipationScope: %s");
        String other = "others: [{id: C-B, lots: [\"1\"], members: [\"90240037300012\"], alone: false}]\n";

        assertFindings(check(free.formatted("CONSULTATION") + other), "G-05 participation.in-both");
        assertFindings(check(free.formatted("LOT") + other), "G-05 participation.in-both");
    }

    @Test
    void raisesAnInformationBarrierBetweenTheTwoCandidacies() {
        LawAnswer answer = other("\"2\"", "members: [\"90240037300020\", \"90240074600019\"]");

        assertThat(findings(answer))
                .containsExactly("G-05 participation.in-both WARNING ORGANISATION/90240037300012 lot null"
                        + " {operator=90240037300012, other=C-B} {code=keep-barrier}");
        assertThat(section(answer, "informationBarrier")).isEqualTo("[{siret=90240037300012, between=[C-A, C-B]}]");
        assertThat(check(SOUND).sections()).doesNotContainKey("informationBarrier");
    }

    @Test
    void forbidsSeveralCandidaciesByLotOrByConsultation() {
        String forbidden = SOUND.replace("nature: SERVICES", "multiParticipationForbidden: true");
        String other = "others: [{id: C-B, lots: [\"%s\"], members: [\"90240037300012\"]}]\n";

        assertFindings(check(forbidden + other.formatted("1")), "G-05 participation.forbidden");
        assertFindings(check(forbidden + other.formatted("3")));
        assertFindings(
                check(forbidden.replace(
                                "multiParticipationForbidden: true",
                                "multiParticipationForbidden: true\n  multiParticipationScope: CONSULTATION")
                        + other.formatted("3")),
                "G-05 participation.on-another-lot");
        assertFindings(check(
                SOUND.replace("nature: SERVICES", "multiParticipationScope: CONSULTATION") + other.formatted("3")));
    }

    /** R2142-4: the lead, the lead's signatory and the named representative; p1 signs for the lead, p2 for a partner. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "signatories: [p1], G-04 representative.of-two-candidates",
        "representatives: [p1], G-04 representative.of-two-candidates",
        "signatories: [p2], ",
        "representatives: [p2], ",
        "representatives: [p3], ",
        "'signatories: [\"90240000100019\"]', G-04 representative.of-two-candidates",
        // the lead is a plain member there, and its signatory signs for it alone
        "'lead: \"90240074600019\", members: [\"90240074600019\", \"90240000100019\"], signatories: [p1]', G-05 participation.in-both",
    })
    void takesOnlyTheLeadsSignatoryForTheRepresentativeOfACandidate(String fields, String expected) {
        assertFindings(other("\"1\"", fields), expected == null ? new String[0] : new String[] {expected});
    }

    @Test
    void refusesANamedRepresentativeOfBothEvenOfAnEnterpriseInBoth() {
        LawAnswer answer = other(
                "\"1\"",
                "lead: \"90240074600019\", members: [\"90240074600019\", \"90240000100019\"], representatives: [p1]");

        assertFindings(answer, "G-04 representative.of-two-candidates", "G-05 participation.in-both");
        assertThat(answer.findings().get(0).subject()).isEqualTo(new FindingSubject(FindingSubject.Kind.PERSON, "p1"));
    }

    @Test
    void refusesALeadWhoRepresentsTheOtherCandidacy() {
        LawAnswer answer = check(SOUND.replace("signatory: p2}", "representative: \"90240074600019\"}")
                + "others: [{id: C-B, lots: [\"1\"], lead: \"90240074600019\", members: [\"90240074600019\"]}]\n");

        assertFindings(answer, "G-04 representative.of-two-candidates");
    }

    @ParameterizedTest(name = "parent {0}, autonomous {1} and {2}: {3}")
    @CsvSource({
        "902400373, false, false, G-05 participation.of-one-group",
        "902400373, true, false, G-05 participation.of-one-group",
        "902400373, false, true, G-05 participation.of-one-group",
        "902400373, true, true, ",
        "552100554, false, false, ",
    })
    void reportsOperatorsOfOneGroupUnlessBothAreAutonomous(
            String parent, boolean ours, boolean theirs, String expected) {
        LawAnswer answer = check(SOUND.replace(
                                "name: Les Bâtisseurs,",
                                "parentSiren: \"%s\", commerciallyAutonomous: %s, groupHeadcount: 9, groupTurnover: 1.00, groupBalance: 1.00,"
                                        .formatted(parent, theirs))
                        .replace("name: Atelier du Pont,", "commerciallyAutonomous: %s,".formatted(ours))
                + "others: [{id: C-B, lots: [\"1\"], members: [\"90240074600019\"]}]\n");

        assertFindings(answer, expected == null ? new String[0] : new String[] {expected});
    }
}
