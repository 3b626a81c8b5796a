package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Deadline;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Creates consortia of a lead and two partners that have agreed on their shares, for the tests of later rooms. */
@Import(NegotiatingConsortia.class)
public class AgreedConsortia {

    @Autowired
    MovableClock clock;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    ConsortiumFixture fixture;

    /**
     * A consortium with agreed shares.
     *
     * @param partners in the order in which they joined
     */
    public record Agreed(SampleFirm lead, List<SampleFirm> partners, UUID id) {}

    /**
     * Creates a consortium with these terms and shares.
     *
     * @param percentages of the lead and the two partners, of a hundred thousand euros
     */
    public Agreed with(Terms terms, String... percentages) {
        NegotiatingConsortia.Three three = negotiated.three();
        List<LotShares> shares = NegotiatingConsortia.shares(three, percentages);
        UUID proposal = proposing.propose(three.lead().actor(), three.id(), shares, terms);
        three.partners().forEach(partner -> answering.agree(partner.actor(), proposal, null));
        settling.settle(three.id(), proposal);
        return new Agreed(three.lead(), three.partners(), three.id());
    }

    /** Creates two consortia of three for one lot; the given partner is the first of one and the second of the other. */
    public List<Agreed> rivals(SampleFirm both) {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        return List.of(
                of(negotiated.three(tender, fixture.firm("Sillage"), "Rives vertes", both, fixture.firm("Rebâtir"))),
                of(negotiated.three(tender, fixture.firm("Discret"), "Berges", fixture.firm("Tremplin"), both)));
    }

    private static Agreed of(NegotiatingConsortia.Three three) {
        return new Agreed(three.lead(), three.partners(), three.id());
    }

    public SampleFirm firm(String name) {
        return fixture.firm(name);
    }

    /** Fills in until when the buyer takes questions on each lot. */
    public void questionsUntil(Agreed consortium, Instant closes) {
        fixture.consulted(
                consortium.id(),
                content -> content.with(content.lots().stream()
                        .map(lot -> lot.with(new LotContent.Deadlines(
                                Deadline.at(closes, Deadline.PARIS),
                                lot.deadlines().application(),
                                lot.deadlines().offer())))
                        .toList()));
    }

    public Instant now() {
        return clock.now();
    }

    public void pass(Duration time) {
        clock.pass(time);
    }

    public void abandon(Agreed consortium) {
        abandoning.abandon(consortium.lead().actor(), consortium.id(), "Fin de l’essai");
    }
}
