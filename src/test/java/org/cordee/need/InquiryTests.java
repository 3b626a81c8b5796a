package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.need.SampleNeeds.COORDINATOR;
import static org.cordee.need.SampleNeeds.LATER;
import static org.cordee.need.SampleNeeds.NOW;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.need.NeedEvent.InquiryLapsed;
import org.cordee.need.NeedEvent.StructureChosen;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** The question to one structure whether a need interests it. */
class InquiryTests {

    private static final Actor STRUCTURE = Actor.ofLink(Ids.next());

    @Test
    void isAnsweredOnce() {
        Inquiry inquiry = asked();
        inquiry.showInterest(STRUCTURE, " Dépose en 5 semaines. ", NOW);

        refuses("need.inquiry.answered", () -> inquiry.decline(STRUCTURE, NoInterestReason.TOO_FAR, "", NOW));
        refuses("need.inquiry.answered", () -> inquiry.showInterest(STRUCTURE, "", NOW));
        assertThat(inquiry.words()).isEqualTo("Dépose en 5 semaines.");
        assertThat(inquiry.reason()).isNull();
    }

    @Test
    void takesAnAnswerInTheLastSecondAndNoneAfterIt() {
        asked().showInterest(STRUCTURE, "", LATER);

        refuses("need.inquiry.over", () -> asked().showInterest(STRUCTURE, "", LATER.plusSeconds(1)));
    }

    @Test
    void lapsesOnceAndOnlyAfterItsTime() {
        Inquiry inquiry = asked();

        assertThat(inquiry.lapse(Actor.system(), LATER)).isFalse();
        assertThat(inquiry.lapse(Actor.system(), LATER.plusSeconds(1))).isTrue();
        assertThat(inquiry.lapse(Actor.system(), LATER.plusSeconds(2))).isFalse();

        assertThat(inquiry.recordedEvents())
                .filteredOn(InquiryLapsed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anAnswerIsNotLostWhenTheAskingStops() {
        Inquiry answered = asked();
        answered.decline(STRUCTURE, NoInterestReason.NO_CAPACITY, "", NOW);
        Inquiry silent = asked();

        answered.stop(COORDINATOR, NOW);
        silent.stop(COORDINATOR, NOW);

        assertThat(answered.state()).isEqualTo(InquiryState.DECLINED);
        assertThat(silent.state()).isEqualTo(InquiryState.STOPPED);
        refuses("need.inquiry.over", () -> silent.showInterest(STRUCTURE, "", NOW));
    }

    @Test
    void leavesTheListOnlyBeforeItIsAsked() {
        Inquiry listed = listed();
        assertThat(listed.keep(false)).isTrue();
        assertThat(listed.keep(false)).isFalse();
        assertThat(listed.keep(true)).isTrue();

        Inquiry asked = asked();
        assertThat(asked.keep(false)).isFalse();
        assertThat(asked.state()).isEqualTo(InquiryState.ASKED);
    }

    @Test
    void asksForAnIntroductionOnceAndOnlyToAnInterestedStructure() {
        Inquiry inquiry = asked();
        assertThatThrownBy(() -> inquiry.askIntroduction(Actor.ofLink(), null, NOW))
                .isInstanceOf(NotFound.class);
        inquiry.showInterest(STRUCTURE, "", NOW);

        inquiry.askIntroduction(Actor.ofLink(), null, NOW);
        inquiry.askIntroduction(Actor.ofLink(), null, LATER);

        assertThat(inquiry.recordedEvents())
                .filteredOn(StructureChosen.class::isInstance)
                .hasSize(1);
        assertThat(inquiry.introductionAskedAt()).isEqualTo(NOW);
    }

    private static Inquiry listed() {
        return new Inquiry(Ids.next(), Ids.next(), Ids.next(), 80, Nearness.MEASURED, 12);
    }

    private static Inquiry asked() {
        Inquiry inquiry = listed();
        inquiry.ask(COORDINATOR, 1, LATER, NOW);
        return inquiry;
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
