package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.platform.Browser.redirects;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests the pages of the lead's outline and margin without JavaScript. */
@CordeeTest
class OutlinePagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Test
    void plansAddsRemovesAndSettlesSections() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        lead.textWith(outline, "Le plan du mémoire", "Section 2", "Partenaire 1");

        String more = lead.post(outline, rows(grouping, "0", "Travaux", "more")).body();
        assertThat(PageText.plain(more)).contains("Section 2", "value=\"Travaux\"", "value=\"40\"");
        lead.textWith(outline, "value=\"Travaux\"");
        redirects(lead.post(outline, rows(grouping, "1", "Travaux et moyens", "settle")));

        lead.textWith("/consortia/" + grouping.id() + "/sections", "Travaux et moyens", "40 %", "À écrire");
        redirects(lead.get(outline));
    }

    @Test
    void movesASectionAndShowsTheSumOfTheWeightsUntilTheFreeze() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.open(grouping);
        Browser lead = browser(grouping, 0);
        String sections = "/consortia/" + grouping.id() + "/sections";
        String order = "/consortia/" + grouping.id() + "/outline/order";
        lead.textWith(sections, "Ordre et sujets des sections");
        String page = lead.textWith(order, "Somme des pondérations", "Partenaire 1");
        Matcher ids = Pattern.compile("name=\"lines\\[\\d]\\.sectionId\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        List<String> sent = new ArrayList<>(List.of("version", "0", "next", "up-1"));
        for (int at = 0; ids.find(); at++) {
            sent.addAll(List.of(
                    "lines[" + at + "].sectionId",
                    ids.group(1),
                    "lines[" + at + "].heading",
                    "Sujet " + at,
                    "lines[" + at + "].weight",
                    "30"));
        }

        redirects(lead.post(order, sent.toArray(String[]::new)));

        assertThat(lead.textWith(order, "60,00 %", "40,00 %", "value=\"Sujet 0\""))
                .containsSubsequence("value=\"Sujet 1\"", "value=\"Sujet 0\"");
        assertThat(browser(grouping, 1).get(order).statusCode()).isEqualTo(404);
    }

    @Test
    void showsErrorsAndKeepsTheTypedValues() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        lead.textWith(outline, "Le plan du mémoire");
        String[] rows = rows(grouping, "0", "Travaux", "settle");
        rows[9] = rows[7];

        assertThat(PageText.plain(lead.post(outline, rows).body()))
                .contains(
                        "Le relecteur doit être d’une autre structure",
                        "href=\"#lines[0].reviewerMemberId\"",
                        "value=\"Travaux\"");
    }

    /** One section has a weight that is not a number; the other has an impossible reviewer and date. */
    @Test
    void showsUnreadableValuesAndRuleViolationsTogether() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        lead.textWith(outline, "Le plan du mémoire");
        String[] first = rows(grouping, "0", "Travaux", "settle");
        first[5] = "beaucoup";
        first[13] = "900";
        String[] second = rows(grouping, "0", "Moyens", "settle");
        second[9] = second[7];
        second[11] = OutlineForm.local(grouping.deadline().instant().plus(Duration.ofDays(1)));
        String[] both = Stream.concat(
                        Stream.of(first),
                        Stream.of(second).limit(14).skip(2).map(part -> part.replace("lines[0]", "lines[1]")))
                .toArray(String[]::new);

        String page = PageText.plain(lead.post(outline, both).body());

        assertThat(page).contains("4 réponses à corriger", "value=\"beaucoup\"");
        for (String field :
                List.of("lines[0].weight", "lines[0].maxPages", "lines[1].reviewerMemberId", "lines[1].dueAt")) {
            assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
        lead.textWith(outline, "name=\"version\" value=\"0\"");
    }

    /** Spring binds every parameter it can; the form must offer none of the fields that only the server may set. */
    @Test
    void ignoresEveryFieldOfTheDraftThatTheOutlineFormLacks() throws ClassNotFoundException {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        lead.textWith(outline, "Le plan du mémoire");
        List<String> posted = new ArrayList<>(List.of(rows(grouping, "0", "Travaux", "save")));
        for (String stored :
                List.of("Outline", "Section", "SectionBrief", "SectionAssignment", "SectionDates", "Revision")) {
            for (Field field : Class.forName("org.cordee.bid." + stored).getDeclaredFields()) {
                for (String name : List.of(field.getName(), "lines[0]." + field.getName(), "lines[0].class.name")) {
                    if (!posted.contains(name)) {
                        posted.addAll(List.of(name, "true"));
                    }
                }
            }
        }

        redirects(lead.post(outline, posted.toArray(String[]::new)));

        lead.textWith(outline, "value=\"Travaux\"", "value=\"40\"", "name=\"version\" value=\"1\"");
        lead.textWith("/consortia/" + grouping.id() + "/sections", "Travaux");
    }

    @Test
    void showsTheMarginToTheLeadOnly() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.open(grouping);
        Browser lead = browser(grouping, 0);
        String margin = "/consortia/" + grouping.id() + "/margin";
        lead.textWith(margin, "Marge et aléas", "60,00 €", "Seule votre structure voit cette page");

        assertThat(PageText.plain(lead.post(margin, "version", "0", "margin", "61", "risk", "0", "note", "")
                        .body()))
                .contains("votre propre montant est de 60,00 €", "href=\"#margin\"");
        redirects(lead.post(margin, "version", "0", "margin", "1 2,50", "risk", "0", "note", "Prudence"));
        lead.textWith(margin, "value=\"12,50\"", "Prudence");
        assertThat(browser(grouping, 1).get(margin).statusCode()).isEqualTo(404);
    }

    private String[] rows(BiddingConsortium grouping, String version, String heading, String next) {
        UUID owner = grouping.shares().get(1).memberId();
        UUID reviewer = grouping.shares().get(0).memberId();
        String due = OutlineForm.local(grouping.deadline().instant().minus(Duration.ofDays(9)));
        return new String[] {
            "version",
            version,
            "lines[0].heading",
            heading,
            "lines[0].weight",
            "40",
            "lines[0].ownerMemberId",
            owner.toString(),
            "lines[0].reviewerMemberId",
            reviewer.toString(),
            "lines[0].dueAt",
            due,
            "lines[0].maxPages",
            "10",
            "next",
            next
        };
    }

    private Browser browser(BiddingConsortium grouping, int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
