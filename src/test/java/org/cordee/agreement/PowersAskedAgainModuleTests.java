package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cordee.agreement.AgreementEvent.PowerAwaited;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A consortium that goes on after its powers were due asks only for the missing ones, and each once. */
@AgreementTest
@RecordApplicationEvents
class PowersAskedAgainModuleTests {

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    OpeningPowers opening;

    @Autowired
    PowerReading reading;

    @Autowired
    GrantingPower granting;

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEvents events;

    private Agreed grouping;
    private SampleFirm first;
    private PowerRound asked;

    @BeforeEach
    void awaited() {
        grouping = groupings.with(Terms.usual(ConsortiumForm.JOINT), "60", "25", "15");
        first = grouping.partners().get(0);
        new SignedAgreements(context)
                .sign(
                        grouping.id(),
                        grouping.lead().actor(),
                        grouping.partners().stream().map(SampleFirm::actor).toArray(Actor[]::new));
        asked = opening.open(grouping.id());
    }

    private void grantFirst() {
        asked.grantors().stream()
                .filter(one -> one.organisationId().equals(first.organisationId()))
                .forEach(one -> granting.grant(
                        first.actor(),
                        one.powerId(),
                        new SigningClick(
                                "Nadia Benali",
                                "Directrice",
                                reading.of(first.actor(), one.powerId()).textSha256())));
    }

    @Test
    void asksNoMemberAgainThatGaveItsPower() {
        grantFirst();

        PowerRound again = opening.open(grouping.id());

        assertThat(again.grantors())
                .extracting(PowerRound.Grantor::organisationId)
                .containsExactly(grouping.partners().get(1).organisationId());
        assertThat(again.dueAt()).isEqualTo(asked.dueAt());
    }

    @Test
    void extendsTheSamePowerAfterItsWindowWithoutASecondLetter() {
        groupings.pass(Duration.ofDays(9));

        PowerRound again = opening.open(grouping.id());
        PowerRound twice = opening.open(grouping.id());

        assertThat(again.grantors()).isEqualTo(asked.grantors());
        assertThat(again.dueAt()).isAfter(asked.dueAt());
        assertThat(twice).isEqualTo(again);
        assertThat(events.stream(PowerAwaited.class)).hasSize(2);
    }
}
