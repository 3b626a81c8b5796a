package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.AgreedConsortia;
import org.cordee.consortium.AgreedConsortia.Agreed;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

/** The lead replaces a member that fails while the bid is drafted, with a reason and a document. */
@AgreementTest
@RecordApplicationEvents
class ReplacingDropoutModuleTests {

    private static final DropoutReason WHY =
            new DropoutReason(DropoutCause.INSOLVENCY, "Liquidation ouverte", "Jugement du 3 novembre 2026");

    @Autowired
    AgreedConsortia groupings;

    @Autowired
    ReplacingDropout replacing;

    @Autowired
    DropoutReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    SharesReading shares;

    @Autowired
    AgreementProgress concluded;

    @Autowired
    AgreementReading agreements;

    @Autowired
    ApplicationContext context;

    @Autowired
    WebApplicationContext web;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ApplicationEvents events;

    private Agreed grouping;
    private SampleFirm lead;
    private SampleFirm failing;

    @BeforeEach
    void agreed() {
        grouping = groupings.with(Terms.usual(ConsortiumForm.JOINT), "60", "25", "15");
        lead = grouping.lead();
        failing = grouping.partners().get(0);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void sign() {
        new SignedAgreements(context)
                .sign(
                        grouping.id(),
                        lead.actor(),
                        grouping.partners().stream().map(SampleFirm::actor).toArray(org.cordee.shared.Actor[]::new));
    }

    private void replace(UUID organisationId, DropoutReason why) {
        replacing.replace(lead.actor(), grouping.id(), organisationId, why);
    }

    private ConsortiumState state() {
        return lookup.consortium(grouping.id()).state();
    }

    @Test
    void removesTheMemberReopensItsSlotAndEndsTheAgreement() {
        sign();
        assertThat(reading.of(lead.actor(), grouping.id()).isOpen()).isTrue();

        replace(failing.organisationId(), WHY);
        replace(failing.organisationId(), WHY);

        assertThat(state()).isEqualTo(ConsortiumState.INVITING);
        assertThat(lookup.members(grouping.id()))
                .extracting(MemberFacts::organisationId)
                .doesNotContain(failing.organisationId());
        assertThat(shares.agreed(grouping.id())).isEmpty();
        assertThat(concluded.isConcluded(grouping.id())).isFalse();
        assertThat(events.stream(MemberDroppedOut.class))
                .singleElement()
                .satisfies(gone -> assertThat(gone.organisationId()).isEqualTo(failing.organisationId()))
                .satisfies(gone -> assertThat(gone.slotIds()).hasSize(1));
        assertThat(reading.of(lead.actor(), grouping.id()).dropouts())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(WHY.reason()))
                .satisfies(line -> assertThat(line.evidence()).isEqualTo(WHY.evidence()));
        refused(
                "agreement.dropout.already",
                () -> replace(
                        failing.organisationId(), new DropoutReason(DropoutCause.WITHDRAWAL, "Retrait", "Lettre")));
        hidden(() -> agreements.of(failing.actor(), grouping.id()));
    }

    /** The member came back by another slot; a new failure for the same reason counts again. */
    @Test
    void replacesAMemberAgainThatCameBack() {
        sign();
        database.update(
                "INSERT INTO member_dropout VALUES (?, ?, ?, ?, ?, ?, NULL)",
                grouping.id(),
                failing.organisationId(),
                WHY.cause().name(),
                WHY.reason(),
                WHY.evidence(),
                Timestamp.from(groupings.now().minusSeconds(86_400)));

        replace(failing.organisationId(), WHY);
        replace(failing.organisationId(), WHY);

        assertThat(state()).isEqualTo(ConsortiumState.INVITING);
        assertThat(reading.of(lead.actor(), grouping.id()).dropouts()).hasSize(2);
    }

    @Test
    void refusesAReplacementWhenTheBidIsNotDrafted() {
        refused("agreement.dropout.not-now.NOT_DRAFTING", () -> replace(failing.organisationId(), WHY));
        assertThat(reading.of(lead.actor(), grouping.id()).refusal()).isEqualTo("NOT_DRAFTING");
        sign();

        groupings.pass(Duration.ofDays(400));

        refused("agreement.dropout.not-now.LATE", () -> replace(failing.organisationId(), WHY));
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    /** R2142-26: from the date for applications on, the composition changes only with the buyer's consent. */
    @Test
    void refusesAReplacementFromTheDateForApplicationsOn() {
        sign();
        applicationsUntil(groupings.now());
        refused("agreement.dropout.not-now.FROZEN", () -> replace(failing.organisationId(), WHY));
        assertThat(reading.of(lead.actor(), grouping.id()).refusal()).isEqualTo("FROZEN");

        applicationsUntil(groupings.now().plusSeconds(60));
        replace(failing.organisationId(), WHY);

        assertThat(state()).isEqualTo(ConsortiumState.INVITING);
    }

    private void applicationsUntil(Instant moment) {
        database.update(
                "UPDATE lot SET application_deadline_at = ?, application_deadline_offset = '+01:00',"
                        + " application_deadline_zone = 'Europe/Paris' WHERE consultation_id = ?",
                Timestamp.from(moment),
                lookup.consortium(grouping.id()).consultationId());
    }

    @Test
    void refusesToReplaceTheLeadOrAnOutsiderAndEveryActorButTheLead() {
        sign();

        refused("agreement.lead-is-not-replaced", () -> replace(lead.organisationId(), WHY));
        refused("agreement.dropout.no-partner", () -> replace(Ids.next(), WHY));
        refused(
                "consortium.words.missing",
                () -> replace(failing.organisationId(), new DropoutReason(DropoutCause.WITHDRAWAL, "Retrait", " ")));
        hidden(() -> replacing.replace(failing.actor(), grouping.id(), failing.organisationId(), WHY));
        hidden(() -> reading.of(failing.actor(), grouping.id()));
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    void refusesAReplacementAfterADeposit() {
        sign();
        database.update(
                "UPDATE consortium SET submitted_at = ? WHERE id = ?", Timestamp.from(groupings.now()), grouping.id());

        refused("consortium.deposit-stands", () -> replace(failing.organisationId(), WHY));

        assertThat(reading.of(lead.actor(), grouping.id()).dropouts()).isEmpty();
        assertThat(concluded.isConcluded(grouping.id())).isTrue();
    }

    @Test
    void showsTheLeadMissingFieldsOnTheReplacementPage() {
        sign();
        String page = "/consortia/" + grouping.id() + "/dropouts";
        PageClient desk = new PageClient(web);

        String whom = failing.organisationId().toString();
        String form = desk.as(lead).page(page);
        MockHttpServletResponse missing =
                desk.as(lead).post(page, "organisationId", whom, "cause", "WITHDRAWAL", "reason", "Retrait");
        MockHttpServletResponse done = desk.as(lead)
                .post(
                        page,
                        "organisationId",
                        whom,
                        "cause",
                        "WITHDRAWAL",
                        "reason",
                        "Retrait",
                        "evidence",
                        "Lettre du 2 novembre");

        assertThat(form).contains("Remplacer un membre défaillant", whom);
        assertThat(PageClient.body(missing)).contains("id=\"evidence-error\"");
        assertThat(done.getRedirectedUrl()).isEqualTo("/consortia/" + grouping.id());
        assertThat(desk.as(lead).page(page))
                .contains("Lettre du 2 novembre", "remplacer un membre pendant la rédaction seulement.");
    }
}
