package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.AnswerState;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.SharesOutcome;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages on which shares are proposed, answered and arbitrated, without JavaScript. */
@ConsortiumTest
class SharesPagesModuleTests {

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    SharesReading reading;

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

    private MockHttpServletResponse as(SampleFirm firm, MockHttpServletRequestBuilder request) {
        return desk.as(firm, three.id()).answer(request);
    }

    private String page(SampleFirm firm, MockHttpServletRequestBuilder request) {
        return PageClient.whole(as(firm, request));
    }

    private MockHttpServletRequestBuilder proposal(String action, String... percentages) {
        MockHttpServletRequestBuilder request = post(space + "/shares")
                .param("action", action)
                .param("totals[" + three.lot() + "]", "100 000,00")
                .param("form", "JOINT")
                .param("payment", "SEPARATE")
                .param("feeKind", "RATE")
                .param("feeRate", "2,5");
        for (int at = 0; at < percentages.length; at++) {
            request.param("rows[" + at + "].memberId", three.memberIds().get(at).toString())
                    .param("rows[" + at + "].work", "Travaux " + at)
                    .param("rows[" + at + "].percentage", percentages[at])
                    .param("rows[" + at + "].hours", "10");
        }
        return request;
    }

    private List<Amount> amounts() {
        SharesView seen = reading.viewFor(three.lead().actor(), three.id());
        return three.memberIds().stream()
                .map(member -> seen.members().stream()
                        .filter(line -> line.memberId().equals(member))
                        .map(SharesView.MemberLine::amount)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void theLeadSavesADraftSeesItsAmountsAndSendsIt() {
        String kept = page(three.lead(), proposal("keep", "33,3334", "33,3333", "33,3333"));
        String again = page(three.lead(), get(space + "/shares"));
        MockHttpServletResponse sent = as(three.lead(), proposal("send", "33,3334", "33,3333", "33,3333"));

        assertThat(kept).contains("33&nbsp;333,40", "33&nbsp;333,30").contains("Brouillon enregistré");
        assertThat(again).contains("33,3334", "Travaux 2");
        assertThat(sent.getRedirectedUrl()).isEqualTo(space + "/shares");
        assertThat(amounts()).containsExactly(Amount.of("33333.40"), Amount.of("33333.30"), Amount.of("33333.30"));
    }

    @Test
    void theLeadTypesAnAmountInsteadOfAShareWithoutJavaScript() {
        MockHttpServletRequestBuilder typed = proposal("recalculate", "50", "", "25")
                .param("rows[1].amount", "25 000")
                .param("rows[2].amount", "10");

        String refused = page(three.lead(), typed);
        String sent = as(three.lead(), proposal("send", "50", "", "25").param("rows[1].amount", "25 000"))
                .getRedirectedUrl();

        assertThat(refused).contains("25 000,00", "id=\"rows[2].amount-error\"").contains("la part compte");
        assertThat(sent).isEqualTo(space + "/shares");
        assertThat(amounts()).containsExactly(Amount.of("50000.00"), Amount.of("25000.00"), Amount.of("25000.00"));
    }

    @Test
    void theLeadAddsAWorkPackageAndSeesTheSumOfTheShares() {
        String added = page(three.lead(), proposal("add-" + three.memberIds().get(1), "60", "25", "15"));
        String refused = page(three.lead(), proposal("send", "60", "25", "14,9999"));

        assertThat(added.split("rows\\[3\\]\\.work", -1)).hasSizeGreaterThan(1);
        assertThat(refused).contains("99,9999");
    }

    @Test
    void aPartnerSavesADraftOfItsAnswerAndSendsItOnce() {
        SampleFirm partner = three.partners().get(0);
        UUID proposal = proposing.propose(
                three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"));
        String first = page(partner, get(space + "/shares/answer"));
        as(partner, counter(proposal, "keep"));
        String again = page(partner, get(space + "/shares/answer"));
        MockHttpServletResponse sent = as(partner, counter(proposal, "send"));
        MockHttpServletResponse twice = as(partner, counter(proposal, "send"));

        assertThat(first).contains("25 000,00").doesNotContain("60 000,00");
        assertThat(again).contains("Le bois a augment", "value=\"27&nbsp;500\"");
        assertThat(sent.getRedirectedUrl()).isEqualTo(space + "/shares");
        assertThat(twice.getRedirectedUrl()).isNull();
        assertThat(page(three.lead(), get(space + "/shares"))).contains("27 500,00", "Le bois a augmenté");
    }

    @Test
    void aPartnerSeesBesideTheFieldTheAmountThatMatchesItsShare() {
        SampleFirm partner = three.partners().get(0);
        UUID proposal = proposing.propose(
                three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"));

        String refused = page(partner, counter(proposal, "send", "30 000"));
        MockHttpServletResponse typed = as(
                partner,
                post("/api/v1/proposals/" + proposal + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"answer": "COUNTERED", "comment": "Plus", "wishes":
                                 [{"memberId": "%s", "percentage": 27.5, "amount": 30000, "hours": 0}]}
                                """.formatted(three.memberIds().get(1))));

        assertThat(refused).contains("27 500,00", "30 %", "id=\"rows[0].amount-error\"");
        assertThat(typed.getStatus()).isEqualTo(422);
        assertThat(new String(typed.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("wishes[0].amount", "consortium.shares.wish-contradicts-itself");
    }

    private MockHttpServletRequestBuilder counter(UUID proposal, String action) {
        return counter(proposal, action, "27 500");
    }

    private MockHttpServletRequestBuilder counter(UUID proposal, String action, String amount) {
        return post(space + "/shares/answer")
                .param("action", action)
                .param("proposal", proposal.toString())
                .param("choice", "COUNTERED")
                .param("rows[0].memberId", three.memberIds().get(1).toString())
                .param("rows[0].percentage", "27,5")
                .param("rows[0].amount", amount)
                .param("rows[0].hours", "120")
                .param("comment", "Le bois a augmenté");
    }

    @Test
    void theLeadReplacesTheMemberThatRefused() {
        SampleFirm refusing = three.partners().get(0);
        UUID proposal = proposing.propose(
                three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"));
        answering.refuse(refusing.actor(), proposal, "Trop peu");
        answering.agree(three.partners().get(1).actor(), proposal, null);
        settling.settle(three.id(), proposal);

        String page = page(three.lead(), get(space + "/arbitration"));
        MockHttpServletResponse kept =
                as(three.lead(), arbitrate(three.partners().get(1)));
        MockHttpServletResponse replaced = as(three.lead(), arbitrate(refusing));

        assertThat(page)
                .contains(refusing.organisationId().toString(), "Trop peu")
                .doesNotContain("value=\"" + three.partners().get(1).organisationId());
        assertThat(kept.getRedirectedUrl())
                .as("a member that agreed cannot be replaced")
                .isNull();
        assertThat(replaced.getRedirectedUrl()).isEqualTo(space);
        assertThat(as(refusing, get(space)).getStatus()).isEqualTo(404);
        assertThat(as(three.lead(), get(space)).getStatus()).isEqualTo(200);
    }

    private MockHttpServletRequestBuilder arbitrate(SampleFirm firm) {
        return post(space + "/arbitration")
                .param("choice", firm.organisationId().toString());
    }

    @RepeatedTest(5)
    void recordsTheAnswersOfTwoMembersAtTheSameTime() {
        UUID proposal = proposing.propose(
                three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"));

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(
                        () -> answering.agree(three.partners().get(0).actor(), proposal, null)),
                ConcurrentActs.done(() -> answering.counter(
                        three.partners().get(1).actor(),
                        proposal,
                        NegotiatingConsortia.wish(three, 2, "17", "17000.00"),
                        "Plus")));

        assertThat(answers).containsExactly("done", "done");
        assertThat(reading.viewFor(three.lead().actor(), three.id()).rounds().stream()
                        .flatMap(round -> round.answers().stream().map(SharesView.AnswerLine::state)))
                .containsExactlyInAnyOrder(AnswerState.AGREED, AnswerState.COUNTERED);
        assertThat(settling.settle(three.id(), proposal).next()).isEqualTo(SharesOutcome.Next.NEXT_ROUND);
    }

    @Test
    void hidesEveryPageOfSharesFromStrangers() {
        SampleFirm stranger = negotiated.fixture.firm("Ailleurs");
        assertThat(Stream.of("/shares", "/shares/answer", "/mediation", "/arbitration"))
                .allSatisfy(page -> assertThat(as(stranger, get(space + page)).getStatus())
                        .as(page)
                        .isEqualTo(404));
        assertThat(as(three.partners().get(0), get(space + "/mediation")).getStatus())
                .isEqualTo(404);
    }
}
