package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.VisitorLimit;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.need.NeedSteps.AwaitedStructure;
import org.cordee.need.NeedSteps.NeedStep;
import org.cordee.need.NeedSteps.NextStep;
import org.cordee.need.NeedSteps.OutcomeSurvey;
import org.cordee.need.ReadingNeeds.BuyerView;
import org.cordee.need.ReadingNeeds.CoordinatorView;
import org.cordee.need.ReadingNeeds.NeedFacts;
import org.cordee.need.ReadingNeeds.StructureLine;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TaskSubjects.TaskSubject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A buyer publishes a need, a coordinator asks structures in batches, and the buyer gets a short list. */
@CordeeTest
class NeedsModuleTests extends NeedFixture {

    private static final PageRequest ALL = PageRequest.of(0, 50);

    @Autowired
    OneTimeLinks links;

    @Autowired
    VisitorLimit limit;

    @Autowired
    ForgettingNeeds forgetting;

    @Autowired
    NeedLookup lookup;

    @Autowired
    NeedSteps steps;

    @Autowired
    NeedSubjects subjects;

    @Test
    void takesANeedFromItsFirstWordsToTheOutcome() {
        joiners(8);
        UUID need = listed();
        CoordinatorView list = needs.forCoordinator(coordinator, need);
        assertThat(list.facts().state()).isEqualTo(NeedState.LISTING);
        assertThat(list.facts().reference()).matches("BES-[0-9]{4}-[0-9]{4,}");
        assertThat(list.facts().found()).isEqualTo(8);
        assertThat(list.lines()).hasSize(8).allSatisfy(line -> {
            assertThat(line.score()).isPositive();
            assertThat(line.city()).isEqualTo(town);
        });
        assertThat(list.nextBatch()).isEqualTo(8);

        assertThat(asking.sendBatch(coordinator, need, 1)).isEqualTo(8);
        List<UUID> open = open(need);
        asking.decline(structure(open.get(0)), open.get(0), NoInterestReason.NO_CAPACITY, "");
        open.subList(1, 7).forEach(this::interested);

        CoordinatorView enough = needs.forCoordinator(coordinator, need);
        assertThat(enough.facts().enough()).isTrue();
        assertThat(enough.mostRefusals()).isEqualTo(1);
        assertThat(enough.facts().interested()).isEqualTo(6);
        assertThat(enough.nextBatch()).isZero();
        refuses("need.inquiry.over", () -> interested(open.get(7)));

        NeedBuyer owner = NeedBuyer.of(buyer, need);
        assertThat(needs.forBuyer(owner).shortlist()).isEmpty();
        shortlists.deliver(coordinator, need, "Séparez la dépose et la remise en état.");
        BuyerView delivered = needs.forBuyer(owner);
        assertThat(delivered.shortlist()).hasSize(6);
        assertThat(delivered.reasons()).containsExactly(Map.entry(NoInterestReason.NO_CAPACITY, 1));
        assertThat(delivered.silent()).isEqualTo(1);
        assertThat(delivered.choosable()).isTrue();
        assertThat(delivered.facts().word()).contains("Séparez");

        UUID chosen = delivered.shortlist().get(0).inquiryId();
        shortlists.askIntroductions(owner, Set.of(chosen));
        shortlists.askIntroductions(owner, Set.of(chosen));
        assertThat(acts("StructureChosen", chosen)).isEqualTo(1);
        shortlists.report(owner, NeedOutcome.CONTRACT_WITH_THEM);
        assertThat(needs.forBuyer(owner).facts().state()).isEqualTo(NeedState.CLOSED);
    }

    @Test
    void keepsTheMonthInWhichTheWorkShouldBegin() {
        UUID need = received();

        NeedScope scope = needs.forCoordinator(coordinator, need).facts().scope();

        assertThat(scope.starts()).isEqualTo(YearMonth.from(clock.today()).plusMonths(6));
    }

    @Test
    void asksTheBestTenFirstAndThenTheOthers() {
        joiners(12);
        UUID need = asking();

        assertThat(open(need)).hasSize(10);
        List<StructureLine> lines = needs.forCoordinator(coordinator, need).lines();
        assertThat(lines.subList(0, 10))
                .allSatisfy(line -> assertThat(line.batch()).isEqualTo(1));
        assertThat(lines.subList(10, 12))
                .allSatisfy(line -> assertThat(line.isListed()).isTrue());
        refuses("need.batch.sent", () -> asking.sendBatch(coordinator, need, 1));

        assertThat(asking.sendBatch(coordinator, need, 2)).isEqualTo(2);
        refuses("need.batch.empty", () -> asking.sendBatch(coordinator, need, 3));
    }

    @Test
    void asksNobodyWhomTheCoordinatorTookFromTheListAndFirstWhomItAdded() {
        List<UUID> joiners = joiners(3);
        UUID need = listed();
        UUID far =
                register("Menuiserie lointaine", SampleNumbers.siret(), "59000", "Lille", InsertionKind.EI, "77310000");
        String siren = jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, far.toString());
        Set<UUID> kept = new HashSet<>();
        needs.forCoordinator(coordinator, need).lines().stream()
                .filter(line -> !line.organisationId().equals(joiners.get(1)))
                .forEach(line -> kept.add(line.inquiryId()));

        revising.keep(coordinator, need, kept);
        revising.keep(coordinator, need, kept);
        revising.add(coordinator, need, siren);
        refuses("need.list.there", () -> revising.add(coordinator, need, siren));
        revising.match(coordinator, need);
        asking.sendBatch(coordinator, need, 1);

        assertThat(needs.forCoordinator(coordinator, need).lines())
                .filteredOn(line -> line.state() == InquiryState.ASKED)
                .extracting(StructureLine::organisationId)
                .containsExactlyInAnyOrder(joiners.get(0), joiners.get(2), far);
    }

    @Test
    void findsOtherStructuresWhenTheCoordinatorChangesTheTradeBeforeTheFirstBatch() {
        List<UUID> joiners = joiners(3);
        UUID need = listed();
        UUID far =
                register("Menuiserie lointaine", SampleNumbers.siret(), "59000", "Lille", InsertionKind.EI, "77310000");
        String siren = jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, far.toString());
        revising.add(coordinator, need, siren);
        Set<UUID> kept = new HashSet<>();
        needs.forCoordinator(coordinator, need).lines().stream()
                .filter(line -> !line.organisationId().equals(joiners.get(0)))
                .forEach(line -> kept.add(line.inquiryId()));
        revising.keep(coordinator, need, kept);
        String other = trade.equals("45421141") ? "90511000" : "45421141";

        revising.changeCriteria(coordinator, need, List.of(other), town, 100);

        CoordinatorView changed = needs.forCoordinator(coordinator, need);
        assertThat(changed.facts().found()).isNull();
        assertThat(changed.lines())
                .extracting(StructureLine::organisationId, StructureLine::state, StructureLine::score)
                .containsExactlyInAnyOrder(
                        tuple(far, InquiryState.LISTED, null), tuple(joiners.get(0), InquiryState.REMOVED, null));
        revising.changeCriteria(coordinator, need, List.of(trade), town, 100);
        revising.changeCriteria(coordinator, need, List.of(trade), town, 100);
        revising.match(coordinator, need);
        assertThat(needs.forCoordinator(coordinator, need).lines())
                .filteredOn(StructureLine::isListed)
                .extracting(StructureLine::organisationId)
                .containsExactlyInAnyOrder(joiners.get(1), joiners.get(2), far);
        assertThat(acts("CriteriaChanged", need)).isEqualTo(2);
    }

    @Test
    void lapsesWhatIsNotAnsweredInTimeAndRepeatsNothing() {
        joiners(2);
        UUID need = asking();
        List<UUID> open = open(need);
        interested(open.get(0));
        jdbc.update(
                "UPDATE inquiry SET answer_before = ? WHERE id = ?",
                Timestamp.from(clock.now().minus(Duration.ofSeconds(1))),
                open.get(1).toString());

        assertThat(asking.lapse(need)).isEqualTo(1);
        assertThat(asking.lapse(need)).isZero();

        assertThat(acts("InquiryLapsed", open.get(1))).isEqualTo(1);
        assertThat(acts("BatchOver", need)).isEqualTo(1);
        refuses("need.inquiry.over", () -> interested(open.get(1)));
    }

    @Test
    void asksForTheOutcomeAMonthAfterTheShortListAndOnce() {
        joiners(1);
        UUID need = asking();
        interested(open(need).get(0));
        shortlists.deliver(coordinator, need, "");

        shortlists.askOutcome(need);
        assertThat(acts("OutcomeAsked", need)).isZero();
        jdbc.update("UPDATE need SET outcome_due_at = ? WHERE id = ?", Timestamp.from(clock.now()), need.toString());
        shortlists.askOutcome(need);
        shortlists.askOutcome(need);

        assertThat(acts("OutcomeAsked", need)).isEqualTo(1);
    }

    @Test
    void isForeignToEverybodyButItsBuyerAndCoordinators() {
        joiners(1);
        UUID need = asking();
        UUID inquiry = open(need).get(0);
        Actor stranger = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Actor administrator = new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

        for (Actor foreign : List.of(stranger, administrator, structure(inquiry))) {
            missing(() -> needs.forBuyer(NeedBuyer.of(foreign, need)));
            missing(() -> needs.forCoordinator(foreign, need));
            missing(() -> shortlists.withdraw(NeedBuyer.of(foreign, need)));
            missing(() -> shortlists.deliver(foreign, need, ""));
            missing(() -> asking.sendBatch(foreign, need, 2));
            missing(() -> revising.qualify(foreign, need, List.of(trade), town, 60));
            missing(() -> revising.changeCriteria(foreign, need, List.of(trade), town, 100));
        }
        missing(() -> needs.inquiry(stranger, inquiry));
        missing(() -> asking.showInterest(stranger, inquiry, ""));
        assertThat(needs.list(stranger, null, ALL)).isEmpty();
        assertThat(needs.inquiries(stranger, ALL)).isEmpty();
        assertThat(needs.list(buyer, null, ALL)).extracting(NeedFacts::id).containsExactly(need);
    }

    @Test
    void tellsAStructureNothingOfTheOthersAndNoContact() {
        joiners(2);
        UUID need = asking();
        List<UUID> open = open(need);
        interested(open.get(0));

        NeedFacts seen = needs.inquiry(structure(open.get(1)), open.get(1)).need();

        assertThat(seen.interested()).isZero();
        assertThat(seen.found()).isNull();
        assertThat(seen.toString()).doesNotContain("Salomé", "@ville.example");
    }

    @Test
    void anUnconfirmedNeedIsNotSeenByCoordinatorsAndIsForgottenInTime() {
        UUID need = sent();
        missing(() -> publishing.confirm(NeedBuyer.of(buyer, need)));
        missing(() -> needs.forCoordinator(coordinator, need));
        missing(() -> revising.refuse(coordinator, need, "Non"));
        jdbc.update(
                "UPDATE need SET created_at = ?, sent_at = ? WHERE id = ?",
                Timestamp.from(clock.now().minus(Duration.ofDays(8))),
                Timestamp.from(clock.now().minus(Duration.ofDays(8))),
                need.toString());

        forgetting.forgetOld();

        missing(() -> needs.forBuyer(NeedBuyer.of(buyer, need)));
    }

    @Test
    void writesToOneAddressOnlyAFewTimesUntilItIsConfirmed() {
        String address = unique() + "@ville.example";
        for (int number = 0; number < 3; number++) {
            publishing.publish(
                    buyer, SampleNeeds.description(), SampleNeeds.scope(clock.today()), SampleNeeds.sender(address));
        }

        refuses(
                "need.contact.too-many",
                () -> publishing.publish(
                        buyer,
                        SampleNeeds.description(),
                        SampleNeeds.scope(clock.today()),
                        SampleNeeds.sender(address)));
    }

    @Test
    void limitsTheVisitorsOfOneNetworkAndNobodyWithAnAccount() {
        Actor visitor = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);
        String network = "2001:db8:" + Integer.toHexString((int) (System.nanoTime() & 0xffff)) + "::1";
        Duration window = Duration.ofHours(1);

        assertThat(limit.admits("need-test", network, 1, window)).isTrue();
        assertThat(limit.admits("need-test", network, 1, window)).isFalse();
        assertThat(publishing.admitsNeed(visitor, network)).isTrue();
        assertThat(publishing.admitsNeed(buyer, network)).isTrue();
    }

    @Test
    void erasesTheBuyerWithItsLinksAndItsNameInAllTexts() {
        joiners(1);
        UUID need = asking();
        UUID inquiry = open(need).get(0);
        links.issue(
                NeedBuyer.LINK_PURPOSE,
                need,
                null,
                "s.vidal@ville.example",
                clock.now().plus(Duration.ofDays(1)));
        assertThat(lookup.buyer(need)).isPresent();

        shortlists.erase(NeedBuyer.of(buyer, need));
        shortlists.erase(NeedBuyer.of(buyer, need));

        assertThat(lookup.buyer(need)).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM one_time_link WHERE subject_id = ?", need))
                .isZero();
        assertThat(acts("BuyerErased", need)).isEqualTo(1);
        assertThat(needs.inquiry(structure(inquiry), inquiry).open()).isFalse();
        refuses("need.inquiry.over", () -> interested(inquiry));
    }

    @Test
    void erasesContactsWhoseTimeIsOver() {
        UUID need = received();
        jdbc.update(
                "UPDATE need SET buyer_acted_at = ? WHERE id = ?",
                Timestamp.from(clock.now().minus(Duration.ofDays(366))),
                need.toString());

        forgetting.forgetOld();

        assertThat(lookup.buyer(need)).isEmpty();
    }

    @Test
    void tellsItsProcessWhatComesNext() {
        joiners(2);
        UUID need = received();
        assertThat(steps.isReceived(need)).isTrue();
        assertThat(steps.of(need).coordinatorBefore())
                .isEqualTo(needs.forCoordinator(coordinator, need).facts().readBefore());
        revising.qualify(coordinator, need, List.of(trade), town, 60);
        revising.match(coordinator, need);
        assertThat(steps.of(need).awaited()).isEmpty();

        asking.sendBatch(coordinator, need, 1);
        NeedStep asked = steps.of(need);
        assertThat(asked.next()).isEqualTo(NextStep.AWAIT);
        assertThat(asked.awaited())
                .extracting(AwaitedStructure::inquiryId)
                .containsExactlyInAnyOrderElementsOf(open(need));
        List<UUID> open = open(need);
        interested(open.get(0));
        assertThat(steps.of(need).awaits(open.get(0))).isFalse();
        assertThat(steps.of(need).awaits(open.get(1))).isTrue();
        interested(open.get(1));
        assertThat(steps.of(need).next()).isEqualTo(NextStep.DECIDE);

        shortlists.deliver(coordinator, need, "");
        NeedStep delivered = steps.of(need);
        assertThat(delivered.next()).isEqualTo(NextStep.DELIVERED);
        assertThat(delivered.stopped()).isFalse();
        assertThat(delivered.surveyed()).isFalse();
        OutcomeSurvey survey = delivered.survey();
        assertThat(survey).isNotNull();
        assertThat(survey.until()).isAfter(survey.dueAt());
    }

    @Test
    void namesTheTasksAboutANeedAndItsInquiriesByItsTitle() {
        joiners(1);
        UUID need = asking();
        UUID inquiry = open(need).get(0);

        assertThat(subjects.subjectsOf(List.of(need, inquiry, Ids.next())))
                .extracting(TaskSubject::id, TaskSubject::heading)
                .containsExactlyInAnyOrder(
                        tuple(need, "Déposer et réemployer 180 fenêtres"),
                        tuple(inquiry, "Déposer et réemployer 180 fenêtres"));
        assertThat(subjects.subjectsOf(List.of(inquiry)))
                .singleElement()
                .satisfies(subject -> assertThat(subject.organisationIds())
                        .containsExactly(structure(inquiry).requireOrganisation()));
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() throws Exception {
        joiners(2);
        UUID small = listed();
        joiners(30);
        UUID large = listed();
        assertThat(needs.forCoordinator(coordinator, large).lines()).hasSizeGreaterThan(30);

        assertThat(StatementCounter.of(() -> needs.forCoordinator(coordinator, large)))
                .isEqualTo(StatementCounter.of(() -> needs.forCoordinator(coordinator, small)));
    }

    private int acts(String act, UUID subject) {
        return count("SELECT COUNT(*) FROM audit_entry WHERE act = '" + act + "' AND subject_id = ?", subject);
    }

    private int count(String sql, UUID id) {
        Integer count = jdbc.queryForObject(sql, Integer.class, id.toString());
        return count == null ? 0 : count;
    }

    private static void missing(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
