package org.cordee.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SampleDrafts.Contribution;
import org.cordee.bid.SamplePictures;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.ReviewingCorrigenda;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.TouchedPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who proposes, posts and answers questions to the buyer, and who sees what of it. */
@ConsortiumTest
class QuestionsModuleTests {

    private static final Terms TERMS =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);
    private static final PageRequest FIRST = PageRequest.of(0, 20);

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
    ExportingQuestions exporting;

    @Autowired
    WritingDelayRequest extension;

    @Autowired
    ReviewingCorrigenda reviews;

    @Autowired
    ForgettingInQuestions forgetting;

    @Autowired
    SampleDrafts drafts;

    @Autowired
    BiddingConsortia biddings;

    @Autowired
    PlatformTransactionManager transactions;

    private Agreed consortium;
    private UUID id;
    private Actor lead;
    private Actor member;
    private Actor other;

    @BeforeEach
    void agree() {
        consortium = agreed.with(TERMS, "60", "25", "15");
        id = consortium.id();
        lead = consortium.lead().actor();
        member = consortium.partners().get(0).actor();
        other = consortium.partners().get(1).actor();
    }

    @Test
    void onlyTheProposingOrganisationAndTheLeadKnowWhoAsks() {
        UUID proposal = propose(member, "Quel bruit est admis ?");

        assertThat(reading.proposals(member, id, FIRST)).singleElement().satisfies(line -> {
            assertThat(line.own()).isTrue();
            assertThat(line.words()).isEqualTo("Quel bruit est admis ?");
        });
        assertThat(reading.proposals(lead, id, FIRST))
                .singleElement()
                .satisfies(line -> assertThat(line.own()).isFalse());
        assertThat(reading.proposals(other, id, FIRST)).isEmpty();
        hidden(() -> reading.proposal(other, id, proposal));
        hidden(() -> proposing.change(other, id, proposal, 0, null, "Autre chose ?"));
        hidden(() -> proposing.withdraw(other, id, proposal, 0));
        hidden(() -> proposing.withdraw(lead, id, proposal, 0));

        UUID question = gathering.keep(lead, id, proposal, 0, null, "Quel bruit est admis de nuit ?");
        assertThat(reading.questions(other, id, FIRST))
                .as("before it is posted")
                .isEmpty();
        assertThat(reading.questions(member, id, FIRST)).isEmpty();
        post(question);

        assertThat(reading.questions(other, id, FIRST)).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("Quel bruit est admis de nuit ?");
            assertThat(line.askers()).isEmpty();
            assertThat(line.named()).isEmpty();
        });
        assertThat(reading.questions(lead, id, FIRST).getContent().get(0).askers())
                .hasSize(1);
    }

    @Test
    void nobodyElseSeesAnything() {
        UUID proposal = propose(member, "Quel bruit est admis ?");
        UUID question = gathering.keep(lead, id, proposal, 0, null, "Quel bruit est admis ?");
        UUID answer = answer(post(question));
        Actor stranger = agreed.firm("Ailleurs").actor();
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

        for (Actor outsider : List.of(stranger, coordinator)) {
            hidden(() -> reading.view(outsider, id));
            hidden(() -> reading.proposals(outsider, id, FIRST));
            hidden(() -> reading.questions(outsider, id, FIRST));
            hidden(() -> answers.answers(outsider, id, FIRST));
            hidden(() -> answers.answer(outsider, id, answer));
            hidden(() -> propose(outsider, "Une visite ?"));
        }
        for (Actor noLead : List.of(member, stranger, coordinator)) {
            hidden(() -> reading.ready(noLead, id));
            hidden(() -> reading.question(noLead, id, question));
            hidden(() -> exporting.ready(noLead, id, QuestionFileFormat.TEXT));
            hidden(() -> gathering.drop(noLead, id, proposal, 0, "Non"));
            hidden(() -> gathering.reword(noLead, id, question, 0, null, "Autre chose ?"));
            hidden(() -> posting.undo(noLead, id, question, 0));
            hidden(() -> recording.record(noLead, id, Ids.next(), typed("Non.", question), null));
            hidden(() -> assessing.assess(noLead, id, answer, 0, Set.of(), Set.of()));
        }
    }

    @Test
    void theSameFormSentTwiceProposesOnce() {
        UUID key = Ids.next();

        UUID first = proposing.propose(member, id, key, null, "Une visite ?");
        UUID again = proposing.propose(member, id, key, null, "Une visite ?");

        assertThat(again).isEqualTo(first);
        assertThat(reading.proposals(member, id, FIRST)).hasSize(1);
    }

    @Test
    void duplicatesBecomeOneQuestionAndWaitAgainWhenItIsTakenBack() {
        UUID mine = propose(member, "Quel bruit ?");
        UUID theirs = propose(other, "Combien de décibels ?");
        UUID question = gathering.keep(lead, id, mine, 0, "CCTP, 4.3", "Quel niveau de bruit est admis ?");

        gathering.merge(lead, id, theirs, 0, question);

        assertThat(reading.question(lead, id, question).askers()).hasSize(2);
        assertThat(reading.proposal(other, id, theirs).questionNumber()).isEqualTo(1);
        refused(
                "question.proposal.not-now.KEPT",
                () -> gathering.drop(
                        lead, id, theirs, reading.proposal(lead, id, theirs).version(), "Déjà posée"));

        gathering.takeBack(lead, id, question, 0);

        assertThat(reading.proposals(lead, id, FIRST))
                .extracting(ProposedQuestionLine::state, ProposedQuestionLine::questionNumber)
                .containsOnly(tuple(ProposedQuestionState.PROPOSED, null));
        assertThat(reading.questions(lead, id, FIRST)).isEmpty();
    }

    @Test
    void theMemberReadsWhyItsQuestionIsNotAsked() {
        UUID proposal = propose(member, "Une visite ?");

        gathering.drop(lead, id, proposal, 0, "Le règlement y répond, article 5.2.");

        assertThat(reading.proposal(member, id, proposal))
                .extracting(ProposedQuestionLine::state, ProposedQuestionLine::reason)
                .containsExactly(ProposedQuestionState.DROPPED, "Le règlement y répond, article 5.2.");
    }

    @Test
    void noQuestionIsProposedAfterTheDateOfTheNotice() {
        agreed.questionsUntil(consortium, agreed.now().plus(Duration.ofDays(2)));
        propose(member, "Une visite ?");
        assertThat(reading.view(member, id).window().isKnown()).isTrue();

        agreed.pass(Duration.ofDays(2).plusSeconds(1));

        assertThat(reading.view(member, id).closed()).isEqualTo("question.too-late");
        refused("question.too-late", () -> propose(member, "Et le parking ?"));
        refused("question.too-late", () -> propose(lead, "Et le parking ?"));
    }

    @Test
    void asksUntilTheBidIsDueWhenTheDateIsUnknownAndSaysSo() {
        QuestionsView view = reading.view(member, id);

        assertThat(view.window().isKnown()).isFalse();
        assertThat(view.closed()).isNull();
    }

    @Test
    void aPostingAfterTheDateIsRecordedAndShownAsLate() {
        agreed.questionsUntil(consortium, agreed.now().plus(Duration.ofDays(1)));
        UUID inTime = gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une ?");
        UUID late = gathering.keep(lead, id, propose(member, "Deux ?"), 0, null, "Deux ?");
        post(inTime);

        agreed.pass(Duration.ofDays(1).plusSeconds(1));
        post(late);

        assertThat(reading.questions(member, id, FIRST))
                .extracting(line -> line.posting() != null && line.posting().late())
                .containsExactly(false, true);
    }

    @Test
    void recordsOnlyWhatWasShownAndWhatHasHappened() {
        UUID question = gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une ?");
        List<ShownQuestion> shown = List.of(new ShownQuestion(question, 0));
        gathering.reword(lead, id, question, 0, null, "Une visite ?");

        refused("question.changed-meanwhile", () -> posting.record(lead, id, shown, agreed.now(), "ici"));
        List<ShownQuestion> now = List.of(new ShownQuestion(question, 1));
        refused(
                "question.posting.future",
                () -> posting.record(lead, id, now, agreed.now().plusSeconds(1), "ici"));
        refused("question.posting.time-missing", () -> posting.record(lead, id, now, null, "ici"));
        refused("question.posting.none", () -> posting.record(lead, id, List.of(), agreed.now(), "ici"));
        refused("consortium.words.missing", () -> posting.record(lead, id, now, agreed.now(), " "));
        hidden(() -> posting.record(lead, id, List.of(new ShownQuestion(Ids.next(), 0)), agreed.now(), "ici"));
        assertThat(reading.question(lead, id, question).state()).isEqualTo(BuyerQuestionState.READY);

        posting.record(lead, id, now, agreed.now(), "marches.example, message 12");

        assertThat(reading.question(lead, id, question).posting())
                .extracting(BuyerQuestionLine.Posting::where)
                .isEqualTo("marches.example, message 12");
    }

    @Test
    void theFileForTheBuyerNamesNoMemberAndThePageWarnsOfANameInTheWords() {
        UUID named =
                gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Les Mains Vertes peuvent-elles visiter ?");
        gathering.keep(lead, id, propose(other, "Deux ?"), 0, "RC, 5.2", "Une visite est-elle prévue ?");

        assertThat(reading.question(lead, id, named).named()).contains("Les Mains Vertes");
        gathering.reword(lead, id, named, 0, null, "Peut-on visiter ?");

        assertThat(reading.question(lead, id, named).named()).isEmpty();
        String file =
                new String(exporting.ready(lead, id, QuestionFileFormat.TEXT).bytes(), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("Question 1\nPeut-on visiter ?", "Question 2 (RC, 5.2)\nUne visite est-elle prévue ?")
                .doesNotContain("Les Mains Vertes", "Sillage");
    }

    @Test
    void thereIsNoFileWithoutAReadyQuestion() {
        hidden(() -> exporting.ready(lead, id, QuestionFileFormat.PDF));
    }

    @Test
    void anAnswerIsReadByAllMembersWithItsFile() {
        UUID question = post(gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une visite ?"));
        UUID key = Ids.next();
        AnswerFile file =
                new AnswerFile(new ByteArrayInputStream(SamplePictures.png(4, 3)), "reponse.png", "image/png");

        UUID answer = recording.record(lead, id, key, typed("Oui, mardi.", question), file);
        UUID again = recording.record(lead, id, key, typed("Oui, mardi.", question), null);

        assertThat(again).isEqualTo(answer);
        for (Actor reader : List.of(lead, member, other)) {
            assertThat(answers.answers(reader, id, FIRST)).singleElement().satisfies(line -> {
                assertThat(line.words()).isEqualTo("Oui, mardi.");
                assertThat(line.questions()).extracting("number").containsExactly(1);
                assertThat(line.file()).isTrue();
            });
            assertThat(answers.file(reader, id, answer).name()).isEqualTo("reponse.png");
        }
        assertThat(reading.question(lead, id, question).state()).isEqualTo(BuyerQuestionState.ANSWERED);
    }

    @Test
    void anAnswerToSomebodyElseNeedsItsQuestion() {
        AnswerToRecord nobody = new AnswerToRecord(today(), "Non.", " ", Set.of());
        refused("question.answer.no-question", () -> recording.record(lead, id, Ids.next(), nobody, null));

        UUID answer = recording.record(
                lead, id, Ids.next(), new AnswerToRecord(today(), "Non.", "Un parking ?", Set.of()), null);

        assertThat(answers.answer(other, id, answer).othersQuestion()).isEqualTo("Un parking ?");
        hidden(() -> answers.file(other, id, answer));
    }

    @Test
    void aQuestionIsAnsweredOnlyAfterItWasPosted() {
        UUID ready = gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une visite ?");

        refused("question.answer.not-posted", () -> recording.record(lead, id, Ids.next(), typed("Oui.", ready), null));
        hidden(() -> recording.record(lead, id, Ids.next(), typed("Oui.", Ids.next()), null));
    }

    @Test
    void aCorrectedAnswerLeavesTheQuestionThatItDoesNotAnswerWaiting() {
        UUID first = post(gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une ?"));
        UUID second = post(gathering.keep(lead, id, propose(member, "Deux ?"), 0, null, "Deux ?"));
        UUID answer = recording.record(lead, id, Ids.next(), typed("Oui.", first), null);

        recording.correct(lead, id, answer, answers.answer(lead, id, answer).version(), typed("Oui.", second));

        assertThat(reading.question(lead, id, first).state()).isEqualTo(BuyerQuestionState.POSTED);
        assertThat(reading.question(lead, id, second).state()).isEqualTo(BuyerQuestionState.ANSWERED);
    }

    @Test
    void whatAnAnswerTouchesBecomesATaskOfTheLead() {
        UUID answer = answer(post(gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une ?")));
        long shown = answers.answer(lead, id, answer).version();

        assessing.assess(lead, id, answer, shown, Set.of(TouchedPart.PRICES, TouchedPart.DATES), Set.of());

        assertThat(reviews.open(id))
                .extracting(ReviewingCorrigenda.OpenReview::part, ReviewingCorrigenda.OpenReview::fields)
                .containsExactlyInAnyOrder(
                        tuple(TouchedPart.PRICES, List.of(ConsultationField.ANSWERS)),
                        tuple(TouchedPart.DATES, List.of(ConsultationField.ANSWERS)));
        assertThat(answers.answer(member, id, answer).parts()).containsExactly(TouchedPart.PRICES, TouchedPart.DATES);
        reviews.finish(lead, id, TouchedPart.PRICES);
        assessing.assess(
                lead,
                id,
                answer,
                answers.answer(lead, id, answer).version(),
                Set.of(TouchedPart.PRICES, TouchedPart.DATES),
                Set.of());
        assertThat(reviews.open(id))
                .as("what was read again is not opened by the same answer")
                .extracting(ReviewingCorrigenda.OpenReview::part)
                .containsExactly(TouchedPart.DATES);
        refused("question.changed-meanwhile", () -> assessing.assess(lead, id, answer, shown, Set.of(), Set.of()));
        hidden(() -> assessing.assess(
                lead, id, answer, answers.answer(lead, id, answer).version(), Set.of(), Set.of(Ids.next())));
    }

    @Test
    void theSectionsThatAnAnswerTouchesAreNamedToAllMembers() {
        Contribution section = drafts.open(biddings.consortium(id)).stream()
                .filter(one -> one.organisationId().equals(member.organisationId()))
                .findFirst()
                .orElseThrow();
        UUID answer = answer(post(gathering.keep(lead, id, propose(other, "Une ?"), 0, null, "Une ?")));
        assertThat(answers.sections(lead, id)).extracting("id").contains(section.sectionId());

        assessing.assess(
                lead,
                id,
                answer,
                answers.answer(lead, id, answer).version(),
                Set.of(TouchedPart.SECTIONS),
                Set.of(section.sectionId()));

        assertThat(answers.answer(member, id, answer).sections())
                .singleElement()
                .satisfies(touched -> {
                    assertThat(touched.id()).isEqualTo(section.sectionId());
                    assertThat(touched.readable()).isTrue();
                });
        assertThat(answers.answer(other, id, answer).sections()).hasSize(1);
    }

    @Test
    void aMemberInARivalGroupingReadsItsOwnQuestionsAndWhatTheBuyerAnswered() {
        SampleFirm both = agreed.firm("Double Cordée");
        Agreed one = agreed.rivals(both).get(0);
        Actor leading = one.lead().actor();
        Actor third = one.partners().get(1).actor();
        UUID theirs = proposing.propose(third, one.id(), Ids.next(), null, "Une ?");
        UUID own = proposing.propose(both.actor(), one.id(), Ids.next(), null, "Deux ?");
        UUID first = gathering.keep(leading, one.id(), theirs, 0, null, "Une ?");
        UUID second = gathering.keep(leading, one.id(), own, 0, null, "Deux ?");
        posting.record(
                leading,
                one.id(),
                List.of(new ShownQuestion(first, 0), new ShownQuestion(second, 0)),
                agreed.now(),
                "ici");

        assertThat(numbersSeenBy(both.actor(), one.id())).containsExactly(2);
        assertThat(numbersSeenBy(third, one.id())).containsExactly(1, 2);

        recording.record(leading, one.id(), Ids.next(), typed("Oui.", first), null);

        assertThat(numbersSeenBy(both.actor(), one.id())).containsExactly(1, 2);
    }

    private List<Integer> numbersSeenBy(Actor actor, UUID consortiumId) {
        return reading.questions(actor, consortiumId, FIRST).stream()
                .map(BuyerQuestionLine::number)
                .toList();
    }

    @Test
    void theLeadAsksForMoreTimeWhenAQuestionInTimeHasNoAnswerSixDaysBefore() {
        assertThat(extension.of(lead, id).standing()).isEqualTo(DelayRequest.DelayStanding.NOTHING_AWAITED);
        post(gathering.keep(lead, id, propose(member, "Une ?"), 0, null, "Une visite est-elle prévue ?"));
        assertThat(extension.of(lead, id).standing()).isEqualTo(DelayRequest.DelayStanding.TOO_EARLY);
        assertThat(extension.of(lead, id).text()).isNull();
        Instant due = reading.view(lead, id).window().answersDue().toInstant();

        agreed.pass(Duration.between(agreed.now(), due).plusSeconds(1));

        DelayRequest request = extension.of(lead, id);
        assertThat(request.standing()).isEqualTo(DelayRequest.DelayStanding.DUE);
        assertThat(request.unanswered()).isEqualTo(1);
        assertThat(request.text())
                .contains("Une visite est-elle prévue ?", "R2151-4, 1°", "Parc des Deux-Rives")
                .doesNotContain("{", "Les Mains Vertes");
        hidden(() -> extension.of(member, id));
    }

    @Test
    void nothingChangesInAGroupingThatHasEnded() {
        UUID proposal = propose(member, "Une ?");
        agreed.abandon(consortium);

        refused("question.over", () -> proposing.withdraw(member, id, proposal, 0));
        refused("question.over", () -> gathering.drop(lead, id, proposal, 0, "Fin"));
    }

    @Test
    void anErasedPersonIsNamedInNoQuestionAndNoAnswer() {
        String name = "Nadia Qualimère";
        String email = "nadia.qualimere@orme.example";
        UUID kept = propose(member, "Appelez " + name);
        UUID dropped = propose(member, "Écrivez à " + email);
        gathering.drop(lead, id, dropped, 0, "Demandé par " + name);
        UUID question = gathering.keep(lead, id, kept, 0, "Note de " + name, "Appelez nadia qualimère ?");
        posting.record(lead, id, List.of(new ShownQuestion(question, 0)), agreed.now(), "message de " + name);
        UUID answer = recording.record(
                lead,
                id,
                Ids.next(),
                new AnswerToRecord(today(), "Oui, " + name, "De " + email, Set.of(question)),
                null);

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> forgetting.erase(new ErasedPerson(Ids.next(), email, name, Set.of())));

        String left = reading.proposals(lead, id, FIRST).getContent().stream()
                        .map(line -> line.words() + line.reason())
                        .toList()
                + reading.question(lead, id, question).words()
                + reading.question(lead, id, question).place()
                + reading.question(lead, id, question).posting()
                + answers.answer(lead, id, answer).words()
                + answers.answer(lead, id, answer).othersQuestion();
        assertThat(left).doesNotContainIgnoringCase("qualimère").doesNotContainIgnoringCase("qualimere");
        assertThat(left).contains("Appelez —", "Écrivez à —");
    }

    private UUID propose(Actor actor, String words) {
        return proposing.propose(actor, id, Ids.next(), null, words);
    }

    private UUID post(UUID question) {
        long version = reading.question(lead, id, question).version();
        posting.record(lead, id, List.of(new ShownQuestion(question, version)), agreed.now(), "marches.example");
        return question;
    }

    private UUID answer(UUID question) {
        return recording.record(lead, id, Ids.next(), typed("Oui.", question), null);
    }

    private AnswerToRecord typed(String words, UUID question) {
        return new AnswerToRecord(today(), words, null, Set.of(question));
    }

    private java.time.LocalDate today() {
        return agreed.now().atZone(Deadline.PARIS).toLocalDate();
    }
}
