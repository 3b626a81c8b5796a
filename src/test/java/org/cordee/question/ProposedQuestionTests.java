package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.question.SampleQuestions.LEAD;
import static org.cordee.question.SampleQuestions.MEMBER;
import static org.cordee.question.SampleQuestions.actOf;
import static org.cordee.question.SampleQuestions.proposed;

import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.question.QuestionEvent.QuestionDropped;
import org.cordee.question.QuestionEvent.QuestionProposed;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member's question waits for the lead, and changes only until the lead has decided. */
class ProposedQuestionTests {

    @Test
    void waitsForTheLeadAndNamesItsOrganisation() {
        ProposedQuestion proposal = proposed();

        assertThat(proposal.state()).isEqualTo(ProposedQuestionState.PROPOSED);
        assertThat(proposal.isOf(actOf(MEMBER).actor())).isTrue();
        assertThat(proposal.recordedEvents()).singleElement().isInstanceOfSatisfying(QuestionProposed.class, event -> {
            assertThat(event.stamp().organisationId()).isEqualTo(MEMBER);
            assertThat(event.proposalId()).isEqualTo(proposal.id());
        });
    }

    @Test
    void changesItsWordsAndPublishesNoEventForTheSameWords() {
        ProposedQuestion proposal = proposed();
        proposal.clearRecordedEvents();

        proposal.change(actOf(MEMBER), proposal.text());
        assertThat(proposal.recordedEvents()).isEmpty();

        proposal.change(actOf(MEMBER), AskedText.of(null, "Quel bruit est admis la nuit ?"));
        assertThat(proposal.text().words()).isEqualTo("Quel bruit est admis la nuit ?");
        assertThat(proposal.text().place()).isNull();
        assertThat(proposal.recordedEvents()).hasSize(1);
    }

    @Test
    void needsAReasonToBeDropped() {
        ProposedQuestion proposal = proposed();

        refused("consortium.words.missing", () -> proposal.drop(actOf(LEAD), "  "));
        refused("consortium.words.too-long", () -> proposal.drop(actOf(LEAD), "x".repeat(501)));
        assertThat(proposal.state()).isEqualTo(ProposedQuestionState.PROPOSED);

        proposal.clearRecordedEvents();
        proposal.drop(actOf(LEAD), "L’article 5.2 y répond.");
        assertThat(proposal.reason()).isEqualTo("L’article 5.2 y répond.");
        assertThat(proposal.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        QuestionDropped.class,
                        event -> assertThat(event.organisationId()).isEqualTo(MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEPT", "DROPPED", "WITHDRAWN"})
    void isDecidedOnce(String decided) {
        ProposedQuestion proposal = proposed();
        decide(proposal, decided);

        for (String second : new String[] {"KEPT", "DROPPED", "WITHDRAWN", "CHANGED"}) {
            refused("question.proposal.not-now." + decided, () -> decide(proposal, second));
        }
        assertThat(proposal.state().name()).isEqualTo(decided);
    }

    private static void decide(ProposedQuestion proposal, String decision) {
        UUID question = Ids.next();
        Consumer<ProposedQuestion> act = switch (decision) {
            case "KEPT" -> one -> one.keep(actOf(LEAD), question);
            case "DROPPED" -> one -> one.drop(actOf(LEAD), "L’article 5.2 y répond.");
            case "WITHDRAWN" -> one -> one.withdraw(actOf(MEMBER));
            default -> one -> one.change(actOf(MEMBER), AskedText.of(null, "Autre chose ?"));
        };
        act.accept(proposal);
    }

    @Test
    void waitsAgainWhenItsQuestionIsTakenBack() {
        ProposedQuestion proposal = proposed();
        proposal.keep(actOf(LEAD), Ids.next());

        proposal.reconsider();

        assertThat(proposal.state()).isEqualTo(ProposedQuestionState.PROPOSED);
        assertThat(proposal.buyerQuestionId()).isNull();
    }

    @Test
    void refusesAnotherVersionThanTheOneShown() {
        refused("question.changed-meanwhile", () -> proposed().requireVersion(3));
    }

    @Test
    void refusesMissingAndLongTextsAndRemovesHiddenCharacters() {
        refused("consortium.words.missing", () -> AskedText.of("CCTP", " \n "));
        refused("consortium.words.too-long", () -> AskedText.of(null, "x".repeat(2_001)));
        refused("consortium.words.too-long", () -> AskedText.of("x".repeat(201), "Quel bruit ?"));

        assertThat(AskedText.of("  ", "Quel\u202E bruit\u0007 ?\r\nEt la nuit ?"))
                .isEqualTo(new AskedText(null, "Quel bruit ?\nEt la nuit ?"));
        assertThat(AskedText.of(null, "x".repeat(2_000)).words()).hasSize(2_000);
    }
}
