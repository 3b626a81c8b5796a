package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.Accounts;
import org.cordee.client.ApiClient;
import org.cordee.client.ApiException;
import org.cordee.client.api.AccountApi;
import org.cordee.client.api.ConsortiumApi;
import org.cordee.client.api.OrganisationApi;
import org.cordee.client.api.TenderApi;
import org.cordee.client.model.Buyer;
import org.cordee.client.model.Candidates;
import org.cordee.client.model.ConsortiumFilterRole;
import org.cordee.client.model.ConsortiumForm;
import org.cordee.client.model.ConsortiumState;
import org.cordee.client.model.ConsultationBody;
import org.cordee.client.model.Created;
import org.cordee.client.model.DeadlineBody;
import org.cordee.client.model.EstablishmentBody;
import org.cordee.client.model.Issued;
import org.cordee.client.model.LegalForm;
import org.cordee.client.model.LotBody;
import org.cordee.client.model.NewMembership;
import org.cordee.client.model.NewPerson;
import org.cordee.client.model.NewToken;
import org.cordee.client.model.Opening;
import org.cordee.client.model.OrganisationBody;
import org.cordee.client.model.PagedModelConsortiumRow;
import org.cordee.client.model.Reason;
import org.cordee.client.model.Role;
import org.cordee.client.model.SlotBody;
import org.cordee.client.model.TokenScope;
import org.cordee.client.model.Who;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A program works with a client that was generated from the description of the API, and with nothing else: it opens a
 * grouping without a cast and without a name in quotes. Runs in the profile {@code client}, which generates the client.
 */
@CordeeTest
@Tag("client")
class GeneratedClientModuleTests {

    private static final String PASSWORD = "une phrase pour le programme";
    private static final String CPV = "77310000";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Test
    void aGeneratedClientOpensAGroupingInTwelveActs() throws ApiException {
        ApiClient administrator = byPassword(accounts.administrator().email(), Accounts.PASSWORD);
        OrganisationBody lead = registered(administrator, "Sillage");
        OrganisationBody partner = registered(administrator, "Les Mains Vertes");
        String email = "programme-" + Ids.next() + "@exemple.test";
        new AccountApi(administrator)
                .peopleRegister(
                        new NewPerson()
                                .email(email)
                                .name("Programme de Sillage")
                                .password(PASSWORD)
                                .locale("fr")
                                .addMembershipsItem(new NewMembership()
                                        .organisationId(lead.getId())
                                        .roles(Set.of(Role.MEMBER, Role.SIGNATORY))),
                        null,
                        null);

        Issued token = new AccountApi(byPassword(email, PASSWORD))
                .meIssue(new NewToken().name("ouverture").scope(TokenScope.ACT).days(30), null, null);
        ApiClient program = bearing(token.getToken());
        Who who = new AccountApi(program).meMe(null);
        ConsultationBody consultation = new TenderApi(program).consultationRecord(consultation(), null, null);
        UUID lot = consultation.getLots().get(0).getId();

        ConsortiumApi consortia = new ConsortiumApi(program);
        Created opened = consortia.consortiumOpen(
                new Opening()
                        .name("Rives vertes")
                        .consultationId(consultation.getId())
                        .lotIds(List.of(lot))
                        .form(ConsortiumForm.JOINT)
                        .ndaRequired(false)
                        .leadEstablishmentId(lead.getEstablishments().get(0).getId()),
                null,
                null);
        UUID consortium = opened.getId();
        List<Created> slots = consortia.consortiumDefine(consortium, List.of(slot(lot)), null);
        consortia.consortiumRank(
                consortium,
                slots.get(0).getId(),
                new Candidates()
                        .establishmentIds(
                                List.of(partner.getEstablishments().get(0).getId())),
                null);
        PagedModelConsortiumRow drafts = consortia.consortiumList(
                List.of(ConsortiumState.DRAFT),
                consultation.getId(),
                ConsortiumFilterRole.LEAD,
                0,
                20,
                null);
        consortia.consortiumAbandon(consortium, new Reason().reason("Essai du client engendré"), null, null);

        assertThat(who.getOrganisationId()).isEqualTo(lead.getId());
        assertThat(drafts.getContent()).singleElement().satisfies(row -> {
            assertThat(row.getId()).isEqualTo(consortium);
            assertThat(row.getState()).isEqualTo(ConsortiumState.DRAFT);
            assertThat(row.getSlots()).isEqualTo(1);
        });
        assertThat(consortia.consortiumRead(consortium, null).getFacts().getState())
                .isEqualTo(ConsortiumState.ABANDONED);
        new AccountApi(program).meRevoke(token.getId(), null);
        assertThat(new AccountApi(byPassword(email, PASSWORD)).meTokens(0, 50, null).getContent())
                .isEmpty();
    }

    private OrganisationBody registered(ApiClient administrator, String name) throws ApiException {
        Siret siret = SampleNumbers.siret();
        return new OrganisationApi(administrator)
                .organisationRegister(
                        new OrganisationBody()
                                .siren(siret.siren().value())
                                .legalName(name)
                                .legalForm(LegalForm.ASSOCIATION)
                                // The administrator gives a password to people of invented organisations only.
                                .simulated(true)
                                .addEstablishmentsItem(new EstablishmentBody()
                                        .siret(siret.value())
                                        .postalCode("76000")
                                        .city("Rouen")),
                        null,
                        null);
    }

    private ConsultationBody consultation() {
        OffsetDateTime deadline = clock.now().plus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC);
        return new ConsultationBody()
                .title("Parc des Deux-Rives")
                .reference("GC-" + Ids.next())
                .buyer(new Buyer().name("Ville de Saint-Aubin"))
                .addLotsItem(new LotBody()
                        .key("1")
                        .title("Espaces verts")
                        .cpv(CPV)
                        .estimatedValue(new BigDecimal("120000.00"))
                        .offerDeadline(new DeadlineBody().moment(deadline).zone("Europe/Paris")));
    }

    private static SlotBody slot(UUID lot) {
        return new SlotBody()
                .lotId(lot)
                .need("Tonte et entretien des massifs")
                .cpv(CPV)
                .minShare(new BigDecimal("10"))
                .maxShare(new BigDecimal("25"))
                .hoursTarget(0)
                .mandatory(true);
    }

    private ApiClient byPassword(String email, String password) {
        byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return calling("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private ApiClient bearing(String token) {
        return calling("Bearer " + token);
    }

    private ApiClient calling(String authorization) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        return client;
    }
}
