package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.masked;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the same negotiation twice with other figures for another member: everything a user can see of it must be equal,
 * letter by letter. So no price of another member reaches a member, and none at all reaches the coordinator or the
 * events from which engine, letters, news and audit are made.
 */
@ConsortiumTest
@RecordApplicationEvents
class SharesSecrecyModuleTests {

    private static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    SharesReading reading;

    @Autowired
    JsonMapper json;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationEvents events;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    /** The figures of the second partner; the first partner has the same part in every run. */
    private record NegotiationRun(
            String lead, String other, String wished, String wishedAmount, String words, String fee) {}

    private static final NegotiationRun ONE =
            new NegotiationRun("60", "15", "17", "17000.00", "Il nous faut 17 000 €", "3");
    private static final NegotiationRun TWO = new NegotiationRun("50", "25", "31.2346", "31234.56", "Trop peu", "3");

    /** Runs a negotiation in which the first partner agrees and the second sends a counter-proposal. */
    private Three lived(NegotiationRun life) {
        Three three = negotiated.three();
        Terms terms = new Terms(
                ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of(life.fee())), true, false);
        UUID proposal = proposing.propose(
                three.lead().actor(),
                three.id(),
                NegotiatingConsortia.shares(three, life.lead(), "25", life.other()),
                terms);
        answering.counter(
                three.partners().get(1).actor(),
                proposal,
                NegotiatingConsortia.wish(three, 2, life.wished(), life.wishedAmount()),
                life.words());
        return three;
    }

    private String data(Actor actor, Three three) {
        return masked(json.writeValueAsString(reading.viewFor(actor, three.id())));
    }

    private List<String> pages(SampleFirm firm, Three three) {
        desk.as(firm, three.id());
        return Stream.of("", "/shares", "/shares/answer")
                .map(page -> masked(desk.page("/consortia/" + three.id() + page)))
                .toList();
    }

    @Test
    void hidesTheSharesAndWishesOfOthersFromAPartner() {
        Three one = lived(ONE);
        Three two = lived(TWO);

        assertThat(data(one.partners().get(0).actor(), one))
                .contains("25000")
                .isEqualTo(data(two.partners().get(0).actor(), two));
        assertThat(pages(one.partners().get(0), one))
                .isEqualTo(pages(two.partners().get(0), two));
        assertThat(data(one.lead().actor(), one)).isNotEqualTo(data(two.lead().actor(), two));
    }

    @Test
    void hidesSharesAmountsFeeAndCommentsFromTheCoordinator() {
        Three one = lived(ONE);
        Three two = lived(new NegotiationRun("40", "35", "37", "37000.00", "Non", "7"));

        assertThat(data(COORDINATOR, one)).contains("COUNTERED").isEqualTo(data(COORDINATOR, two));
    }

    @Test
    void eventsOfANegotiationHoldNoFigure() {
        events.clear();
        lived(ONE);
        List<String> first = told();
        events.clear();
        lived(TWO);

        assertThat(told()).isEqualTo(first).anyMatch(fact -> fact.contains("SharesCountered"));
    }

    private List<String> told() {
        return events.stream(ConsortiumFact.class)
                .map(fact -> masked(fact.toString()))
                .toList();
    }

    @Test
    void showsAgreedSharesToTheOthersOnlyIfAllAgreedToOpenThem() {
        for (boolean open : new boolean[] {false, true}) {
            Three three = negotiated.three();
            Terms terms = new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.NONE, false, open);
            UUID proposal = proposing.propose(
                    three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"), terms);
            List<Boolean> known = new ArrayList<>();
            known.add(knowsAll(three));
            three.partners().forEach(partner -> answering.agree(partner.actor(), proposal, null));
            known.add(knowsAll(three));
            settling.settle(three.id(), proposal);
            known.add(knowsAll(three));

            assertThat(known).as("open: %s", open).containsExactly(false, false, open);
        }
    }

    private boolean knowsAll(Three three) {
        return reading.viewFor(three.partners().get(0).actor(), three.id()).members().stream()
                .allMatch(member -> member.amount() != null && member.percentage() != null);
    }
}
