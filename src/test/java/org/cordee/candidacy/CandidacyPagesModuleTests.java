package org.cordee.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumTest;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages and the API of an application that is deposited before the bid. */
@ConsortiumTest
class CandidacyPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    private SampleApplications application;
    private PageClient desk;
    private String base;

    @BeforeEach
    void gather() {
        application = new SampleApplications(context);
        desk = new PageClient(context).as(application.lead);
        base = "/consortia/" + application.id + "/candidacy";
    }

    @Test
    void theLeadFreezesTheApplicationAndRecordsItsReceipt() {
        assertThat(page(base)).contains("La candidature se prépare", "Figer la candidature");
        assertThat(desk.post(base + "/freeze").getRedirectedUrl()).isEqualTo(base);
        assertThat(page(base)).contains("La candidature est figée", "Rouvrir la candidature", base + "/package");
        assertThat(page(base + "/deposit")).contains("Récépissé de la candidature", "Numéro du récépissé");

        MockHttpServletResponse recorded = desk.post(base + "/deposit", receipt("AR-1", files()));

        assertThat(recorded.getRedirectedUrl()).isEqualTo(base);
        assertThat(page(base))
                .contains("La candidature est déposée", "AR-1", "Noter la décision de l’acheteur")
                .doesNotContain("Rouvrir la candidature");
        assertThat(desk.in("en").page(base)).contains("AR-1");
    }

    @Test
    void aRefusedReceiptKeepsWhatWasTyped() {
        application.freeze();

        assertThat(refused(base + "/deposit", "platform", "PLACE", "number", "AR-7", "files", "dc1.pdf"))
                .contains("Indiquez l’heure de fin de réception", "value=\"AR-7\"", "dc1.pdf");
        assertThat(refused(
                        base + "/deposit",
                        "platform",
                        "PLACE",
                        "number",
                        "AR-7",
                        "completedAt",
                        moment(),
                        "files",
                        "dc1.pdf"))
                .contains("Joignez le récépissé", "value=\"AR-7\"");
    }

    @Test
    void theLeadNotesTheInvitationAndMovesItsDate() {
        application.deposit();
        assertThat(page(base + "/decision")).contains("La candidature est-elle retenue", "Raisons de l’acheteur");

        assertThat(refused(base + "/decision", "outcome", "SELECTED", "decidedOn", day()))
                .contains("Indiquez jusqu’à quand les offres sont à remettre", "value=\"" + day() + "\"");
        assertThat(desk.post(base + "/decision", decision("SELECTED", 60)).getRedirectedUrl())
                .isEqualTo(base);

        assertThat(page(base)).contains("La candidature est retenue", "Changer la date de remise des offres");
        assertThat(desk.post(base + "/decision", decision("SELECTED", 70)).getRedirectedUrl())
                .isEqualTo(base);
        assertThat(application.view().deadline()).isEqualTo(application.inDays(70));
    }

    @Test
    void theMembersReadWhyTheApplicationWasNotSelected() {
        application.deposit();

        assertThat(refused(base + "/decision", "outcome", "NOT_SELECTED", "decidedOn", day()))
                .contains("Raisons de l’acheteur");
        desk.post(
                base + "/decision",
                "outcome",
                "NOT_SELECTED",
                "decidedOn",
                day(),
                "words",
                "Références insuffisantes");

        assertThat(HtmlUtils.htmlUnescape(desk.as(application.partners.get(0)).page(base)))
                .contains("L’acheteur n’a pas retenu la candidature", "Références insuffisantes");
    }

    @Test
    void theLeadNotesTheBuyersConsentForAMember() {
        application.deposit();
        String partner = application.partners.get(0).organisationId().toString();
        assertThat(page(base + "/consent")).contains("Quel membre peut partir", partner);

        assertThat(refused(base + "/consent", "organisation", partner, "givenOn", day(), "words", "Lettre"))
                .contains("Choisissez pourquoi ce membre peut partir", "Lettre");
        assertThat(desk.post(
                                base + "/consent",
                                "organisation",
                                partner,
                                "cause",
                                "UNABLE",
                                "givenOn",
                                day(),
                                "words",
                                "Lettre du juge")
                        .getRedirectedUrl())
                .isEqualTo(base);

        assertThat(page(base)).contains("Il ne peut plus faire sa part", "Lettre du juge");
        assertThat(HtmlUtils.htmlUnescape(desk.as(application.partners.get(1)).page(base)))
                .contains("Il ne peut plus faire sa part")
                .doesNotContain("Lettre du juge");
    }

    @Test
    void aMemberReadsWithoutActingAndAStrangerSeesNothing() {
        application.freeze();
        desk.as(application.partners.get(0));

        assertThat(page(base)).contains("La candidature est figée").doesNotContain("Rouvrir la candidature");
        assertThat(status(base + "/package")).isEqualTo(404);
        assertThat(status(base + "/deposit")).isEqualTo(404);
        assertThat(desk.post(base + "/reopening").getStatus()).isEqualTo(404);
        desk.as(new SampleFirm(Ids.next(), Ids.next()));
        assertThat(status(base)).isEqualTo(404);
        assertThat(status("/api/v1" + base)).isEqualTo(404);
    }

    @Test
    void programsApplyDecideAndConsentToo() {
        String api = "/api/v1" + base;
        String partner = application.partners.get(0).organisationId().toString();

        assertThat(PageClient.body(desk.postJson(api + "/freeze", "{}"))).contains("\"stage\":\"FROZEN\"");
        assertThat(desk.answer(MockMvcRequestBuilders.get(api + "/package")).getContentAsByteArray())
                .isNotEmpty();
        assertThat(PageClient.body(desk.postJson(api + "/deposits", json("AR-1")))).contains("\"stage\":\"APPLIED\"");
        assertThat(PageClient.body(desk.postJson(
                        api + "/consents",
                        "{\"organisation\":\"%s\",\"cause\":\"UNABLE\",\"givenOn\":\"%s\",\"words\":\"Lettre\"}"
                                .formatted(partner, day()))))
                .contains(partner);
        assertThat(PageClient.body(desk.postJson(
                        api + "/invitation",
                        "{\"invitedOn\":\"%s\",\"offersDueAt\":\"%s\"}"
                                .formatted(day(), application.inDays(60).instant()))))
                .contains("\"stage\":\"INVITED\"");
        assertThat(desk.postJson(api + "/rejection", "{\"toldOn\":\"%s\",\"words\":\"Non\"}".formatted(day()))
                        .getStatus())
                .isEqualTo(409);
    }

    private String json(String number) {
        String files = application.view().files().stream()
                .map(file -> "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}"
                        .formatted(file.name(), file.size(), file.sha256()))
                .collect(Collectors.joining(","));
        return "{\"platform\":\"PLACE\",\"number\":\"%s\",\"completedAt\":\"%s\",\"files\":[%s],\"receiptDocumentId\":\"%s\"}"
                .formatted(number, application.now(), files, application.stored());
    }

    private String files() {
        return application.view().files().stream()
                .map(file -> file.sha256() + " " + file.name())
                .collect(Collectors.joining("\n"));
    }

    private String[] receipt(String number, String files) {
        return new String[] {
            "platform",
            "PLACE",
            "number",
            number,
            "completedAt",
            moment(),
            "files",
            files,
            "receiptDocumentId",
            application.stored().toString()
        };
    }

    private String[] decision(String outcome, int days) {
        return new String[] {
            "outcome",
            outcome,
            "decidedOn",
            day(),
            "offersDueAt",
            LocalDateTime.ofInstant(application.inDays(days).instant(), Deadline.PARIS)
                    .toString()
        };
    }

    private String moment() {
        return LocalDateTime.ofInstant(application.now(), Deadline.PARIS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private String day() {
        return application.today().toString();
    }

    private String page(String address) {
        return HtmlUtils.htmlUnescape(desk.page(address));
    }

    private String refused(String address, String... fields) {
        return HtmlUtils.htmlUnescape(desk.refused(address, fields));
    }

    private int status(String address) {
        return desk.answer(MockMvcRequestBuilders.get(address)).getStatus();
    }
}
