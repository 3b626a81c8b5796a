package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests that unreadable input of a form is reported beside its field, and that no input is lost. */
@ConsortiumTest
class TypedFormsModuleTests {

    private static final String[] WORDS_OF_A_LIBRARY = {
        "Failed to convert", "Exception", "must not be", "must be g", "must be l", "ne doit pas être", "doit être"
    };

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    ProposingShares proposing;

    @Autowired
    ConsortiumLookup lookup;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    @Test
    void showsReadableErrorsForAnIncompleteSlot() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.tender(lead, 1);
        UUID id = fixture.opening.open(lead.actor(), fixture.wish(lead, tender, false));
        String slots = "/consortia/" + id + "/slots";
        desk.as(lead);

        String empty =
                desk.again(slots, "lotId", "", "need", "", "cpv", "", "minShare", "", "maxShare", "", "hours", "");
        String nonsense = desk.again(slots, "lotId", "abc", "minShare", "abc", "maxShare", "150", "hours", "douze");
        String english = desk.in("en").again(slots, "lotId", "abc", "minShare", "abc", "maxShare", "150", "hours", "x");

        assertThat(Stream.of(empty, nonsense, english))
                .noneMatch(page -> Stream.of(WORDS_OF_A_LIBRARY).anyMatch(page::contains));
        assertThat(empty).contains("Heures d’insertion : Ce champ est à remplir", "href=\"#hours\"");
        assertThat(nonsense)
                .contains("Heures d’insertion : Écrivez un nombre entier", "value=\"douze\"")
                .contains("Part maximale : Indiquez 100 au plus", "value=\"150\"");
        assertThat(english).contains("Smallest share: Enter a number");
    }

    /** Unreadable values, missing values and refusals of the rules are reported together, in both forms of a slot. */
    @Test
    void showsAllErrorsOfASlotAtOnce() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.tender(lead, 1);
        UUID id = fixture.opening.open(lead.actor(), fixture.wish(lead, tender, false));
        String slots = "/consortia/" + id + "/slots";
        desk.as(lead);
        String lot = tender.get(1).toString();
        desk.post(slots, slot(lot, "Dépose", "45111100-9", "10", "20", "100"));
        Matcher known = Pattern.compile(slots + "/[0-9a-f-]{36}(?=\")").matcher(desk.page(slots));
        assertThat(known.find()).isTrue();

        for (String address : List.of(slots, known.group())) {
            String page = desk.again(address, slot(lot, "n".repeat(201), "travaux", "10", "0", "douze"));
            String fine = desk.again(address, slot(lot, "Dépose", "45111100-9", "10,00001", "120", "0"));

            assertThat(page).contains("4 réponses à corriger", "Travail confié : Le texte dépasse 200 caractères");
            for (String field : List.of("need", "cpv", "maxShare", "hours")) {
                assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
            }
            assertThat(fine).contains("id=\"minShare-error\"", "id=\"maxShare-error\"");
        }
    }

    private static String[] slot(String lot, String need, String cpv, String min, String max, String hours) {
        return new String[] {"lotId", lot, "need", need, "cpv", cpv, "minShare", min, "maxShare", max, "hours", hours};
    }

    @Test
    void showsAllErrorsOfANewConsortiumAtOnce() {
        SampleFirm lead = fixture.firm("Sillage");
        UUID tender = fixture.tender(lead, 1).get(0);

        String page =
                desk.as(lead).again("/consortia/new?consultation=" + tender, "name", "n".repeat(201), "form", "abc");

        assertThat(page).contains("4 réponses à corriger");
        for (String field : List.of("name", "lotIds", "form", "establishmentId")) {
            assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
    }

    @Test
    void showsReadableErrorsForANewConsortiumAndACapacityForm() {
        SampleFirm lead = fixture.firm("Sillage");
        UUID tender = fixture.tender(lead, 1).get(0);
        Launched consortium = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(consortium);
        answering.accept(consortium.candidate(0).actor(), invitation);

        String opening = desk.as(lead).again("/consortia/new?consultation=" + tender, "name", " ", "form", "abc");
        String means = desk.as(consortium.candidate(0), invitation)
                .again("/invitations/" + invitation + "/capacity", "headcount", "-1", "hoursPerMonth", "abc");

        assertThat(Stream.of(opening, means))
                .noneMatch(page -> Stream.of(WORDS_OF_A_LIBRARY).anyMatch(page::contains));
        assertThat(opening).contains("Nom : Ce champ est à remplir", "href=\"#establishmentId\"");
        assertThat(means).contains("Effectif : Indiquez 0 ou plus", "Heures par mois : Écrivez un nombre entier");
    }

    @Test
    void keepsTypedSharesAndShowsErrorsBesideTheirFields() {
        Launched consortium = negotiated.pair();
        List<MemberFacts> members = lookup.members(consortium.consortiumId());
        UUID lot = consortium.lotIds().get(0);
        String[] fields = {
            "totals[" + lot + "]",
            " ",
            "rows[0].percentage",
            "60,5",
            "rows[1].percentage",
            "abc",
            "rows[1].hours",
            "-3",
            "rows[0].memberId",
            members.get(0).memberId().toString(),
            "rows[1].memberId",
            members.get(1).memberId().toString(),
            "feeKind",
            "RATE",
            "feeRate",
            "beaucoup"
        };
        desk.as(consortium.lead());

        String page = desk.again("/consortia/" + consortium.consortiumId() + "/shares", fields);

        assertThat(page)
                .contains("value=\"60,5\"", "value=\"abc\"", "value=\"beaucoup\"")
                .contains("Part : Écrivez un nombre", "Taux : Écrivez un nombre")
                .doesNotContain(WORDS_OF_A_LIBRARY);
        for (String field : List.of(fields[0], fields[4], fields[6], "feeRate")) {
            assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(page).doesNotContain("href=\"#" + fields[2] + "\"");
    }

    @Test
    void readsAnEmptyHoursFieldAsZero() {
        Launched consortium = negotiated.pair();
        List<MemberFacts> members = lookup.members(consortium.consortiumId());
        String shares = "/consortia/" + consortium.consortiumId() + "/shares";
        desk.as(consortium.lead());

        var sent = desk.post(
                shares,
                "totals[" + consortium.lotIds().get(0) + "]",
                "1 000",
                "rows[0].memberId",
                members.get(0).memberId().toString(),
                "rows[0].percentage",
                "60",
                "rows[0].hours",
                "",
                "rows[1].memberId",
                members.get(1).memberId().toString(),
                "rows[1].percentage",
                "40,0",
                "rows[1].hours",
                " ");

        assertThat(sent.getRedirectedUrl()).isEqualTo(shares);
    }

    /** Rounded, 100,0001 would be shown as the required 100. */
    @Test
    void showsTheExactDifferenceOfTheSharesToAHundredPercent() {
        Launched consortium = negotiated.pair();
        List<MemberFacts> members = lookup.members(consortium.consortiumId());
        desk.as(consortium.lead());

        String page = desk.again(
                "/consortia/" + consortium.consortiumId() + "/shares",
                "totals[" + consortium.lotIds().get(0) + "]",
                "1 000",
                "rows[0].memberId",
                members.get(0).memberId().toString(),
                "rows[0].percentage",
                "60,0001 %",
                "rows[1].memberId",
                members.get(1).memberId().toString(),
                "rows[1].percentage",
                "40");

        assertThat(page.replace('\u00a0', ' ')).contains("Le total des parts est de 100,0001 %", "À l’invitation :");
    }

    @Test
    void fillsInEqualSharesWithoutProposingThem() {
        Launched consortium = negotiated.pair();
        String shares = "/consortia/" + consortium.consortiumId() + "/shares";
        desk.as(consortium.lead());

        String page = desk.again(
                shares, "action", "equal", "totals[" + consortium.lotIds().get(0) + "]", "1000,50");

        assertThat(page).contains("value=\"1000,50\"").containsPattern("(?s)value=\"50\".*value=\"50\"");
    }

    @Test
    void showsTheMissingReasonOfARefusalBesideItsField() {
        Launched consortium = negotiated.pair();
        UUID proposal = proposing.propose(
                consortium.lead().actor(), consortium.consortiumId(), fixture.shares(consortium, "80"));
        String answer = "/consortia/" + consortium.consortiumId() + "/shares/answer";
        desk.as(consortium.candidate(0));

        String silent = desk.again(answer, "proposal", proposal.toString(), "choice", "REFUSED", "comment", " ");
        String undecided = desk.again(answer, "proposal", proposal.toString(), "comment", "Trop peu pour nous");

        assertThat(silent).contains("id=\"comment-error\"", "href=\"#comment\"");
        assertThat(undecided).contains("Trop peu pour nous", "Indiquez si vous acceptez");
        assertThat(desk.post(answer, "proposal", Ids.next().toString(), "choice", "AGREED")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsUnreadableFiguresOfACounterProposalAndIgnoresThemForAnAgreement() {
        Launched consortium = negotiated.pair();
        UUID proposal = proposing.propose(
                consortium.lead().actor(), consortium.consortiumId(), fixture.shares(consortium, "80"));
        String answer = "/consortia/" + consortium.consortiumId() + "/shares/answer";
        UUID member = lookup.members(consortium.consortiumId()).get(1).memberId();
        String[] typed = {
            "proposal",
            proposal.toString(),
            "comment",
            "Trop peu",
            "rows[0].memberId",
            member.toString(),
            "rows[0].percentage",
            "120",
            "rows[0].amount",
            "cher",
            "rows[0].hours",
            "",
            "choice",
            "COUNTERED",
            "action",
            "send"
        };
        desk.as(consortium.candidate(0));

        String wrong = desk.again(answer, typed);
        typed[typed.length - 1] = "keep";
        desk.again(answer, typed);
        String kept = desk.page(answer);
        typed[typed.length - 1] = "send";
        typed[typed.length - 3] = "AGREED";

        assertThat(wrong)
                .contains("value=\"120\"", "value=\"cher\"", "Trop peu")
                .contains("id=\"rows[0].percentage-error\"", "href=\"#rows[0].amount\"")
                .doesNotContain(WORDS_OF_A_LIBRARY);
        assertThat(kept).as("a draft, as it was typed").contains("value=\"cher\"", "Trop peu");
        assertThat(desk.post(answer, typed).getRedirectedUrl())
                .isEqualTo("/consortia/" + consortium.consortiumId() + "/shares");
    }
}
