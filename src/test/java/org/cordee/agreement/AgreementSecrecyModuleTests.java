package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.PageText;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares two consortia that differ only in the share of the second partner: everything that the first partner and the
 * coordinator can read of the agreement is equal to the last byte, and so are the events from which letters, news and
 * audit are made.
 */
@AgreementTest
@RecordApplicationEvents
class AgreementSecrecyModuleTests {

    private static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    AgreementReading reading;

    @Autowired
    PowerReading powers;

    @Autowired
    ReleasingAgreement releasing;

    @Autowired
    OpeningSignature opening;

    @Autowired
    OpeningPowers openingPowers;

    @Autowired
    AnsweringAgreement answering;

    @Autowired
    GrantingPower granting;

    @Autowired
    JsonMapper json;

    @Autowired
    ApplicationContext application;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationEvents events;

    private PageClient desk;

    @BeforeEach
    void openTheDoor() {
        desk = new PageClient(context);
    }

    private static Terms closed() {
        return new Terms(
                ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("2.5")), true, false);
    }

    /** Plays one consortium. The first partner always takes a quarter and signs; the second refuses. */
    private Agreed lived(String lead, String other, String words) {
        Agreed grouping = groupings.with(closed(), lead, "25", other);
        releasing.release(grouping.lead().actor(), grouping.id(), Wording.USUAL);
        new SignedAgreements(application).signNext(grouping.id(), actor(grouping, 0));
        opening.open(grouping.id());
        UUID agreement = Objects.requireNonNull(
                reading.of(actor(grouping, 1), grouping.id()).id());
        answering.refuse(actor(grouping, 1), agreement, words);
        return grouping;
    }

    private static Actor actor(Agreed grouping, int partner) {
        return grouping.partners().get(partner).actor();
    }

    /** Masks ids, and the numbers by which the firms of the two consortia differ. */
    private static String masked(String seen) {
        return PageText.masked(seen)
                .replaceAll("\\d{3}[ \\u00A0]\\d{3}[ \\u00A0]\\d{3}[ \\u00A0]\\d{5}", "SIRET")
                .replaceAll("[0-9a-f]{64}", "HASH");
    }

    private String data(Actor actor, Agreed grouping) {
        return masked(json.writeValueAsString(reading.of(actor, grouping.id())));
    }

    private List<String> pages(SampleFirm firm, Agreed grouping) {
        desk.as(firm, grouping.id());
        return Stream.of("/agreement")
                .map(page -> masked(desk.page("/consortia/" + grouping.id() + page)))
                .toList();
    }

    @Test
    void hidesSharesAndReasonsOfRefusalFromOtherPartners() {
        Agreed one = lived("60", "15", "15 000 €, c’est trop peu");
        Agreed two = lived("50", "25", "Non");

        assertThat(data(actor(one, 0), one)).contains("25\u00A0000,00").isEqualTo(data(actor(two, 0), two));
        assertThat(pages(one.partners().get(0), one))
                .isEqualTo(pages(two.partners().get(0), two));
        assertThat(data(one.lead().actor(), one)).contains("15\u00A0000,00", "trop peu");
    }

    @Test
    void showsTheCoordinatorWhoHasSignedAndNoText() {
        Agreed one = lived("60", "15", "15 000 €, c’est trop peu");
        Agreed two = lived("50", "25", "Non");

        assertThat(data(COORDINATOR, one)).contains("REFUSED").isEqualTo(data(COORDINATOR, two));
        AgreementView seen = reading.of(COORDINATOR, one.id());
        assertThat(seen.text()).isNull();
        assertThat(seen.textSha256()).isNull();
        assertThat(seen.wording()).isNull();
        assertThat(seen.signatures()).allMatch(line -> line.signatory() == null && line.words() == null);
        assertThatThrownBy(() -> reading.pdf(COORDINATOR, one.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void publishesEventsOfASigningWithoutFiguresAndTexts() {
        events.clear();
        lived("60", "15", "15 000 €, c’est trop peu");
        List<String> first = told();
        events.clear();
        lived("50", "25", "Non");

        assertThat(told()).isEqualTo(first).anyMatch(fact -> fact.contains("AgreementRefused"));
    }

    private List<String> told() {
        return events.stream(ConsortiumFact.class)
                .map(fact -> masked(fact.toString()))
                .toList();
    }

    @Test
    void hidesAgreementAndPowersFromOutsiders() {
        Agreed grouping = groupings.with(closed(), "60", "25", "15");
        UUID agreement = new SignedAgreements(application)
                .sign(grouping.id(), grouping.lead().actor(), actor(grouping, 0), actor(grouping, 1));
        UUID power = openingPowers.open(grouping.id()).grantors().get(0).powerId();
        Actor stranger = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        SigningClick evidence = SignedAgreements.evidence("a");

        assertThatThrownBy(() -> reading.of(stranger, grouping.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.sign(stranger, agreement, evidence)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answering.sign(COORDINATOR, agreement, evidence))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> releasing.release(actor(grouping, 0), grouping.id(), Wording.USUAL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.draft(actor(grouping, 0), grouping.id(), Wording.USUAL))
                .isInstanceOf(NotFound.class);
        for (Actor other : List.of(stranger, COORDINATOR, actor(grouping, 1))) {
            assertThatThrownBy(() -> powers.of(other, power)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> granting.grant(other, power, evidence)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> granting.grant(grouping.lead().actor(), power, evidence))
                .isInstanceOf(NotFound.class);
        assertThat(powers.of(grouping.lead().actor(), power).own()).isFalse();
    }

    @Test
    void refusesAPowerAfterTheConsortiumEnded() {
        Agreed grouping = groupings.with(closed(), "60", "25", "15");
        new SignedAgreements(application)
                .sign(grouping.id(), grouping.lead().actor(), actor(grouping, 0), actor(grouping, 1));
        List<PowerRound.Grantor> grantors = openingPowers.open(grouping.id()).grantors();
        assertThat(openingPowers.open(grouping.id()).grantors())
                .isEqualTo(grantors)
                .hasSize(2);
        groupings.pass(Duration.ofDays(9));
        give(actor(grouping, 0), grantors.get(0).powerId());

        groupings.abandon(grouping);

        assertThatThrownBy(() -> give(actor(grouping, 1), grantors.get(1).powerId()))
                .isInstanceOf(RuleViolation.class);
    }

    /** The power is needed when the contract is signed, and the deposit does not wait for it. */
    @Test
    void acceptsAPowerAfterTheBidIsDeposited() {
        Agreed grouping = groupings.with(closed(), "60", "25", "15");
        new SignedAgreements(application)
                .sign(grouping.id(), grouping.lead().actor(), actor(grouping, 0), actor(grouping, 1));
        UUID power = openingPowers.open(grouping.id()).grantors().get(0).powerId();
        application
                .getBean(JdbcTemplate.class)
                .update(
                        "UPDATE consortium SET state = 'SUBMITTED', ended_at = UTC_TIMESTAMP(6) WHERE id = ?",
                        grouping.id());
        assertThat(powers.of(actor(grouping, 0), power).grantable()).isTrue();

        give(actor(grouping, 0), power);

        assertThat(powers.of(actor(grouping, 0), power).state()).isEqualTo(PowerState.GRANTED);
    }

    private void give(Actor member, UUID power) {
        granting.grant(
                member,
                power,
                SignedAgreements.evidence(powers.of(member, power).textSha256()));
    }

    @Test
    void refusesASignatureForATextReadBeforeTheNextVersion() {
        Agreed grouping = groupings.with(closed(), "60", "25", "15");
        releasing.release(grouping.lead().actor(), grouping.id(), Wording.USUAL);
        opening.open(grouping.id());
        AgreementView shown = reading.of(actor(grouping, 0), grouping.id());
        UUID first = Objects.requireNonNull(shown.id());
        SigningClick stale = SignedAgreements.evidence(Objects.requireNonNull(shown.textSha256()));
        answering.askChanges(actor(grouping, 0), first, "Trente jours");
        UUID second = releasing.release(grouping.lead().actor(), grouping.id(), new Wording(30, 10, 3, null));
        opening.open(grouping.id());

        assertThatThrownBy(() -> answering.sign(actor(grouping, 0), first, stale))
                .hasMessageContaining("agreement.superseded");
        assertThatThrownBy(() -> answering.sign(actor(grouping, 0), second, stale))
                .hasMessageContaining("agreement.text-changed");
    }
}
