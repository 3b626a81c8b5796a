package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of D5 and D11 from both of its sides. */
class GroupingTablesTests {

    private static final DecisionTables TABLES = DecisionTables.onClasspath();
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private static List<Object> codes(String table, Map<String, ?> inputs) {
        return TABLES.evaluate(table, inputs).rows().stream()
                .map(row -> (Object) row.get("code"))
                .toList();
    }

    @ParameterizedTest(name = "{0} and {1} and {2}: {3}")
    @CsvSource({
        "shareGap, 1, -1, shares.not-hundred",
        "amountGap, 1, -1, shares.amounts-not-total",
        "documentsGap, 1, -1, shares.documents-differ",
    })
    void forgivesNoTenThousandthAndNoCent(String gap, int above, int below, String code) {
        assertThat(codes("share-consistency", shares(Map.of()))).isEmpty();
        assertThat(codes("share-consistency", shares(Map.of(gap, above)))).containsExactly(code);
        assertThat(codes("share-consistency", shares(Map.of(gap, below)))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "everyMemberHasAShare, shares.member-without-share",
        "subcontractedWithinShare, shares.subcontracted-above-share",
        "servicesOrWorks, shares.supplies-subcontracted",
    })
    void namesWhatTheSharesLack(String fact, String code) {
        assertThat(codes("share-consistency", shares(Map.of(fact, false)))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "members, 1, grouping.one-member",
        "leadIsMember, false, grouping.lead-not-member",
        "form, NONE, grouping.form-missing",
        "repartitionComplete, false, grouping.repartition-incomplete",
        "sameOperatorTwice, true, grouping.same-operator-twice",
        "everyMemberSigns, false, grouping.signatory-missing",
        "essentialTasks, SUBCONTRACTED, grouping.essential-task-subcontracted",
        "essentialTasks, UNASSIGNED, grouping.essential-task-unassigned",
        "imposedForm, OTHER, grouping.form-to-change-after-award",
    })
    void namesWhatAGroupingLacks(String fact, String value, String code) {
        Object given = switch (value) {
            case "1" -> 1;
            case "true", "false" -> Boolean.valueOf(value);
            default -> value;
        };

        assertThat(codes("grouping-form", form(Map.of(fact, given)))).containsExactly(code);
    }

    @Test
    void findsNothingAgainstASoundGrouping() {
        assertThat(codes("grouping-form", form(Map.of()))).isEmpty();
        assertThat(codes("grouping-form", form(Map.of("form", "SEVERAL", "repartitionComplete", false))))
                .isEmpty();
        assertThat(codes("grouping-form", form(Map.of("imposedForm", "SAME", "imposedFormIsJustified", false))))
                .containsExactly("grouping.imposed-form-unjustified");
        assertThat(codes("grouping-form", form(Map.of("on", LocalDate.of(2019, 3, 31), "members", 1))))
                .isEmpty();
    }

    private static Map<String, Object> shares(Map<String, ?> other) {
        return with(
                Map.of(
                        "on",
                        DAY,
                        "shareGap",
                        0,
                        "amountGap",
                        0,
                        "everyMemberHasAShare",
                        true,
                        "subcontractedWithinShare",
                        true,
                        "documentsGap",
                        0,
                        "servicesOrWorks",
                        true),
                other);
    }

    private static Map<String, Object> form(Map<String, ?> other) {
        return with(
                Map.of(
                        "on",
                        DAY,
                        "members",
                        2,
                        "leadIsMember",
                        true,
                        "form",
                        "JOINT",
                        "repartitionComplete",
                        true,
                        "sameOperatorTwice",
                        false,
                        "everyMemberSigns",
                        true,
                        "essentialTasks",
                        "DONE_BY_MEMBERS",
                        "imposedForm",
                        "NONE",
                        "imposedFormIsJustified",
                        true),
                other);
    }

    private static Map<String, Object> with(Map<String, ?> usual, Map<String, ?> other) {
        Map<String, Object> facts = new HashMap<>(usual);
        facts.putAll(other);
        return facts;
    }
}
