package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.question.SampleQuestions.LEAD;
import static org.cordee.question.SampleQuestions.NOW;
import static org.cordee.question.SampleQuestions.actOf;
import static org.cordee.question.SampleQuestions.posted;
import static org.cordee.question.SampleQuestions.ready;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A question to the buyer changes until it is posted, and does not know who asked. */
class BuyerQuestionTests {

    private static final AskedText OTHER = AskedText.of(null, "Quel bruit est admis la nuit ?");

    @Test
    void changesItsWordsUntilItIsPosted() {
        BuyerQuestion question = ready();
        question.reword(actOf(LEAD), OTHER);
        assertThat(question.text()).isEqualTo(OTHER);

        question.post(new QuestionPosting(NOW, "marches.example", null));

        refused("question.not-now.POSTED", () -> question.reword(actOf(LEAD), OTHER));
        refused("question.not-now.POSTED", () -> question.takeBack(actOf(LEAD)));
        refused("question.not-now.POSTED", () -> question.post(new QuestionPosting(NOW, "ailleurs", null)));
    }

    @Test
    void isNeitherPostedNorChangedAfterItWasTakenBack() {
        BuyerQuestion question = ready();

        question.takeBack(actOf(LEAD));

        refused("question.not-now.TAKEN_BACK", () -> question.reword(actOf(LEAD), OTHER));
        refused("question.not-now.TAKEN_BACK", () -> question.post(new QuestionPosting(NOW, "ici", null)));
        refused("question.not-now.TAKEN_BACK", () -> question.takeBack(actOf(LEAD)));
    }

    @Test
    void canBeChangedAgainWhenItsPostingWasRecordedByMistake() {
        BuyerQuestion question = posted();

        question.undoPosting(actOf(LEAD));

        assertThat(question.state()).isEqualTo(BuyerQuestionState.READY);
        assertThat(question.posting()).isNull();
        refused("question.not-now.READY", () -> question.undoPosting(actOf(LEAD)));
    }

    @Test
    void keepsItsPostingOnceItHasAnAnswer() {
        BuyerQuestion question = posted();

        question.answer();
        question.answer();

        assertThat(question.state()).isEqualTo(BuyerQuestionState.ANSWERED);
        refused("question.not-now.ANSWERED", () -> question.undoPosting(actOf(LEAD)));
    }

    @Test
    void hasNoAnswerBeforeItIsPosted() {
        refused("question.answer.not-posted", () -> ready().answer());
    }

    /** The files for the buyer are written from this type: it must stay unable to say who asked. */
    @Test
    void hasNoFieldForWhoAsked() {
        assertThat(Arrays.stream(BuyerQuestion.class.getDeclaredFields()).map(Field::getName))
                .containsExactlyInAnyOrder("consortiumId", "number", "text", "state", "posting");
        assertThat(Arrays.stream(AskedText.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("place", "words");
    }
}
