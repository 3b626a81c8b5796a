package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.ChangeQuestion.What;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.ExposureReading;
import org.cordee.consortium.shares.ExposureView;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.Terms;
import org.cordee.law.casefile.CompositionChange.Cause;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages about changes of members and about the amounts each member may owe, without JavaScript. */
@ConsortiumTest
class CompositionPagesModuleTests {

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    AdvisingComposition advising;

    @Autowired
    ProposingShares proposing;

    @Autowired
    ExposureReading exposures;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private Three three;
    private String space;

    @BeforeEach
    void membersAreKnown() {
        desk = new PageClient(context);
        three = negotiated.three();
        space = "/consortia/" + three.id();
    }

    private CompositionAdvice advice(UUID member, What what, Cause cause, @Nullable ZonedDateTime at) {
        return advising.advise(
                three.lead().actor(),
                three.id(),
                new ChangeQuestion(member, what, cause, at, true, true, null, null, false, false),
                Locale.FRENCH);
    }

    private Deadline deadline() {
        return lookup.consortium(three.id()).deadline();
    }

    @Test
    void allowsAChangeOfMembersUntilTheDeadlineAndShowsTheLaterRules() {
        CompositionAdvice advice = advice(three.memberIds().get(1), What.LEAVES, Cause.VOLUNTARY, null);

        assertThat(advice.today().outcome()).isEqualTo("FREE");
        assertThat(advice.frozenFrom().instant()).isEqualTo(deadline().instant());
        assertThat(advice.afterwards()).isNotNull();
        assertThat(advice.afterwards().outcome()).isIn("NOT_ADMISSIBLE", "ASK_BUYER_AUTHORISATION");
    }

    @Test
    void freezesTheCompositionFromTheSecondOfTheDeadlineOn() {
        ZonedDateTime frozen = deadline().instant().atZone(deadline().zone());
        UUID member = three.memberIds().get(1);

        assertThat(advice(member, What.LEAVES, Cause.RESTRUCTURING, frozen.minusSeconds(1))
                        .today()
                        .outcome())
                .isEqualTo("FREE");
        CompositionAdvice then = advice(member, What.LEAVES, Cause.RESTRUCTURING, frozen);
        assertThat(then.today().outcome()).isEqualTo("ASK_BUYER");
        assertThat(then.today().article()).isEqualTo("R2142-26 al. 1");
        assertThat(then.today().documents()).contains("PROOF_OF_RESTRUCTURING");
        assertThat(advice(member, What.LEAVES, Cause.IMPOSSIBILITY_NOT_OWN, frozen)
                        .today()
                        .outcome())
                .isEqualTo("PROVE_FIRST");
        assertThat(then.afterwards()).isNull();
    }

    @Test
    void countsTheTenDaysFromTheReceiptOfTheBuyersDemand() {
        ZonedDateTime received = ZonedDateTime.now(Deadline.PARIS).minus(Duration.ofDays(4000));
        CompositionAdvice advice = advice(three.memberIds().get(1), What.BUYER_DEMANDS, Cause.VOLUNTARY, received);

        assertThat(advice.today().expired()).isTrue();
        assertThat(advice.today().safeLimit()).isNotNull();
        assertThat(advice.today().safeLimit().toLocalDate())
                .isEqualTo(received.withZoneSameInstant(deadline().zone())
                        .toLocalDate()
                        .plusDays(10));
    }

    @Test
    void refusesUnknownMembersAndOtherUsersAndAsksForANewLead() {
        UUID stranger = three.id();

        assertThatThrownBy(() -> advice(stranger, What.LEAVES, Cause.VOLUNTARY, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("no-such-member");
        assertThat(advice(three.memberIds().get(0), What.LEAVES, Cause.VOLUNTARY, null)
                        .today()
                        .newLeadMissing())
                .isTrue();
        assertThatThrownBy(() -> advising.advise(
                        three.partners().get(0).actor(),
                        three.id(),
                        new ChangeQuestion(
                                three.memberIds().get(1),
                                What.LEAVES,
                                Cause.VOLUNTARY,
                                null,
                                true,
                                true,
                                null,
                                null,
                                false,
                                false),
                        Locale.FRENCH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsTheAdviceOnThePageAndErrorsBesideTheirFields() {
        String ask = space + "/composition";
        String asked = ask + "?what=REPLACED&cause=VOLUNTARY&member="
                + three.memberIds().get(2);

        assertThat(desk.as(three.lead()).page(ask)).contains("Votre question").doesNotContain("??");
        assertThat(desk.as(three.lead()).page(asked))
                .contains("La composition n’est pas encore figée", "R2142-26", "Une fois la composition figée");
        assertThat(desk.as(three.lead()).page(asked + "&at=hier")).contains("Écrivez une date et une heure");
        assertThat(desk.as(three.lead()).page(ask + "?what=LEAVES")).contains("Choisissez le membre");
        assertThat(desk.in("en").as(three.lead()).page(asked)).contains("Once the composition is frozen");
    }

    @Test
    void showsAMemberItsExposureBeforeItAgreesAndTheLeadThatOfAllMembers() {
        SampleFirm partner = three.partners().get(0);
        proposing.propose(
                three.lead().actor(),
                three.id(),
                NegotiatingConsortia.shares(three, "60", "25", "15"),
                Terms.usual(ConsortiumForm.SEVERAL));

        assertThat(desk.as(partner, three.id()).page(space + "/shares/answer"))
                .contains("Montant maximal que vous pourriez devoir", "25 000,00", "100 000,00", "forme proposée")
                .doesNotContain("60 000,00", "15 000,00");
        assertThat(desk.as(partner).page(space + "/shares/exposure")).doesNotContain("60 000,00", "??");
        assertThat(desk.as(three.lead()).page(space + "/shares/exposure"))
                .contains("60 000,00", "25 000,00", "15 000,00")
                .doesNotContain("??");
        ExposureView own = exposures.viewFor(partner.actor(), three.id());
        assertThat(own.members())
                .singleElement()
                .satisfies(one -> assertThat(one.organisationId()).isEqualTo(partner.organisationId()));
        assertThat(exposures.viewFor(three.lead().actor(), three.id()).members())
                .hasSize(3);
    }
}
