package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests that the lead's own undertaking takes the place of the standard one, and changes in a draft only. */
@ConsortiumTest
class OwnNdaTextModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    WritingNda writing;

    @Autowired
    OpeningConsortium opening;

    @Autowired
    DefiningSlots defining;

    @Autowired
    RankingCandidates ranking;

    @Autowired
    LaunchingInvitations launching;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    SigningNda signing;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    WebApplicationContext context;

    private SampleFirm lead;
    private SampleFirm partner;
    private ConsortiumFixture.Launched consortium;
    private UUID id;

    @BeforeEach
    void open() {
        lead = fixture.firm("Sillage Travaux publics");
        partner = fixture.firm("Rebâtir");
        List<UUID> tender = fixture.tender(lead, 1);
        id = opening.open(lead.actor(), fixture.wish(lead, tender, true));
        List<UUID> lots = tender.subList(1, tender.size());
        List<UUID> slots =
                defining.define(lead.actor(), id, List.of(ConsortiumFixture.draft(lots.get(0), "Élagage", true)));
        ranking.rank(lead.actor(), id, slots.get(0), List.of(partner.establishmentId()));
        consortium = new ConsortiumFixture.Launched(lead, id, lots, slots, List.of(List.of(partner)));
    }

    @Test
    void isWhatTheCandidateReadsAndSigns() {
        writing.write(lead.actor(), id, "[candidat] garde le secret envers [mandataire] pour [consultation].");
        UUID invitation = accepted();

        NdaText shown = reading.nda(partner.actor(), invitation, "en");

        assertThat(shown.text())
                .isEqualTo("Rebâtir garde le secret envers Sillage Travaux publics pour Parc des Deux-Rives.");
        assertThat(shown.language()).isEqualTo("fr");
        signing.sign(partner.actor(), invitation, new NdaEvidence("Nadia Benali", "Directrice", shown.sha256()));
        assertThat(reading.ownInvitation(partner.actor(), invitation).awaitsSignature())
                .isFalse();
    }

    @Test
    void theStandardTextComesBackWithAnEmptyOne() {
        writing.write(lead.actor(), id, "Secret.");
        writing.write(lead.actor(), id, " ");

        assertThat(writing.read(lead.actor(), id)).isEmpty();
        assertThat(reading.nda(partner.actor(), accepted(), "fr").text()).startsWith("ENGAGEMENT DE CONFIDENTIALITÉ");
    }

    @Test
    void changesInADraftOnlyAndForTheLeadOnly() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.write(partner.actor(), id, "Secret."));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.read(partner.actor(), id));
        refused("consortium.words.too-long", "x".repeat(OwnNdaText.LONGEST + 1));
        launching.launch(lead.actor(), id);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> writing.write(lead.actor(), id, "Secret."));
        assertThat(writing.read(lead.actor(), id)).isEmpty();
    }

    @Test
    void isTypedOnAPage() {
        PageClient desk = new PageClient(context).as(lead);
        String page = "/consortia/" + id + "/nda-text";

        assertThat(desk.page("/consortia/" + id + "/facts")).contains(page);
        assertThat(desk.refused(page, "text", "x".repeat(OwnNdaText.LONGEST + 1)))
                .contains("15");
        assertThat(desk.post(page, "text", "Un <b>secret</b>").getRedirectedUrl())
                .endsWith("/facts");
        assertThat(desk.page(page)).contains("Un &lt;b&gt;secret&lt;/b&gt;");
    }

    private UUID accepted() {
        launching.launch(lead.actor(), id);
        UUID invitation = fixture.invited(consortium);
        answering.accept(partner.actor(), invitation);
        return invitation;
    }

    private void refused(String key, String text) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> writing.write(lead.actor(), id, text))
                .satisfies(no -> assertThat(no.key()).isEqualTo(key));
    }
}
