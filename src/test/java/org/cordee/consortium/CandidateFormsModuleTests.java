package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests the forms of a candidate after its yes: the first click sends nothing, and no input is lost. */
@ConsortiumTest
class CandidateFormsModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    KeepingCapacity keeping;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    ConsortiumReading reading;

    private PageClient desk;
    private Launched consortium;
    private SampleFirm partner;
    private UUID invitation;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    @Test
    void showsTheCapacityFormForConfirmationBeforeItIsHandedIn() {
        accepted(false);
        String capacity = "/invitations/" + invitation + "/capacity";

        String check = desk.again(capacity, means("Deux piscines"));
        InvitationState before = state();
        String changed = desk.again(capacity, with(means("Deux piscines"), "next", "change"));
        var sent = desk.post(capacity, with(means("Deux piscines"), "confirmed", "true"));

        assertThat(check).contains("Vérifiez avant d’envoyer", "Deux piscines", "640 h", "name=\"confirmed\"");
        assertThat(before).isEqualTo(InvitationState.ACCEPTED);
        assertThat(changed).contains("value=\"640\"", "Deux piscines");
        assertThat(sent.getRedirectedUrl()).endsWith("/receipt");
        assertThat(state()).isEqualTo(InvitationState.CAPACITY_GIVEN);
    }

    @Test
    void storesTheUnfinishedCapacityFormUntilItIsHandedIn() {
        accepted(false);
        String capacity = "/invitations/" + invitation + "/capacity";

        var kept = desk.post(capacity, "references", "Deux piscines, et ", "headcount", "12", "next", "later");
        String later = desk.page(capacity + "?kept");
        String unread = desk.again(capacity, "references", "Deux piscines", "headcount", "douze", "next", "later");
        String tooLong = desk.again(capacity, "references", "x".repeat(4001), "next", "later");

        assertThat(kept.getRedirectedUrl()).endsWith("/capacity?kept");
        assertThat(later).contains("Deux piscines, et ", "value=\"12\"", "pas encore envoyées");
        assertThat(unread).contains("value=\"douze\"", "Deux piscines");
        assertThat(tooLong).contains("id=\"references-error\"");
        assertThat(state()).isEqualTo(InvitationState.ACCEPTED);
        assertThatThrownBy(() -> keeping.draft(consortium.lead().actor(), invitation))
                .isInstanceOf(NotFound.class);
        desk.post(capacity, with(means("Trois piscines"), "confirmed", "true"));
        assertThat(keeping.draft(partner.actor(), invitation)).isEmpty();
    }

    /** Figures and references are the same for every contract; a declaration is not, and nobody ticks it for the firm. */
    @Test
    void startsWithTheMeansThatTheFirmStatedForAnotherContract() {
        accepted(false);
        desk.post("/invitations/" + invitation + "/capacity", with(means("Deux piscines"), "confirmed", "true"));
        Launched other = fixture.launched(false, java.util.List.of(partner));
        UUID second = fixture.invited(other);
        answering.accept(partner.actor(), second);

        String page = desk.page("/invitations/" + second + "/capacity");

        assertThat(page)
                .contains(
                        "Vos chiffres et vos références sont repris", "value=\"12\"", "value=\"640\"", "Deux piscines")
                .doesNotContain("checked=\"checked\"");
        assertThatThrownBy(() -> keeping.earlier(other.lead().actor(), second)).isInstanceOf(NotFound.class);
        assertThat(lookup.invitation(second).state()).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void storesADraftFromTheApiForThePage() {
        accepted(false);
        String draft = "/api/v1/invitations/" + invitation + "/capacity/draft";

        String nothing = desk.page(draft);
        var kept = desk.put(draft, "{\"headcount\": 12, \"references\": \"Deux piscines, et \"}");

        assertThat(nothing).contains("\"references\":\"\"");
        assertThat(kept.getStatus()).isEqualTo(204);
        assertThat(desk.page(draft)).contains("\"headcount\":12", "\"references\":\"Deux piscines, et \"");
        assertThat(desk.page("/invitations/" + invitation + "/capacity")).contains("value=\"12\"");
        assertThat(state()).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void confirmsTheRefusalOfTheUndertakingOnASecondPage() {
        accepted(true);
        String nda = "/invitations/" + invitation + "/nda";

        String page = desk.page(nda);
        String asked = desk.page(nda + "/refusal");
        InvitationState before = state();
        String tooLong = desk.again(nda + "/refusal", "reason", "x".repeat(4001));
        desk.post(nda + "/refusal", "reason", "Nos avocats disent non");

        assertThat(page).contains("href=\"" + nda + "/refusal\"").doesNotContain("action=\"" + nda + "/refusal\"");
        assertThat(asked).contains("votre participation s’arrête ici");
        assertThat(before).isEqualTo(InvitationState.ACCEPTED);
        assertThat(tooLong).contains("x".repeat(4001));
        assertThat(state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void tellsAUserThatMayNotSignWhomToAsk() {
        accepted(true);
        String nda = "/invitations/" + invitation + "/nda";
        String[] signed = {
            "agreed", "true", "signatoryName", "Nadia Benali", "signatoryFunction", "Directrice", "textSha256", shown()
        };
        desk.asHelperOf(partner);

        String page = desk.page(nda);
        String refused = desk.again(nda, signed);
        InvitationState before = state();
        desk.as(partner).post(nda, signed);

        assertThat(page)
                .contains("Faites signer une personne habilitée", nda + "/refusal")
                .doesNotContain("name=\"signatoryName\"");
        assertThat(refused).contains("Faites signer une personne habilitée");
        assertThat(before).isEqualTo(InvitationState.ACCEPTED);
        assertThat(state()).isEqualTo(InvitationState.NDA_SIGNED);
    }

    private String shown() {
        return reading.nda(partner.actor(), invitation, "fr").sha256();
    }

    private void accepted(boolean nda) {
        consortium = fixture.launched(nda, fixture.firms(1));
        partner = consortium.candidate(0);
        invitation = fixture.invited(consortium);
        answering.accept(partner.actor(), invitation);
        desk.as(partner, invitation);
    }

    private InvitationState state() {
        return lookup.invitation(invitation).state();
    }

    private String[] means(String references) {
        return new String[] {
            "establishmentId",
            partner.establishmentId().toString(),
            "headcount",
            "12",
            "hoursPerMonth",
            "640",
            "references",
            references,
            "insured",
            "true"
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }
}
