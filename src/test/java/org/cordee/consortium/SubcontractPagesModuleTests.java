package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.consortium.Negotiated.Three;
import org.cordee.consortium.share.ProposingShares;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.RecordingConsultations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** The page and the API on which members say what they hand to others. */
@ConsortiumTest
class SubcontractPagesModuleTests {

    @Autowired
    House house;

    @Autowired
    Negotiated negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    SubcontractsReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    ConsultationReading consultations;

    @Autowired
    RecordingConsultations recording;

    @Autowired
    WebApplicationContext context;

    private Desk desk;
    private Three three;
    private Firm workshop;
    private Firm agency;
    private String page;

    @BeforeEach
    void theSharesAreProposed() {
        desk = new Desk(context);
        three = negotiated.three();
        workshop = house.firm("Menuiserie Fontvieille");
        agency = house.firm("Relais Intérim");
        proposing.propose(three.lead().actor(), three.id(), Negotiated.shares(three, "60", "25", "15"), null);
        page = "/consortia/" + three.id() + "/subcontracts";
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void documentsName(String task) {
        UUID consultation = lookup.consortium(three.id()).consultationId();
        ConsultationDetail known = consultations.facts(consultation);
        recording.fillIn(
                Actor.system(),
                consultation,
                known.version(),
                known.content().with(new DocumentTerms(null, false, List.of(task), null)));
    }

    /** The fields of one subcontract to the workshop. */
    private String[] subcontract(String amount, String... more) {
        String[] fields = {
            "revision",
            "0",
            "subcontracts[0].memberId",
            three.memberIds().get(0).toString(),
            "subcontracts[0].establishmentId",
            workshop.establishmentId().toString(),
            "subcontracts[0].nature",
            "Pose de menuiseries",
            "subcontracts[0].amount",
            amount,
            "subcontracts[0].hours",
            "120"
        };
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theLeadFindsSomebodyInTheDirectoryAndSaysWhatItHandsOn() {
        documentsName("Curage, levage");
        String empty = desk.as(three.lead()).page(page);

        String found = desk.again(page, "action", "find", "q", "Fontvieille");
        String added = desk.again(page, "action", "subcontract-" + workshop.establishmentId(), "q", "Fontvieille");
        MockHttpServletResponse saved = desk.post(
                page,
                subcontract(
                        "12 000,50",
                        "subcontracts[0].tasks[0].task",
                        "Curage, levage",
                        "subcontracts[0].tasks[0].given",
                        "true"));
        String read = desk.page(page);

        assertThat(empty)
                .contains("Vous ne sous-traitez rien", "publie le montant de chaque sous-traité", "60 000,00 €");
        assertThat(found).contains("Menuiserie Fontvieille", "Lui sous-traiter", "Employer son personnel");
        assertThat(added).contains("Complétez-la, puis enregistrez", "subcontracts[0].amount");
        assertThat(saved.getRedirectedUrl()).isEqualTo(page);
        assertThat(read).contains("12&nbsp;000,50", "Pose de menuiseries", "47 999,50 €", "Curage, levage");
        assertThat(reading.of(three.id()).subcontracts()).singleElement().satisfies(one -> {
            assertThat(one.amount().cents()).isEqualTo(12_000_50);
            assertThat(one.tasks()).containsExactly("Curage, levage");
        });
        assertThat(desk.in("en").page(page)).contains("Subcontractors", "the buyer publishes the amount");
    }

    @Test
    void staffIsSaidApartAndARowIsRemovedWhenSaving() {
        desk.as(three.partners().get(0));
        String member = three.memberIds().get(1).toString();
        desk.post(
                page,
                "revision",
                "0",
                "staff[0].memberId",
                member,
                "staff[0].establishmentId",
                agency.establishmentId().toString(),
                "staff[0].hours",
                "80");

        assertThat(reading.of(three.id()).staff())
                .singleElement()
                .satisfies(one -> assertThat(one.hours().value()).isEqualTo(80));
        assertThat(desk.as(three.lead()).page(page))
                .contains(
                        "Ce que les autres membres confient", "Relais Intérim", "80 h de personnel mis à disposition");
        assertThat(desk.as(three.partners().get(1)).page(page)).doesNotContain("Relais Intérim");

        desk.as(three.partners().get(0))
                .post(
                        page,
                        "revision",
                        "1",
                        "staff[0].memberId",
                        member,
                        "staff[0].establishmentId",
                        agency.establishmentId().toString(),
                        "staff[0].hours",
                        "80",
                        "staff[0].removed",
                        "true");
        assertThat(reading.of(three.id()).staff()).isEmpty();
    }

    @Test
    void saysWhatIsWrongBesideItsFieldEvenAfterARemovedRow() {
        desk.as(three.lead());
        String none = desk.again(page, subcontract(""));
        String above = desk.again(
                page,
                subcontract(
                        "10",
                        "subcontracts[0].removed",
                        "true",
                        "subcontracts[1].memberId",
                        three.memberIds().get(0).toString(),
                        "subcontracts[1].establishmentId",
                        agency.establishmentId().toString(),
                        "subcontracts[1].nature",
                        "Dépose",
                        "subcontracts[1].amount",
                        "60000,01"));

        assertThat(none).contains("id=\"subcontracts[0].amount-error\"");
        assertThat(above)
                .contains("id=\"subcontracts[1].amount-error\"", "vous confieriez plus que votre part de ce lot")
                .doesNotContain("id=\"subcontracts[0].amount-error\"");
        assertThat(reading.of(three.id()).subcontracts()).isEmpty();
    }

    @Test
    void aColleagueWhoWasQuickerIsNotOverwritten() {
        desk.as(three.lead()).post(page, subcontract("10"));

        String late = desk.again(page, subcontract("20"));

        assertThat(late).contains("a enregistré autre chose entre-temps");
        assertThat(reading.of(three.id()).subcontracts().get(0).amount().cents())
                .isEqualTo(1000);
    }

    @Test
    void aProgramSaysAndReadsTheSame() {
        String address = "/api/v1/consortia/" + three.id() + "/subcontracts";
        String line = "{\"memberId\":\"" + three.memberIds().get(0) + "\",\"establishmentId\":\""
                + workshop.establishmentId() + "\",\"nature\":\"Pose\",\"amount\":%s,\"hours\":12,\"accessory\":true}";
        String staff = "{\"memberId\":\"" + three.memberIds().get(0) + "\",\"establishmentId\":\""
                + agency.establishmentId() + "\",\"hours\":30}";

        MockHttpServletResponse written = desk.as(three.lead())
                .put(address, "{\"subcontracts\":[" + line.formatted("12.34") + "],\"staff\":[" + staff + "]}");
        String read = Desk.whole(desk.answer(get(address)));
        MockHttpServletResponse stale = desk.put(address, "{\"subcontracts\":[],\"staff\":[]}");
        MockHttpServletResponse split =
                desk.put(address, "{\"revision\":1,\"subcontracts\":[" + line.formatted("0.001") + "],\"staff\":[]}");
        MockHttpServletResponse above = desk.put(
                address, "{\"revision\":1,\"subcontracts\":[" + line.formatted("60000.01") + "],\"staff\":[]}");

        assertThat(written.getStatus()).isEqualTo(204);
        assertThat(read)
                .contains(
                        "\"revision\":1",
                        "\"amount\":{\"euros\":12.34",
                        "\"accessory\":true",
                        "\"hours\":{\"value\":30")
                .contains("Menuiserie Fontvieille");
        assertThat(Desk.said(stale)).contains("changed-meanwhile");
        assertThat(Desk.said(split)).contains("subcontracts[0].amount");
        assertThat(Desk.said(above)).contains("subcontracts[0].amount", "above-share");
        assertThat(stale.getStatus()).isBetween(400, 499);
    }

    @Test
    void leadsThereFromTheSharesAndTheWorkspace() {
        assertThat(desk.as(three.lead()).page("/consortia/" + three.id() + "/shares"))
                .contains(page);
        assertThat(desk.page("/consortia/" + three.id())).contains(page);
        assertThat(desk.as(three.partners().get(0)).page("/consortia/" + three.id() + "/shares/answer"))
                .contains(page);
    }
}
