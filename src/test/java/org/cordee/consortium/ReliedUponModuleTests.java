package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.subcontract.DeclaringSubcontracts;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.consortium.subcontract.SubcontractsView;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests that members declare the operators they rely upon, on the page and through the API, and that each user sees
 * what it may.
 */
@ConsortiumTest
class ReliedUponModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    DeclaringSubcontracts declaring;

    @Autowired
    SubcontractsReading reading;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private Three three;
    private SampleFirm foundry;
    private String page;

    @BeforeEach
    void theSharesAreProposed() {
        desk = new PageClient(context);
        three = negotiated.three();
        foundry = fixture.firm("Fonderie des Trois-Rus");
        proposing.propose(three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"), null);
        page = "/consortia/" + three.id() + "/subcontracts";
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ReliedUpon on(SampleFirm firm, int member) {
        return new ReliedUpon(three.memberIds().get(member), firm.establishmentId(), "Ses fours", false);
    }

    private String refusal(ReliedUpon... declared) {
        try {
            declaring.declare(
                    three.lead().actor(),
                    three.id(),
                    0,
                    new SubcontractDeclaration(List.of(), List.of(), List.of(declared)));
            return "";
        } catch (RuleViolation no) {
            return no.field() + " " + no.key().replaceFirst("consortium\\.subcontracts\\.", "");
        }
    }

    @Test
    void refusesOwnMembersForeignPartsAndDuplicatesAsOperators() {
        assertThat(refusal(on(three.lead(), 0))).isEqualTo("reliedUpon[0].establishmentId yourself");
        assertThat(refusal(on(three.partners().get(0), 0)))
                .isEqualTo("reliedUpon[0].establishmentId member-of-the-lot");
        assertThat(refusal(on(foundry, 1))).isEqualTo("reliedUpon[0].memberId not-your-part");
        assertThat(refusal(on(foundry, 0), on(foundry, 0))).isEqualTo("reliedUpon[1].establishmentId twice");
        assertThatThrownBy(() -> new ReliedUpon(three.memberIds().get(0), foundry.establishmentId(), " ", true))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.field()).isEqualTo("capacity"));
        assertThat(refusal(on(foundry, 0))).isEmpty();
    }

    @Test
    void theMemberFindsAnOperatorInTheDirectoryAndStatesItsCapacity() {
        desk.as(three.lead());
        String found = desk.again(page, "action", "find", "q", "Trois-Rus");
        String added = desk.again(page, "action", "relied-upon-" + foundry.establishmentId());
        String silent = desk.again(page, fields(""));
        MockHttpServletResponse saved = desk.post(page, fields("Ses fours"));

        assertThat(found).contains("S’appuyer sur ses capacités");
        assertThat(added).contains("Complétez-la, puis enregistrez", "reliedUpon[0].capacity");
        assertThat(silent).contains("id=\"reliedUpon[0].capacity-error\"");
        assertThat(saved.getRedirectedUrl()).isEqualTo(page);
        assertThat(desk.page(page)).contains("Ses fours", "Fonderie des Trois-Rus");
        assertThat(reading.of(three.id()).reliedUpon())
                .containsExactly(
                        new ReliedUpon(three.memberIds().get(0), foundry.establishmentId(), "Ses fours", true));
        assertThat(desk.in("en").page(page)).contains("Operators you rely on");

        desk.in("fr").post(page, fields("Ses fours", "revision", "1", "reliedUpon[0].removed", "true"));
        assertThat(reading.of(three.id()).reliedUpon()).isEmpty();
    }

    private String[] fields(String capacity, String... more) {
        String[] fields = {
            "reliedUpon[0].memberId",
            three.memberIds().get(0).toString(),
            "reliedUpon[0].establishmentId",
            foundry.establishmentId().toString(),
            "reliedUpon[0].capacity",
            capacity,
            "reliedUpon[0].committed",
            "true"
        };
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void theApiWritesAndReadsTheSameOperatorsAndHidesThemFromOthers() {
        String address = "/api/v1/consortia/" + three.id() + "/subcontracts";
        String line = "{\"memberId\":\"%s\",\"establishmentId\":\"%s\",\"capacity\":\"%s\",\"committed\":true}";
        String body = "{\"subcontracts\":[],\"staff\":[],\"reliedUpon\":["
                + line.formatted(three.memberIds().get(0), foundry.establishmentId(), "Ses fours") + "]}";

        MockHttpServletResponse silent = desk.as(three.lead()).put(address, body.replace("Ses fours", ""));
        MockHttpServletResponse written = desk.put(address, body);

        assertThat(PageClient.body(silent)).contains("reliedUpon[0].capacity");
        assertThat(written.getStatus()).isEqualTo(204);
        assertThat(PageClient.whole(desk.answer(get(address))))
                .contains("\"capacity\":\"Ses fours\"", "\"committed\":true");
        SubcontractsView other = reading.viewFor(three.partners().get(0).actor(), three.id());
        assertThat(other.reliedUpon()).isEmpty();
        assertThat(other.isEmpty()).isTrue();
    }
}
