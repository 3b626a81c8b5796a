package org.cordee.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.agreement.AgreementEvent;
import org.cordee.bid.BidEvent;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.shares.ShareEvent;
import org.cordee.consortium.shares.SharesOutcome;
import org.cordee.consortium.talk.MessagePosted;
import org.cordee.dossier.DossierEvent;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.evidence.CandidatureView.Fact;
import org.cordee.question.QuestionEvent;
import org.cordee.remark.RemarkEvent;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.submission.SubmissionEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The letters of each event of a consortium, with recipients and language; an event received twice leads to one letter.
 */
@CordeeTest
class LettersOfEventsModuleTests {

    private static final Recipient LEAD = new Recipient("mary@lead.example", "Mary Walsh", Locale.ENGLISH, Ids.next());
    private static final Recipient PARTNER = new Recipient("paul@partner.example", "Paul", Locale.FRENCH, Ids.next());
    private static final Recipient CANDIDATE = new Recipient("accueil@candidat.example", null, Locale.FRENCH, null);
    private static final Recipient FORWARDED = SampleLetters.mary();

    private static final List<String> MEMBERS = List.of(LEAD.email(), PARTNER.email());

    /** Every other event leads to no letter. */
    private static final Map<String, Map<LetterKind, List<String>>> LETTERS = Map.ofEntries(
            entry("InvitationSent", Map.of(LetterKind.INVITATION, List.of(CANDIDATE.email()))),
            entry("ReminderSent", Map.of(LetterKind.REMINDER, List.of(CANDIDATE.email()))),
            entry("InvitationForwarded", Map.of(LetterKind.FORWARDED, List.of(FORWARDED.email()))),
            entry("QuestionAsked", Map.of(LetterKind.QUESTION_TO_LEAD, List.of(LEAD.email()))),
            entry("QuestionAnswered", Map.of(LetterKind.ANSWER_TO_CANDIDATE, List.of(CANDIDATE.email()))),
            entry("InvitationAccepted", Map.of(LetterKind.NEXT_FORMALITIES, List.of(CANDIDATE.email()))),
            entry("InvitationDeclined", Map.of(LetterKind.DECLINED, List.of(LEAD.email()))),
            entry("NdaRefused", Map.of(LetterKind.DECLINED, List.of(LEAD.email()))),
            entry(
                    "InvitationExpired",
                    Map.of(
                            LetterKind.EXPIRED,
                            List.of(CANDIDATE.email()),
                            LetterKind.UNANSWERED,
                            List.of(LEAD.email()))),
            entry("CapacityGiven", Map.of(LetterKind.CAPACITY_TO_CONFIRM, List.of(LEAD.email()))),
            entry("CapacityExtended", Map.of(LetterKind.CAPACITY_EXTENDED, List.of(CANDIDATE.email()))),
            entry("MemberConfirmed", Map.of(LetterKind.CONFIRMED, List.of(CANDIDATE.email()))),
            entry("PartnerRefused", Map.of(LetterKind.REFUSED, List.of(CANDIDATE.email()))),
            entry("InvitationWithdrawn", Map.of(LetterKind.WITHDRAWN, List.of(CANDIDATE.email()))),
            entry("InvitationLapsed", Map.of(LetterKind.LAPSED, List.of(CANDIDATE.email()))),
            entry("InvitationReplaced", Map.of(LetterKind.REPLACED, List.of(CANDIDATE.email()))),
            entry("SharesProposed", Map.of(LetterKind.SHARES_TO_ANSWER, List.of(PARTNER.email()))),
            entry("SharesSettled", Map.of(LetterKind.AGREEMENT_TO_REVIEW, List.of(LEAD.email()))),
            entry("SignatureAwaited", Map.of(LetterKind.AGREEMENT_TO_SIGN, List.of(CANDIDATE.email()))),
            entry("SignatureReminderSent", Map.of(LetterKind.AGREEMENT_REMINDER, List.of(CANDIDATE.email()))),
            entry("AgreementSentBack", Map.of(LetterKind.AGREEMENT_TO_CHANGE, List.of(LEAD.email()))),
            entry("AgreementRefused", Map.of(LetterKind.AGREEMENT_NOT_SIGNED, List.of(LEAD.email()))),
            entry("SignatureLapsed", Map.of(LetterKind.AGREEMENT_NOT_SIGNED, List.of(LEAD.email()))),
            entry("AgreementConcluded", Map.of(LetterKind.AGREEMENT_SIGNED, MEMBERS)),
            entry("AgreementApproved", Map.of(LetterKind.AGREEMENT_RECEIPT, List.of(CANDIDATE.email()))),
            entry("PowerGranted", Map.of(LetterKind.POWER_RECEIPT, List.of(CANDIDATE.email()))),
            entry("BidApproved", Map.of(LetterKind.APPROVAL_RECEIPT, List.of(CANDIDATE.email()))),
            entry(
                    "MemberPersonInvited",
                    Map.of(
                            LetterKind.MEMBER_PERSON_INVITED,
                            List.of(LetterListeners.INVITED.email()),
                            LetterKind.MEMBER_PERSON_NOTICE,
                            List.of(CANDIDATE.email()))),
            entry("PowerAwaited", Map.of(LetterKind.POWER_TO_GIVE, List.of(CANDIDATE.email()))),
            entry("PowerReminderSent", Map.of(LetterKind.POWER_REMINDER, List.of(CANDIDATE.email()))),
            entry("EvidenceAsked", Map.of(LetterKind.EVIDENCE_TO_PROVIDE, List.of(CANDIDATE.email()))),
            entry("EvidenceReminderSent", Map.of(LetterKind.EVIDENCE_REMINDER, List.of(CANDIDATE.email()))),
            entry("AnswersAsked", Map.of(LetterKind.ANSWERS_MISSING, List.of(CANDIDATE.email()))),
            entry("EvidenceHandedIn", Map.of(LetterKind.EVIDENCE_TO_CHECK, List.of(LEAD.email()))),
            entry("CorrectionsAsked", Map.of(LetterKind.EVIDENCE_TO_CORRECT, List.of(CANDIDATE.email()))),
            entry("EvidenceAccepted", Map.of(LetterKind.EVIDENCE_ACCEPTED, List.of(CANDIDATE.email()))),
            entry("EvidenceWaived", Map.of(LetterKind.EVIDENCE_NOT_AWAITED, List.of(CANDIDATE.email()))),
            entry("EvidenceRenewed", Map.of(LetterKind.EVIDENCE_RENEWED, List.of(LEAD.email()))),
            entry("RenewalAwaited", Map.of(LetterKind.RENEWAL_TO_PROVIDE, List.of(CANDIDATE.email()))),
            entry("RenewalAccepted", Map.of(LetterKind.RENEWAL_ACCEPTED, List.of(CANDIDATE.email()))),
            entry("RenewalRefused", Map.of(LetterKind.RENEWAL_REFUSED, List.of(CANDIDATE.email()))),
            entry("ExclusionsDeclared", Map.of(LetterKind.EXCLUSION_DECLARED, List.of(LEAD.email()))),
            entry("SharesReminderSent", Map.of(LetterKind.SHARES_REMINDER, List.of(CANDIDATE.email()))),
            entry("SharesRecommended", Map.of(LetterKind.SHARES_RECOMMENDED, MEMBERS)),
            entry("MediationLapsed", Map.of(LetterKind.SHARES_REFUSED, List.of(LEAD.email()))),
            entry("MemberReplaced", Map.of(LetterKind.MEMBER_REPLACED, List.of(CANDIDATE.email()))),
            entry(
                    "MemberDroppedOut",
                    Map.of(
                            LetterKind.MEMBER_DROPPED_OUT,
                            List.of(CANDIDATE.email()),
                            LetterKind.COMPOSITION_REOPENED,
                            List.of(PARTNER.email()))),
            entry("SlotUnfilled", Map.of(LetterKind.SLOT_UNFILLED, List.of(LEAD.email()))),
            entry("DraftingOpened", Map.of(LetterKind.OUTLINE_TO_SETTLE, List.of(LEAD.email()))),
            entry("OutlineSettled", Map.of(LetterKind.SECTION_TO_WRITE, MEMBERS)),
            entry("SectionSubmitted", Map.of(LetterKind.SECTION_TO_REVIEW, List.of(PARTNER.email()))),
            entry("SectionSentBack", Map.of(LetterKind.SECTION_SENT_BACK, List.of(CANDIDATE.email()))),
            entry("SectionDisputed", Map.of(LetterKind.SECTION_DISPUTED, List.of(LEAD.email()))),
            entry("SectionReassigned", Map.of(LetterKind.SECTION_REASSIGNED, List.of(CANDIDATE.email()))),
            entry("SectionRescheduled", Map.of(LetterKind.SECTION_RESCHEDULED, List.of(CANDIDATE.email()))),
            entry("WriterReminded", Map.of(LetterKind.SECTION_REMINDER, List.of(CANDIDATE.email()))),
            entry(
                    "SectionLate",
                    Map.of(LetterKind.SECTION_LATE, List.of(LEAD.email(), SampleLetters.COORDINATOR.email()))),
            entry("PriceLate", Map.of(LetterKind.PRICE_LATE, List.of(LEAD.email(), SampleLetters.COORDINATOR.email()))),
            entry(
                    "MarginLate",
                    Map.of(LetterKind.MARGIN_LATE, List.of(LEAD.email(), SampleLetters.COORDINATOR.email()))),
            entry("OwnLinesGiven", Map.of(LetterKind.PRICE_LINES_GIVEN, List.of(CANDIDATE.email()))),
            entry("PriceSentBack", Map.of(LetterKind.PRICE_SENT_BACK, List.of(CANDIDATE.email()))),
            entry("PriceExtended", Map.of(LetterKind.PRICE_EXTENDED, List.of(CANDIDATE.email()))),
            entry("PriceTaken", Map.of(LetterKind.PRICE_TAKEN, List.of(CANDIDATE.email()))),
            entry("ApprovalAwaited", Map.of(LetterKind.BID_TO_APPROVE, List.of(CANDIDATE.email()))),
            entry("ApprovalReminderSent", Map.of(LetterKind.APPROVAL_REMINDER, List.of(CANDIDATE.email()))),
            entry("BidObjected", Map.of(LetterKind.BID_OBJECTED, List.of(LEAD.email()))),
            entry("ApprovalSettled", Map.of(LetterKind.APPROVALS_COMPLETE, List.of(LEAD.email()))),
            entry("ApprovalLapsed", Map.of(LetterKind.APPROVAL_NOT_AWAITED, MEMBERS)),
            entry("DepositDecidedWithout", Map.of(LetterKind.DEPOSIT_WITHOUT, MEMBERS)),
            entry("BidReopened", Map.of(LetterKind.BID_REOPENED, List.of(CANDIDATE.email()))),
            entry("ApplicationFrozen", Map.of(LetterKind.APPLICATION_FROZEN, List.of(PARTNER.email()))),
            entry("FrozenApplicationReopened", Map.of(LetterKind.APPLICATION_REOPENED, List.of(PARTNER.email()))),
            entry("ApplicationDeposited", Map.of(LetterKind.APPLICATION_DEPOSITED, MEMBERS)),
            entry("InvitedToTender", Map.of(LetterKind.INVITED_TO_TENDER, MEMBERS)),
            entry("ApplicationNotSelected", Map.of(LetterKind.APPLICATION_NOT_SELECTED, MEMBERS)),
            entry("BuyerConsentRecorded", Map.of(LetterKind.BUYER_CONSENT, MEMBERS)),
            entry("FrozenBidReopened", Map.of(LetterKind.FROZEN_BID_REOPENED, List.of(PARTNER.email()))),
            entry("StageBlocked", Map.of(LetterKind.STAGE_BLOCKED, List.of(LEAD.email()))),
            entry("WaiverAsked", Map.of(LetterKind.WAIVER_TO_DECIDE, List.of(SampleLetters.COORDINATOR.email()))),
            entry("WaiverDecided", Map.of(LetterKind.WAIVER_DECIDED, List.of(LEAD.email()))),
            entry("BidDeposited", Map.of(LetterKind.RECEIPT_OF_DEPOSIT, MEMBERS)),
            entry(
                    "ConsortiumDeadlineMoved",
                    Map.of(
                            LetterKind.DEADLINE_MOVED,
                            MEMBERS,
                            LetterKind.DEADLINE_MOVED_CANDIDATE,
                            List.of(CANDIDATE.email()))),
            entry(
                    "DeadlineNear",
                    Map.of(LetterKind.DEADLINE_NEAR, List.of(LEAD.email(), SampleLetters.COORDINATOR.email()))),
            entry(
                    "RedepositNear",
                    Map.of(LetterKind.REDEPOSIT_NEAR, List.of(LEAD.email(), SampleLetters.COORDINATOR.email()))),
            entry("DeadlineMissed", Map.of(LetterKind.DEADLINE_MISSED, MEMBERS)),
            entry("EarlierDepositKept", Map.of(LetterKind.EARLIER_DEPOSIT_KEPT, MEMBERS)),
            entry("DeadlineMovedAfterDeposit", Map.of(LetterKind.DEADLINE_MOVED_DEPOSITED, MEMBERS)),
            entry("DeadlineMovedAfterMiss", Map.of(LetterKind.DEADLINE_MOVED_MISSED, MEMBERS)),
            entry("MessagePosted", Map.of(LetterKind.MESSAGE_OF_CANDIDATE, List.of(LEAD.email()))),
            entry("QuestionProposed", Map.of(LetterKind.BUYER_QUESTION_PROPOSED, List.of(LEAD.email()))),
            entry("QuestionDropped", Map.of(LetterKind.BUYER_QUESTION_DROPPED, List.of(CANDIDATE.email()))),
            entry("BuyerAnswerRecorded", Map.of(LetterKind.BUYER_ANSWER_PUBLISHED, List.of(PARTNER.email()))),
            entry("AwaitedReminded", Map.of(LetterKind.COORDINATOR_REMINDER, List.of(CANDIDATE.email()))),
            entry("ConsortiumAbandoned", Map.of(LetterKind.ABANDONED, List.of(PARTNER.email()))));

    /** Kinds that a variant of an event leads to, or a listener with a test of its own. */
    private static final Set<LetterKind> OF_OWN_TESTS = Set.of(
            LetterKind.RECEIPT_AWAITED,
            LetterKind.DOSSIER_CHANGED,
            LetterKind.BUYER_QUESTIONS_POSTED,
            LetterKind.BUYER_ANSWER_TOUCHES,
            LetterKind.REMARK_TO_READ,
            LetterKind.MESSAGE_TO_MEMBERS,
            LetterKind.MESSAGE_TO_CANDIDATE,
            LetterKind.MEMBER_PERSON_INVITED,
            LetterKind.MEMBER_PERSON_NOTICE,
            LetterKind.SUPPORT_ASKED,
            LetterKind.SUPPORT_TO_COORDINATE,
            LetterKind.SUPPORT_ACCEPTED,
            LetterKind.SUPPORT_TAKEN,
            LetterKind.SUPPORT_DELIVERED,
            LetterKind.SUPPORT_WITHDRAWN,
            LetterKind.SECTION_SHARED);

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext context;

    private final UUID consortium = Ids.next();
    private SampleEvents events;
    private LetterListeners listeners;
    private SampleLetterData world;

    @BeforeEach
    void aWorldOfThreeOrganisations() {
        events = new SampleEvents(consortium, Ids.next(), clock.now().plus(Duration.ofDays(3)));
        Map<UUID, Recipient> readers =
                Map.of(SampleLetters.LEAD, LEAD, SampleLetters.PARTNER, PARTNER, SampleLetters.CANDIDATE, CANDIDATE);
        world = new SampleLetterData(
                organisation -> readers.containsKey(organisation) ? List.of(readers.get(organisation)) : List.of());
        listeners = new LetterListeners(context, world);
    }

    @ParameterizedTest
    @MethodSource("org.cordee.notification.SampleEvents#everyKind")
    void anEventLeadsToItsLettersOnceInTheRecipientsLanguage(Class<?> type) throws Exception {
        ConsortiumFact event = events.of(type);

        receive(event);
        receive(event);

        Map<LetterKind, List<String>> expected = LETTERS.getOrDefault(type.getSimpleName(), Map.of());
        List<Letter> written = written();
        assertThat(written).extracting(Letter::kind).containsOnlyElementsOf(expected.keySet());
        expected.forEach((kind, readers) -> assertThat(written)
                .filteredOn(letter -> letter.kind() == kind)
                .extracting(Letter::recipient)
                .containsExactlyInAnyOrderElementsOf(readers));
        Set<String> english = Set.of(LEAD.email(), FORWARDED.email());
        assertThat(written)
                .allSatisfy(letter -> assertThat(letter.locale())
                        .isEqualTo(english.contains(letter.recipient()) ? Locale.ENGLISH : Locale.FRENCH));
    }

    @Test
    void everyLineOfTheTableNamesAnExistingEvent() {
        assertThat(SampleEvents.everyKind().map(Class::getSimpleName)).containsAll(LETTERS.keySet());
    }

    @Test
    void everyKindOfLetterComesFromSomeEvent() {
        assertThat(LETTERS.values().stream().flatMap(kinds -> kinds.keySet().stream()))
                .containsAll(Arrays.stream(LetterKind.values())
                        .filter(kind -> !kind.isOutsideConsortia() && !OF_OWN_TESTS.contains(kind))
                        .toList());
    }

    @Test
    void tellsTheLeadWhyACandidateDeclined() throws Exception {
        receive(events.of(ConsortiumEvent.NdaRefused.class));

        assertThat(written().get(0).text())
                .contains("Reason given: does not wish to sign the confidentiality undertaking");
    }

    @Test
    void notifiesTheOtherMembersOfAMessageWithoutItsAuthor() throws Exception {
        receive(message(SampleLetters.PARTNER, null));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.MESSAGE_TO_MEMBERS);
            assertThat(letter.recipient()).isEqualTo(LEAD.email());
            assertThat(letter.text()).contains("/consortia/" + consortium + "/messages");
        });
    }

    @Test
    void notifiesTheCandidateOfTheLeadsMessageWithALinkToItsInvitation() throws Exception {
        world.endBidsAt(clock.now().plus(Duration.ofDays(10)));

        receive(message(SampleLetters.LEAD, Ids.next()));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.MESSAGE_TO_CANDIDATE);
            assertThat(letter.recipient()).isEqualTo(CANDIDATE.email());
            assertThat(letter.text()).containsPattern("/i/[A-Za-z0-9_-]{20,}");
        });
    }

    @Test
    void notifiesThoseWhoProposedThePostedQuestionsAndNobodyElse() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.ofLink(SampleLetters.LEAD), consortium, clock.now());

        receive(new QuestionEvent.QuestionsPosted(
                stamp, Ids.next(), List.of(Ids.next()), List.of(SampleLetters.PARTNER)));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.BUYER_QUESTIONS_POSTED);
            assertThat(letter.recipient()).isEqualTo(PARTNER.email());
            assertThat(letter.text()).contains("/consortia/" + consortium + "/questions");
        });
    }

    @Test
    void notifiesAWriterAgainWhenALaterDecisionNamesAnotherOfItsSections() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.ofLink(SampleLetters.LEAD), consortium, clock.now());
        UUID answer = Ids.next();

        receive(new QuestionEvent.AnswerAssessed(stamp, answer, 1, List.of(SampleLetters.PARTNER)));
        receive(new QuestionEvent.AnswerAssessed(stamp, answer, 1, List.of(SampleLetters.PARTNER)));
        receive(new QuestionEvent.AnswerAssessed(stamp, answer, 2, List.of(SampleLetters.PARTNER)));

        assertThat(written()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.BUYER_ANSWER_TOUCHES);
            assertThat(letter.recipient()).isEqualTo(PARTNER.email());
            assertThat(letter.text()).contains("/buyer-answers/" + answer);
        });
    }

    @Test
    void notifiesThoseWhoAreAskedToReadARemarkAndAReplyAndNobodyElse() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.ofLink(SampleLetters.LEAD), consortium, clock.now());
        UUID section = Ids.next();
        UUID remark = Ids.next();

        receive(new RemarkEvent.RemarkWritten(stamp, remark, section, List.of(SampleLetters.PARTNER)));
        receive(new RemarkEvent.RemarkWritten(stamp, remark, section, List.of(SampleLetters.PARTNER)));
        receive(new RemarkEvent.RemarkReplied(
                stamp, Ids.next(), remark, section, List.of(SampleLetters.PARTNER, SampleLetters.CANDIDATE)));

        assertThat(written())
                .allSatisfy(letter -> {
                    assertThat(letter.kind()).isEqualTo(LetterKind.REMARK_TO_READ);
                    assertThat(letter.text()).containsAnyOf("/sections/" + section + "/remarks", "/i/");
                })
                .extracting(Letter::recipient)
                .containsExactlyInAnyOrder(PARTNER.email(), PARTNER.email(), CANDIDATE.email());
    }

    private MessagePosted message(UUID author, @Nullable UUID invitation) {
        EventHeader stamp = EventHeader.of(Actor.ofLink(author), consortium, clock.now());
        return new MessagePosted(stamp, Ids.next(), author, invitation);
    }

    /** The product does not know if the buyer has a bid that was ready, so no letter says that it was not deposited. */
    @Test
    void awaitsTheReceiptOfABidThatWasReadyAtTheDeadline() throws Exception {
        receive(new ConsortiumEvent.DeadlineMissed(EventHeader.of(Actor.system(), consortium, clock.now()), true));

        assertThat(written()).extracting(Letter::kind).containsOnly(LetterKind.RECEIPT_AWAITED);
        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(PARTNER.email()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("Cordée ne sait pas si l’acheteur a le pli", "https://marches.val-orme.example/"));
    }

    @Test
    void eachAlarmNamesTheTimeLeftAndThePlatform() throws Exception {
        for (int minutes : new int[] {1440, 240, 120, 30}) {
            EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());
            receive(new ConsortiumEvent.DeadlineNear(stamp, minutes, clock.now()));
        }

        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(LEAD.email()))
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("Cordée does not deposit for you", "https://marches.val-orme.example/"))
                .extracting(Letter::text)
                .anySatisfy(text -> assertThat(text).contains("less than 30 min"))
                .anySatisfy(text -> assertThat(text).contains("less than 24 h"));
    }

    @Test
    void aLetterOfTheDemonstrationSaysThatNoBuyerGetsThePackage() throws Exception {
        world.invent();

        receive(events.of(SubmissionEvent.BidDeposited.class));

        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(PARTNER.email()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.title()).startsWith("Démonstration, non transmis à l’acheteur");
                    assertThat(letter.text()).contains("Aucun acheteur n’a ce pli");
                });
        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(LEAD.email()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.title()).startsWith("Demonstration, not sent to the buyer"));
    }

    @Test
    void namesWhatTheCandidatureOfTheMemberLacks() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.ofLink(SampleLetters.LEAD), consortium, clock.now());

        receive(new ApplicationEvent.AnswersAsked(
                stamp, Ids.next(), SampleLetters.CANDIDATE, List.of(Fact.DECLARATION, Fact.TURNOVER)));

        assertThat(written())
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.text()).contains("Déclaration sur l’honneur, Chiffres d’affaires"));
    }

    @Test
    void notifiesTheOtherMembersOfEachLaterVersionOfTheBuyersDocumentsOnce() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.ofLink(SampleLetters.LEAD), consortium, clock.now());
        DossierEvent second = new DossierEvent.DossierReceived(stamp, Ids.next(), 2, 41);

        receive(new DossierEvent.DossierReceived(stamp, Ids.next(), 1, 40));
        receive(second);
        receive(second);
        receive(new DossierEvent.DossierReceived(stamp, Ids.next(), 3, 41));

        assertThat(written()).allSatisfy(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.DOSSIER_CHANGED);
            assertThat(letter.recipient()).isEqualTo(PARTNER.email());
        });
        assertThat(written())
                .extracting(Letter::title)
                .containsExactlyInAnyOrder(
                        "Rives vertes\u00A0: la version 2 des documents de l’acheteur est chargée",
                        "Rives vertes\u00A0: la version 3 des documents de l’acheteur est chargée");
        assertThat(written())
                .extracting(Letter::text)
                .anySatisfy(text ->
                        assertThat(text).contains("/consortia/" + consortium + "/dossier/file-changes?version=2"));
    }

    @ParameterizedTest
    @EnumSource(names = "AGREED", mode = EnumSource.Mode.EXCLUDE)
    void notifiesTheLeadWhenARoundEndsWithoutTheAgreementOfAll(SharesOutcome.Next next) throws Exception {
        EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());

        receive(new ShareEvent.SharesSettled(stamp, Ids.next(), next));

        assertThat(written()).extracting(Letter::kind).containsExactly(LetterKind.SHARES_REFUSED);
    }

    @Test
    void theSubjectLineNamesTheSectionAndItsWriter() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());

        receive(new BidEvent.SectionSubmitted(
                stamp, Ids.next(), Ids.next(), SampleLetters.PARTNER, 1, SampleLetters.LEAD, clock.now()));

        assertThat(written())
                .extracting(Letter::title)
                .containsExactly("Rives vertes: “Calendrier des plantations” by Les Mains Vertes de l’Orme is to be"
                        + " reviewed");
    }

    /** Two letters about one consortium must differ in the list of notifications. */
    @Test
    void theSubjectLinesNameTheUnfilledSlotAndTheProposal() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());

        receive(new ConsortiumEvent.SlotUnfilled(stamp, Ids.next()));
        receive(events.of(ShareEvent.SharesProposed.class));

        assertThat(written())
                .extracting(Letter::title)
                .anySatisfy(title -> assertThat(title).contains("“Tonte et fauche tardive” has no partner"))
                .anySatisfy(title -> assertThat(title).matches(".* propose les parts de Rives vertes.*avant .+"));
    }

    @Test
    void aCoordinatorReadsWhoIsLateButNoSectionTitle() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());

        receive(new BidEvent.SectionLate(stamp, Ids.next(), Ids.next(), SampleLetters.PARTNER));

        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(LEAD.email()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.title()).contains("Calendrier des plantations"));
        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals(SampleLetters.COORDINATOR.email()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.title()).contains("Les Mains Vertes de l’Orme");
                    assertThat(letter.title() + letter.text() + letter.html()).doesNotContain("Calendrier");
                });
    }

    private List<Letter> written() {
        return letters.findAll().stream()
                .filter(letter -> consortium.equals(letter.consortiumId()))
                .toList();
    }

    private void receive(ConsortiumFact event) throws ReflectiveOperationException {
        listeners.receive(event);
    }

    @Test
    void notifiesTheLeadWhenAnAgreementWasSentBackTooOften() throws Exception {
        EventHeader stamp = EventHeader.of(Actor.system(), consortium, clock.now());

        receive(new AgreementEvent.AgreementSentBack(stamp, Ids.next(), Ids.next(), SampleLetters.CANDIDATE, true));

        assertThat(written()).extracting(Letter::kind).containsExactly(LetterKind.AGREEMENT_NOT_SIGNED);
    }
}
