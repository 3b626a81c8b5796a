package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people act on one need at the same moment: the second one sees what the first has done. */
@CordeeTest
class NeedRacesModuleTests extends NeedFixture {

    private final Map<UUID, String> further = new ConcurrentHashMap<>();

    @Autowired
    ApplicationContext context;

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "confirm, confirm, done",
        "confirm, erase, done",
        "erase, confirm, done",
        "confirm, withdraw, done",
    })
    void onANeedThatWaitsForItsConfirmation(String first, String second, String answer) {
        UUID need = sent();

        assertThat(ConcurrentActs.inOrder(context, act(first, need), act(second, need)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "qualify, qualify, need.already-read",
        "qualify, refuse, done",
        "refuse, qualify, need.over",
        "refuse, refuse, need.over",
        "withdraw, qualify, need.over",
        "qualify, withdraw, done",
    })
    void onANeedThatACoordinatorReads(String first, String second, String answer) {
        UUID need = received();

        assertThat(ConcurrentActs.inOrder(context, act(first, need), act(second, need)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "batch, batch, need.batch.sent",
        "batch, keep, done",
        "keep, batch, done",
        "add, batch, done",
        "add, add, need.list.there",
        "batch, refuse, need.already-asking",
        "withdraw, batch, need.not-listing",
        "change, change, done",
        "change, keep, done",
        "keep, change, done",
        "change, batch, need.batch.empty",
        "batch, change, need.criteria.fixed",
        "refuse, change, need.over",
    })
    void onAListThatIsRevised(String first, String second, String answer) {
        joiners(2);
        UUID need = listed();

        assertThat(ConcurrentActs.inOrder(context, act(first, need), act(second, need)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "interest, interest, need.inquiry.answered",
        "interest, decline, need.inquiry.answered",
        "decline, interest, need.inquiry.answered",
        "interest, lapse, done",
        "deliver, interest, need.inquiry.over",
        "interest, deliver, done",
        "withdraw, interest, need.inquiry.over",
        "withdraw, deliver, need.not-asking",
        "deliver, deliver, need.not-asking",
    })
    void onStructuresThatAreAsked(String first, String second, String answer) {
        joiners(1);
        UUID need = asking();

        assertThat(ConcurrentActs.inOrder(context, act(first, need), act(second, need)))
                .containsExactly("done", answer);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "report, report, need.outcome.known",
        "introduce, introduce, done",
        "introduce, report, done",
        "report, introduce, need.shortlist.none",
        "outcome, outcome, done",
        "withdraw, report, need.shortlist.none",
        "withdraw, introduce, need.shortlist.none",
    })
    void onAShortListThatWasDelivered(String first, String second, String answer) {
        joiners(1);
        UUID need = asking();
        interested(open(need).get(0));
        shortlists.deliver(coordinator, need, "");

        assertThat(ConcurrentActs.inOrder(context, act(first, need), act(second, need)))
                .containsExactly("done", answer);
    }

    @Test
    void ofTwoStructuresForTheLastPlaceOneIsCounted() {
        joiners(7);
        UUID need = asking();
        List<UUID> open = open(need);
        open.subList(0, 5).forEach(this::interested);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> interested(open.get(5))), ConcurrentActs.done(() -> interested(open.get(6))));

        assertThat(answers).containsExactlyInAnyOrder("done", "need.inquiry.over");
        assertThat(needs.forCoordinator(coordinator, need).facts().interested()).isEqualTo(6);
    }

    @Test
    void twoStructuresAnswerAtOnce() {
        joiners(2);
        UUID need = asking();
        List<UUID> open = open(need);

        assertThat(ConcurrentActs.atOnce(
                        ConcurrentActs.done(() -> interested(open.get(0))),
                        ConcurrentActs.done(() -> interested(open.get(1)))))
                .containsExactly("done", "done");
        assertThat(needs.forCoordinator(coordinator, need).facts().interested()).isEqualTo(2);
    }

    @Test
    void aDraftIsSentOnce() {
        UUID draft = publishing.begin(SampleNeeds.description());
        publishing.place(draft, SampleNeeds.scope(clock.today()));
        String address = unique() + "@ville.example";

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> publishing.send(buyer, draft, SampleNeeds.sender(address))),
                ConcurrentActs.done(() -> publishing.send(buyer, draft, SampleNeeds.sender(address))));

        assertThat(answers).containsExactlyInAnyOrder("done", "not-found");
    }

    private Callable<Object> act(String name, UUID need) {
        NeedBuyer owner = NeedBuyer.of(buyer, need);
        List<UUID> open = open(need);
        return ConcurrentActs.done(
                switch (name) {
                    case "confirm" -> () -> publishing.confirm(SampleNeeds.byLink(need));
                    case "erase" -> () -> shortlists.erase(owner);
                    case "withdraw" -> () -> shortlists.withdraw(owner);
                    case "qualify" -> () -> revising.qualify(coordinator, need, List.of(trade), town, 60);
                    case "change" -> () -> revising.changeCriteria(coordinator, need, List.of(trade), town, 100);
                    case "refuse" -> () -> revising.refuse(coordinator, need, "Déjà en cours");
                    case "batch" -> () -> asking.sendBatch(coordinator, need, 1);
                    case "keep" -> () -> revising.keep(coordinator, need, kept(need));
                    case "add" -> added(need);
                    case "interest" -> () -> interested(open.get(0));
                    case "decline" ->
                        () -> asking.decline(structure(open.get(0)), open.get(0), NoInterestReason.TOO_FAR, "");
                    case "lapse" -> () -> asking.lapse(need);
                    case "deliver" -> () -> shortlists.deliver(coordinator, need, "");
                    case "report" -> () -> shortlists.report(owner, NeedOutcome.CONSULTATION);
                    case "introduce" -> () -> shortlists.askIntroductions(owner, interestedIn(need));
                    case "outcome" -> () -> shortlists.askOutcome(need);
                    default -> throw new IllegalArgumentException(name);
                });
    }

    private Set<UUID> kept(UUID need) {
        return new HashSet<>(needs.forCoordinator(coordinator, need).lines().stream()
                .map(ReadingNeeds.StructureLine::inquiryId)
                .toList());
    }

    /** Both calls add the same organisation. */
    private Runnable added(UUID need) {
        String siren = further.computeIfAbsent(need, none -> {
            Siret siret = SampleNumbers.siret();
            register("Une autre", siret, "59000", "Lille", InsertionKind.EI, "77310000");
            return siret.siren().value();
        });
        return () -> revising.add(coordinator, need, siren);
    }

    private Set<UUID> interestedIn(UUID need) {
        return needs.forBuyer(NeedBuyer.of(buyer, need)).shortlist().stream()
                .map(ReadingNeeds.StructureLine::inquiryId)
                .collect(Collectors.toSet());
    }
}
