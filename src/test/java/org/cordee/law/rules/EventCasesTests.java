package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on a deposit, a change and a message of the buyer, for a consortium without faults. */
class EventCasesTests {

    @Nested
    class SeveralDeposits {

        private static final String DEPOSIT =
                "  - {number: %d, complete: %s, startedAt: 2027-03-15T%s+01:00, completedAt: 2027-03-15T%s+01:00}\n";

        private static LawAnswer deposits(String... each) {
            return and("deposits:\n" + String.join("", each));
        }

        @Test
        void opensTheLastDepositInTime() {
            LawAnswer answer = deposits(
                    DEPOSIT.formatted(2, true, "11:00:00", "11:30:00"),
                    DEPOSIT.formatted(1, true, "10:00:00", "10:30:00"),
                    DEPOSIT.formatted(3, true, "11:50:00", "12:00:01"));

            assertFindings(answer, "D14 deposit.replaced-by-later", "D14 deposit.late-not-opened");
            assertThat(section(answer, "deposit"))
                    .isEqualTo("{outcome=IN_TIME, lateBySeconds=0, article=R2151-5, openedDeposit=2}");
        }

        @Test
        void rejectsDepositsThatAreAllLate() {
            LawAnswer answer = deposits(
                    DEPOSIT.formatted(1, true, "12:00:00", "12:00:10"),
                    DEPOSIT.formatted(2, true, "12:00:00", "12:00:20"));

            assertThat(findings(answer))
                    .containsExactly(
                            "D14 deposit.late-rejected BLOCKER DEPOSIT/2 lot null {outcome=LATE_REJECTED, lateBySeconds=20}"
                                    + " {code=ask-reasons-of-rejection}",
                            "D14 deposit.late-not-opened WARNING DEPOSIT/1 lot null {lateBySeconds=10}"
                                    + " {code=ask-reasons-of-rejection}");
            assertThat(section(answer, "deposit")).doesNotContain("openedDeposit");
        }

        @Test
        void allowsANewCompleteDepositBeforeTheDeadline() {
            String incomplete = DEPOSIT.formatted(1, false, "09:00:00", "09:30:00");

            assertThat(findings(deposits(incomplete)))
                    .containsExactly("D14 deposit.incomplete BLOCKER DEPOSIT/1 lot null"
                            + " {outcome=INCOMPLETE, lateBySeconds=0} {code=deposit-again-complete}");
            assertThat(findings(check(SOUND.replace("at: 2027-03-01T10:00:00", "at: 2027-03-15T12:00:01")
                            + "deposits:\n" + incomplete)))
                    .containsExactly("D14 deposit.incomplete BLOCKER DEPOSIT/1 lot null"
                            + " {outcome=INCOMPLETE, lateBySeconds=0} {code=ask-reasons-of-rejection}");
        }

        @Test
        void acceptsABackupCopyOrProofForALateDeposit() {
            String late =
                    "deposit: {startedAt: 2027-03-15T10:00:00+01:00, completedAt: 2027-03-15T12:00:01+01:00, %s}\n";
            String marked = "backupCopy: {receivedAt: 2027-03-15T11:00:00+01:00}";
            String shown = "platformEvidence: [log], diligence: {ownEquipmentWorked: true}";

            assertThat(findings(and(late.formatted(marked))))
                    .containsExactly("D14 deposit.late-backup-openable WARNING DEPOSIT/1 lot null"
                            + " {outcome=LATE_BACKUP_OPENABLE, lateBySeconds=1} {code=ask-to-open-backup}");
            assertFindings(and(late.formatted(marked.replace("{", "{marked: false, "))), "D14 deposit.late-rejected");
            assertThat(findings(and(late.formatted(shown))))
                    .containsExactly("D14 deposit.late-contestable MAJOR DEPOSIT/1 lot null"
                            + " {outcome=LATE_CONTESTABLE, lateBySeconds=1} {code=contest-with-evidence}");
            assertFindings(and(late.formatted(shown.replace("[log]", "[]"))), "D14 deposit.late-rejected");
            assertFindings(and(late.formatted(shown.replace("true", "false"))), "D14 deposit.late-rejected");
            assertFindings(and(late.formatted(shown + ", buyerPlatformLog: shown")), "D14 deposit.late-rejected");
        }

        @Test
        void leavesDepositAndChangeUnevaluatedWithoutADeadline() {
            LawAnswer answer = check(SOUND.replace("  offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]\n", "")
                    + "deposits:\n" + DEPOSIT.formatted(1, true, "11:00:00", "11:30:00")
                    + "milestones: [{id: m, before: PT1H}]\n"
                    + "change: {kind: WITHDRAWAL, at: 2027-03-20T10:00:00+01:00}\n");

            assertThat(answer.unevaluated())
                    .contains(
                            Map.of("rule", "D14", "reason", "consultation.offerDeadline"),
                            Map.of("rule", "milestones", "reason", "consultation.offerDeadline"),
                            Map.of("rule", "D7", "reason", "consultation.applicationDeadline"));
        }
    }

    @Nested
    class AChange {

        private static LawAnswer change(String fields) {
            return and(
                    "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 1.00}]\n"
                            + "change: {%s}\n".formatted(fields));
        }

        @Test
        void listsTheDocumentsOfEachOutcomeOfAChange() {
            String late = "kind: WITHDRAWAL, subject: \"90240037300012\", at: 2027-03-16T10:00:00+01:00";

            assertThat(section(change(late.replace("16T", "14T")), "change"))
                    .isEqualTo(
                            "{outcome=FREE, expired=false, deadline=null, documents=[COMPLETE_NEW_DEPOSIT, DC1, ATTRI1],"
                                    + " resulting={lead=90240000100019, members=[90240000100019]}}");
            assertThat(section(change(late + ", guaranteesKept: true, cause: RESTRUCTURING"), "change"))
                    .contains(
                            "ASK_BUYER,",
                            "[REQUEST_TO_BUYER, PROOF_OF_RESTRUCTURING, CAPACITY_OF_TRANSFORMED_GROUPING, DC1, ATTRI1]");
            assertThat(section(change(late + ", guaranteesKept: true, cause: IMPOSSIBILITY_NOT_OWN"), "change"))
                    .contains("PROOF_OF_IMPOSSIBILITY");
            assertThat(findings(change(late)))
                    .containsExactly("G-07 change.not-admissible BLOCKER CHANGE/90240037300012 lot null"
                            + " {outcome=NOT_ADMISSIBLE, cause=VOLUNTARY} {code=keep-or-give-up}");
            assertThat(section(change(late), "change")).contains("documents=[]");
            assertThat(findings(change("kind: WITHDRAWAL, at: 2027-03-14T10:00:00+01:00")))
                    .containsExactly("G-07 change.free INFO CHANGE/WITHDRAWAL lot null"
                            + " {outcome=FREE, cause=VOLUNTARY} {code=deposit-again-complete}");
            assertThat(findings(change(late + ", guaranteesKept: true, cause: RESTRUCTURING")))
                    .contains("G-07 change.ask-buyer MAJOR CHANGE/90240037300012 lot null"
                            + " {outcome=ASK_BUYER, cause=RESTRUCTURING} {code=ask-buyer}");
        }

        @Test
        void asksForTheBuyersAuthorisationInANegotiatedProcedure() {
            LawAnswer answer = check(
                    SOUND.replace("nature: SERVICES", "procedure: NEGOTIATED")
                            + "change: {kind: WITHDRAWAL, at: 2027-03-16T10:00:00+01:00, guaranteesKept: true, competitionKept: true}\n");

            assertThat(section(answer, "change"))
                    .contains(
                            "[REQUEST_TO_BUYER, CAPACITY_OF_TRANSFORMED_GROUPING, EQUALITY_AND_COMPETITION_NOTE, DC1, ATTRI1]");
            assertThat(findings(answer)).singleElement().asString().endsWith("{code=ask-buyer}");
        }

        @Test
        void citesDifferentArticlesForAnExcludedMemberAndSubcontractor() {
            String demand = "kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-03-20T10:00:00+01:00";
            LawAnswer member = change(demand.formatted("90240037300012"));
            LawAnswer subcontractor = change(demand.formatted("90240074600019"));
            LawAnswer stranger = change(demand.formatted("90240111600014"));

            assertThat(findings(member))
                    .containsExactly("X-02 change.replace-within-10-days MAJOR CHANGE/90240037300012 lot null"
                            + " {outcome=REPLACE_WITHIN_10_DAYS, cause=EXCLUSION_GROUND, safeLimit=2027-03-30T23:59:59+02:00, legalLimit=2027-03-30T23:59:59+02:00}"
                            + " {code=replace-operator}");
            assertThat(section(member, "change"))
                    .contains("[REPLY_TO_BUYER, DC1, ATTRI1, DC2_OF_REPLACEMENT, HONOUR_DECLARATION_OF_REPLACEMENT]");
            assertThat(member.findings().get(0).article()).isEqualTo("L2141-13");
            assertThat(subcontractor.findings().get(0).article()).isEqualTo("L2141-14");
            assertThat(stranger.findings().get(0).article()).isEqualTo("L2141-13");
        }

        @Test
        void blocksWhenTheTenDaysPassWithoutAReplacement() {
            LawAnswer answer = check(SOUND.replace("at: 2027-03-01T10:00:00+01:00", "at: 2027-03-31T00:00:00+02:00")
                    + "change: {kind: EXCLUSION_DEMAND, at: 2027-03-20T10:00:00+01:00}\n");

            assertThat(findings(answer))
                    .containsExactly("X-02 change.replacement-expired BLOCKER CHANGE/EXCLUSION_DEMAND lot null"
                            + " {outcome=REPLACE_WITHIN_10_DAYS, cause=EXCLUSION_GROUND, safeLimit=2027-03-30T23:59:59+02:00, legalLimit=2027-03-30T23:59:59+02:00}"
                            + " {code=propose-replacement-late}");
            assertThat(section(answer, "change")).contains("expired=true");
        }

        @Test
        void declaresAChangeOutOfScopeAfterTheContractIsSigned() {
            LawAnswer answer = check(SOUND.replace("form: JOINT", "form: JOINT\n  state: SIGNED")
                    + "change: {kind: WITHDRAWAL, at: 2027-06-20T10:00:00+02:00}\n");

            assertThat(findings(answer))
                    .containsExactly("G-07 change.out-of-scope INFO CHANGE/WITHDRAWAL lot null"
                            + " {outcome=OUT_OF_SCOPE, cause=VOLUNTARY} ");
        }

        @Test
        void requiresALeadAmongTheMembersAfterAChange() {
            String gone =
                    "kind: LEAD_WITHDRAWAL, subject: \"90240000100019\", at: 2027-03-14T10:00:00+01:00, newLead: \"%s\"";

            assertFindings(
                    change(gone.formatted("90240037300012")),
                    "G-07 change.free",
                    "G-01 grouping.one-member",
                    "G-01 grouping.one-member");
            assertThat(findings(change(gone.formatted("90240074600019"))))
                    .contains("G-06 change.new-lead-not-member BLOCKER CHANGE/90240000100019 lot null"
                            + " {newLead=90240074600019} {code=choose-lead-among-members}");
            assertThat(findings(change(gone.formatted("90240000100019"))))
                    .anyMatch(one -> one.startsWith("G-06 change.new-lead-not-member"));

            String demanded = "kind: EXCLUSION_DEMAND, at: 2027-03-20T10:00:00+01:00, subject: \"%s\"";
            String ofTheLead = demanded.formatted("90240000100019");
            assertFindings(change(demanded.formatted("90240037300012")), "X-02 change.replace-within-10-days");
            assertFindings(change(ofTheLead), "X-02 change.replace-within-10-days", "G-06 change.new-lead-not-member");
            assertFindings(change(ofTheLead + ", newLead: \"90240037300012\""), "X-02 change.replace-within-10-days");
            assertFindings(
                    change(ofTheLead + ", newLead: \"90240074600019\""),
                    "X-02 change.replace-within-10-days",
                    "G-06 change.new-lead-not-member");
            // the operator that takes its place may also lead
            String replaced = ofTheLead + ", newLead: \"90240074600019\", replacement: \"90240074600019\"";
            assertFindings(change(replaced), "X-02 change.replace-within-10-days");
        }
    }

    @Nested
    class TheBuyer {

        @ParameterizedTest(name = "{0} in {1}: {2}")
        @CsvSource({
            "R2181-7, UNDER_EVALUATION, award.next-in-rank MAJOR",
            "FORCE_MAJEURE, UNDER_EVALUATION, award.next-in-rank MAJOR",
            "CAS_FORTUIT, LOST, award.not-from-here MAJOR",
            "R2144-7, LOST, award.next-in-rank MAJOR",
        })
        void judgesWhetherTheBuyerMayTurnToTheNextInRank(String reason, String state, String expected) {
            LawAnswer answer = check(SOUND.replace("form: JOINT", "form: JOINT\n  state: " + state)
                    + "buyerMessage: {reasonCode: %s}\n".formatted(reason));

            assertThat(findings(answer))
                    .containsExactly("A-02 %s CONSORTIUM/C-A lot null {reason=%s} {code=%s}"
                            .formatted(
                                    expected,
                                    reason,
                                    expected.startsWith("award.next")
                                            ? "answer-buyer-with-documents"
                                            : "ask-buyer-for-ground"));
            assertThat(section(answer, "award")).contains("allowed=" + expected.startsWith("award.next"));
        }

        @Test
        void countsCalendarDaysAtTheSameHourAndHoursExactly() {
            LawAnswer answer = check(
                    SOUND.replace("2027-03-15T12:00:00+01:00", "2027-03-29T12:00:00+02:00")
                            + "milestones: [{id: a, before: P3D}, {id: b, before: PT72h}, {id: c, before: P1W}, {id: d, before: P1DT2H}]\n");

            assertThat(section(answer, "milestones"))
                    .isEqualTo("[{id=a, at=2027-03-26T12:00:00+01:00}, {id=b, at=2027-03-26T11:00:00+01:00},"
                            + " {id=c, at=2027-03-22T12:00:00+01:00}, {id=d, at=2027-03-28T10:00:00+02:00}]");
        }

        @Test
        void countsMilestonesBackFromTheDeadline() {
            LawAnswer answer = check(SOUND.replace("2027-03-15T12:00:00+01:00", "2027-03-29T12:00:00+02:00")
                    + "milestones: [{id: a, before: 3 calendar days}, {id: b, before: PT72H}]\n");

            assertThat(section(answer, "milestones"))
                    .isEqualTo("[{id=a, at=2027-03-26T12:00:00+01:00}, {id=b, at=2027-03-26T11:00:00+01:00}]");
        }
    }
}
