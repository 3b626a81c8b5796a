package org.cordee.network.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.cordee.network.SchemeQuestionKind;
import org.cordee.network.web.SchemeForm.QuestionRow;
import org.cordee.network.web.SchemeForm.WrittenScheme;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** The form of a scheme says everything that is wrong in it at once. */
class SchemeFormTests {

    private static final QuestionRow GOOD =
            new QuestionRow("Quel marché ?", SchemeQuestionKind.SHORT_TEXT.name(), "", true);

    @Test
    void readsACallWithItsQuestions() {
        WrittenScheme written =
                form("Prêt", "Bennes", "2026-12-18", "", List.of(GOOD)).read();

        assertThat(written.terms().closesOn()).isEqualTo(LocalDate.of(2026, 12, 18));
        assertThat(written.questions()).hasSize(1);
    }

    @Test
    void namesAWrongClosingDateTogetherWithAllOtherWrongFields() {
        SchemeForm form = form(
                "",
                "",
                "2026-12-19",
                "demain",
                List.of(
                        GOOD,
                        new QuestionRow("Quand ?", "NOTHING", "", false),
                        new QuestionRow("Où ?", "NOTHING", "", false)));

        RuleViolation refused = catchThrowableOfType(RuleViolation.class, form::read);

        assertThat(refused.all())
                .extracting(RuleViolation::field)
                .containsExactly(
                        "closesOn", "decisionOn", "title", "purpose", "questions[1].kind", "questions[2].kind");
    }

    @Test
    void namesAMissingClosingDateOnce() {
        RuleViolation refused = catchThrowableOfType(
                RuleViolation.class, form("Prêt", "Bennes", "", "2026-12-20", List.of(GOOD))::read);

        assertThat(refused.all()).extracting(RuleViolation::key).containsExactly("network.date.missing");
    }

    private static SchemeForm form(
            String title, String purpose, String closesOn, String decisionOn, List<QuestionRow> questions) {
        return new SchemeForm(0L, title, purpose, "", "", closesOn, decisionOn, questions);
    }
}
