package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The two targets and the clause of a sound case, and what stays open in them. */
class SoundTargetsTests {

    @Nested
    class TheTargets {

        @Test
        void givesTheCheapestCorrectionOfTheTargets() {
            LawAnswer answer = check(SOUND.replace("share: 75, amount: 450000.00", "share: 90, amount: 540000.00")
                    .replace("share: 25, amount: 150000.00", "share: 10, amount: 60000.00")
                    .replace("structure: 1250", "structure: 0"));

            assertThat(findings(answer))
                    .containsExactlyInAnyOrder(
                            "D10 target.amount-not-met WARNING CONSORTIUM/C-A lot null"
                                    + " {percent=15.71, threshold=25.00, gapAmount=65000.00}"
                                    + " {code=shift-share-to-eligible, points=9.29, amount=65000.00, to=90240037300012}"
                                    + "{code=subcontract-to-eligible, amount=65000.00}",
                            "D10 target.hours-not-met WARNING CONSORTIUM/C-A lot null"
                                    + " {percent=8.40, threshold=10.00, gapHours=200}"
                                    + " {code=add-insertion-hours, hours=200}");
        }

        @Test
        void offersPointsOnlyToAMember() {
            String nobodyCounts = SOUND.replace(
                    "headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00, insertionKind: EI",
                    "headcount: 6000, turnover: 1700000000.00, balanceSheet: 2100000000.00");
            String contract =
                    "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 1000.00}]\n";

            assertThat(findings(check(nobodyCounts + contract)))
                    .filteredOn(finding -> finding.startsWith("D10 target.amount-not-met"))
                    .singleElement()
                    .asString()
                    .endsWith(" {code=subcontract-to-eligible, amount=174000.00}");
        }

        @Test
        void reportsTheCertainPartAndTheMissingFigures() {
            LawAnswer open = check(SOUND.replace("labourShare: 50, hourlyCost: 20", "hourlyCost: 20")
                    .replace(
                            "headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00, insertionKind: EI",
                            "headcount: 48"));

            assertThat(findings(open))
                    .containsExactlyInAnyOrder(
                            "D2 size.figures-missing MAJOR ORGANISATION/90240037300012 lot null"
                                    + " {missing=[organisations[90240037300012].balanceSheet, organisations[90240037300012].turnover]}"
                                    + " {code=complete-figures}",
                            "D10 target.amount-not-computable WARNING CONSORTIUM/C-A lot null"
                                    + " {lowerBound=0.00, missing=[organisations[90240037300012].balanceSheet,"
                                    + " organisations[90240037300012].turnover]} {code=complete-figures}",
                            "D9 insertion-hours.not-counted WARNING ORGANISATION/90240037300012 lot 1"
                                    + " {declaredHours=1250, countedHours=0} {code=hire-or-show-convention, hours=1250}",
                            "D10 target.hours-not-computable INFO CONSORTIUM/C-A lot null"
                                    + " {lowerBound=1050, missing=[lots[2].insertionClause.labourShare]}"
                                    + " {code=complete-figures}");
        }

        @Test
        void leavesTargetsOpenWithoutAConsortium() {
            LawAnswer none = check(SOUND.substring(0, SOUND.indexOf("consortium:")));

            assertFindings(none);
            assertThat(section(none, "targets")).contains("NOT_COMPUTABLE", "missing=[consortium.lots]");
            assertThat(none.unevaluated()).contains(Map.of("rule", "C-01", "reason", "lots.capacities"));
        }

        @Test
        void usesTheMembersAmountsForALotWithoutAmount() {
            LawAnswer answer = with("amount: 100000.00, ", "");
            LawAnswer unknown = check(SOUND.replace("amount: 100000.00, ", "")
                    .replace("amount: 50000.00, signatory: p2", "signatory: p2"));

            assertThat(section(answer, "targets")).contains("eligible=200000.00, total=700000.00");
            assertThat(section(unknown, "targets"))
                    .contains("amount={status=NOT_COMPUTABLE, eligible=150000.00, total=null");
            assertThat(section(unknown, "targets")).contains("members[90240037300012].amount", "lots[2].amount");
        }
    }

    @Nested
    class TheClause {

        @Test
        void acceptsAClauseInHoursThatDoesNotBlock() {
            LawAnswer answer = with(
                    "{rate: 8, labourShare: 50, hourlyCost: 30}",
                    "{hours: 2051, labourShare: 50, hourlyCost: 30, blocking: false}");

            assertThat(findings(answer))
                    .containsExactly(
                            "D9 insertion-hours.below-clause MAJOR CONSORTIUM/C-A lot 1"
                                    + " {requiredHours=2051, countedHours=2050, gapHours=1} {code=add-insertion-hours, hours=1}");
            assertThat(section(answer, "clauses"))
                    .isEqualTo(
                            "[{lot=1, status=NOT_MET, requiredHours=2051, countedHours=2050, gapHours=1, blocking=false}]");
        }

        @Test
        void reportsTheUseOfTheProductsHourlyCost() {
            assertThat(findings(with("labourShare: 50, hourlyCost: 30}", "labourShare: 50}")))
                    .containsExactly(
                            "D9 insertion-hours.cost-to-confirm INFO LOT/1 lot 1 {hourlyCost=30.00} {code=ask-facilitator}");
        }

        @Test
        void leavesTheClauseOpenWithoutAComputableCap() {
            LawAnswer answer =
                    check(SOUND.replace(", insertionStaffRatio: 0.50", "").replace("direct: 800", "direct: 799"));

            assertThat(findings(answer))
                    .contains(
                            "D9 insertion-hours.not-computable MAJOR CONSORTIUM/C-A lot 1"
                                    + " {lowerBound=799, missing=[organisations[90240037300012].insertionStaffRatio]} {code=complete-figures}");
            assertThat(section(answer, "clauses"))
                    .contains("status=NOT_COMPUTABLE, requiredHours=800, countedHours=799, gapHours=1");
            assertFindings(with(", insertionStaffRatio: 0.50", ""), "D10 target.hours-not-computable");
        }

        @Test
        void countsStaffMadeAvailableOnceByItsProvider() {
            LawAnswer structure = and(
                    "  staffing: [{by: \"90240037300012\", siret: \"90240000100019\", lot: \"1\", amount: 100.00, hours: 40}]\n");
            LawAnswer firm = and(
                    "  staffing: [{by: \"90240074600019\", siret: \"90240000100019\", lot: \"1\", amount: 100.00, hours: 40}]\n");

            assertThat(section(structure, "clauses")).contains("countedHours=2090");
            assertThat(findings(firm))
                    .containsExactly(
                            "D9 insertion-hours.lender-not-counted WARNING ORGANISATION/90240074600019 lot 1"
                                    + " {declaredHours=40, insertionKind=NONE, operator=90240000100019} {code=hire-or-show-convention, hours=40}");
        }
    }
}
