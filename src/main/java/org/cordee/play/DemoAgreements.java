package org.cordee.play;

import java.util.Objects;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.agreement.AgreementView.SignatureLine;
import org.cordee.agreement.AnsweringAgreement;
import org.cordee.agreement.GrantingPower;
import org.cordee.agreement.PowerReading;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.SignatureState;
import org.cordee.agreement.SigningClick;
import org.cordee.agreement.Wording;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Plays the members of a consortium between the shares and the bid: they sign their agreement and give their powers.
 */
@Component
class DemoAgreements {

    private static final Wording WORDING = new Wording(
            10, 10, 3, "Les membres se réunissent chaque lundi à 9 h jusqu’au dépôt, en visioconférence ou sur place.");

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final AgreementReading reading;
    private final PowerReading powers;
    private final ReleasingAgreement releasing;
    private final AnsweringAgreement answering;
    private final GrantingPower granting;

    DemoAgreements(
            DemoActors actors,
            DemoLookup lookup,
            AgreementReading reading,
            PowerReading powers,
            ReleasingAgreement releasing,
            AnsweringAgreement answering,
            GrantingPower granting) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.powers = powers;
        this.releasing = releasing;
        this.answering = answering;
        this.granting = granting;
    }

    /** Adds all signatures and powers as events of one day. */
    void addTo(DemoScript script, int ago, String name, DemoConsortium consortium, String... partners) {
        begin(script, ago, name, consortium, partners.length + 1);
        for (String partner : partners) {
            script.before(ago, name + " power of " + partner, () -> grant(consortium, partner));
        }
    }

    /**
     * Adds the sending of the agreement and its first signatures; each signature is a separate event, because the next
     * turn opens after it.
     */
    void begin(DemoScript script, int ago, String name, DemoConsortium consortium, int signatures) {
        script.before(ago, name + " agreement", () -> release(consortium));
        for (int turn = 1; turn <= signatures; turn++) {
            script.before(ago, name + " signature " + turn, () -> signNext(consortium));
        }
    }

    private void release(DemoConsortium consortium) {
        releasing.release(actors.leadOf(consortium), lookup.id(consortium), WORDING);
    }

    /**
     * Signs for the member whose turn it is.
     *
     * @throws NoSuchElementException while no turn is open
     */
    private void signNext(DemoConsortium consortium) {
        SignatureLine turn = reading.of(actors.leadOf(consortium), lookup.id(consortium)).signatures().stream()
                .filter(line -> line.state() == SignatureState.PENDING && line.dueAt() != null)
                .findFirst()
                .orElseThrow();
        Actor party = actors.actor(turn.name());
        AgreementView shown = reading.of(party, lookup.id(consortium));
        answering.sign(
                party,
                Objects.requireNonNull(shown.id()),
                evidence(turn.name(), Objects.requireNonNull(shown.textSha256())));
    }

    private void grant(DemoConsortium consortium, String member) {
        Actor actor = actors.actor(member);
        UUID power = reading.of(actor, lookup.id(consortium)).powers().stream()
                .filter(line -> line.name().equals(member))
                .map(AgreementView.PowerLine::id)
                .findFirst()
                .orElseThrow();
        granting.grant(actor, power, evidence(member, powers.of(actor, power).textSha256()));
    }

    private static SigningClick evidence(String organisation, String sha256) {
        String signatory = DemoPeople.everybody().stream()
                .filter(one -> one.organisation().equals(organisation))
                .map(DemoPeople.DemoPerson::name)
                .findFirst()
                .orElse(organisation);
        return new SigningClick(signatory, "Direction", sha256);
    }
}
