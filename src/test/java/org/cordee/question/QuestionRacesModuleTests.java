package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.tender.TouchedPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** A member and the lead, or two people of the lead, act on the same question at the same moment. */
@ConsortiumTest
class QuestionRacesModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);
    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    AgreedConsortia agreed;

    @Autowired
    ProposingQuestion proposing;

    @Autowired
    GatheringQuestions gathering;

    @Autowired
    RecordingPosting posting;

    @Autowired
    RecordingAnswer recording;

    @Autowired
    AssessingAnswer assessing;

    @Autowired
    ReadingQuestions reading;

    @Autowired
    ReadingAnswers answers;

    @Autowired
    ApplicationContext context;

    private UUID id;
    private Actor lead;
    private Actor member;
    private UUID proposal;
    private UUID ready;
    private UUID posted;
    private UUID answer;

    @BeforeEach
    void ask() {
        Agreed consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        member = consortium.partners().get(0).actor();
        proposal = propose("Une ?");
        ready = gathering.keep(lead, id, propose("Deux ?"), 0, null, "Deux ?");
        posted = gathering.keep(lead, id, propose("Trois ?"), 0, null, "Trois ?");
        post(posted);
        UUID answered = gathering.keep(lead, id, propose("Quatre ?"), 0, null, "Quatre ?");
        post(answered);
        answer = recording.record(lead, id, Ids.next(), typed("Oui.", answered), null);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "change, keep, question.changed-meanwhile",
        "change, drop, question.changed-meanwhile",
        "change, merge, question.changed-meanwhile",
        "change, withdraw, question.changed-meanwhile",
        "withdraw, keep, question.changed-meanwhile",
        "withdraw, drop, question.changed-meanwhile",
        "withdraw, change, question.changed-meanwhile",
        "keep, withdraw, question.changed-meanwhile",
        "keep, change, question.changed-meanwhile",
        "keep, keep, question.changed-meanwhile",
        "keep, drop, question.changed-meanwhile",
        "drop, keep, question.changed-meanwhile",
        "drop, merge, question.changed-meanwhile",
        "merge, keep, question.changed-meanwhile",
        "merge, post, done",
        "merge, takeBack, done",
        "post, merge, question.not-now.POSTED",
        "takeBack, merge, question.not-now.TAKEN_BACK",
        "takeBack, post, question.changed-meanwhile",
        "takeBack, reword, question.changed-meanwhile",
        "reword, post, question.changed-meanwhile",
        "reword, reword, question.changed-meanwhile",
        "reword, takeBack, question.changed-meanwhile",
        "post, reword, question.changed-meanwhile",
        "post, post, question.changed-meanwhile",
        "undo, record, question.answer.not-posted",
        "record, undo, question.changed-meanwhile",
        "undo, undo, question.changed-meanwhile",
        "record, record, done",
        "correct, assess, question.changed-meanwhile",
        "assess, correct, question.changed-meanwhile",
        "correct, correct, question.changed-meanwhile",
        "assess, assess, question.changed-meanwhile",
        "propose, keep, done",
        "keep, propose, done"
    })
    void theSecondActSeesTheFirst(String first, String second, String answered) {
        assertThat(ConcurrentActs.inOrder(context, act(first), act(second))).containsExactly("done", answered);
    }

    @Test
    void theSameFormSentTwiceAtOnceProposesAndRecordsOnce() {
        UUID key = Ids.next();
        long before = reading.proposals(member, id, ALL).getTotalElements();
        Callable<Object> proposed = ConcurrentActs.done(() -> proposing.propose(member, id, key, null, "Une visite ?"));
        Callable<Object> recorded =
                ConcurrentActs.done(() -> recording.record(lead, id, key, typed("Oui.", posted), null));

        assertThat(ConcurrentActs.atOnce(proposed, proposed)).containsExactly("done", "done");
        assertThat(ConcurrentActs.atOnce(recorded, recorded)).containsExactly("done", "done");

        assertThat(reading.proposals(member, id, ALL).getTotalElements()).isEqualTo(before + 1);
        assertThat(answers.answers(lead, id, ALL).getTotalElements()).isEqualTo(2);
    }

    @Test
    void twoQuestionsKeptAtOnceGetTheirOwnNumbers() {
        UUID one = propose("Cinq ?");
        UUID other = propose("Six ?");

        assertThat(ConcurrentActs.atOnce(
                        ConcurrentActs.done(() -> gathering.keep(lead, id, one, 0, null, "Cinq ?")),
                        ConcurrentActs.done(() -> gathering.keep(lead, id, other, 0, null, "Six ?"))))
                .containsExactly("done", "done");

        assertThat(reading.questions(lead, id, ALL))
                .extracting(BuyerQuestionLine::number)
                .containsExactly(1, 2, 3, 4, 5);
    }

    private Callable<Object> act(String name) {
        long version = answers.answer(lead, id, answer).version();
        long ofPosted = reading.question(lead, id, posted).version();
        return ConcurrentActs.done(
                switch (name) {
                    case "propose" -> () -> propose("Sept ?");
                    case "change" -> () -> proposing.change(member, id, proposal, 0, null, "Une autre ?");
                    case "withdraw" -> () -> proposing.withdraw(member, id, proposal, 0);
                    case "keep" -> () -> gathering.keep(lead, id, proposal, 0, null, "Une ?");
                    case "merge" -> () -> gathering.merge(lead, id, proposal, 0, ready);
                    case "drop" -> () -> gathering.drop(lead, id, proposal, 0, "Le règlement y répond.");
                    case "reword" -> () -> gathering.reword(lead, id, ready, 0, null, Ids.next() + " ?");
                    case "takeBack" -> () -> gathering.takeBack(lead, id, ready, 0);
                    case "post" -> () -> post(ready);
                    case "undo" -> () -> posting.undo(lead, id, posted, ofPosted);
                    case "record" -> () -> recording.record(lead, id, Ids.next(), typed("Non.", posted), null);
                    case "correct" ->
                        () -> recording.correct(
                                lead, id, answer, version, typed(Ids.next().toString(), posted));
                    case "assess" ->
                        () -> assessing.assess(lead, id, answer, version, Set.of(TouchedPart.PRICES), Set.of());
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private UUID propose(String words) {
        return proposing.propose(member, id, Ids.next(), null, words);
    }

    private void post(UUID question) {
        posting.record(lead, id, List.of(new ShownQuestion(question, 0)), agreed.now(), "marches.example");
    }

    private AnswerToRecord typed(String words, UUID question) {
        return new AnswerToRecord(agreed.now().atZone(Deadline.PARIS).toLocalDate(), words, null, Set.of(question));
    }
}
