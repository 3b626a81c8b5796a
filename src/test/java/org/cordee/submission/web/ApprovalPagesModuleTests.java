package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.platform.Browser.redirects;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.Browser;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests the pages on which members answer the frozen bid and the lead decides, using plain forms only. */
@CordeeTest
class ApprovalPagesModuleTests {

    private static final Pattern TEXT = Pattern.compile("name=\"textSha256\" value=\"([0-9a-f]{64})\"");
    private static final Pattern ROUND = Pattern.compile("name=\"round\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    BuildingPackage building;

    private Browser lead;
    private Browser partner;
    private String approvals;
    private String own;

    @BeforeEach
    void untilThePartnerIsAsked() {
        ask(drafted("60", "40"));
    }

    private BiddingConsortium drafted(String... amounts) {
        BiddingConsortium grouping = groupings.withAmounts(amounts);
        drafting.approveAll(grouping);
        return grouping;
    }

    private void ask(BiddingConsortium grouping) {
        freezing.freeze(SampleBiddingConsortia.member(grouping, 0), grouping.id());
        building.build(grouping.id());
        lead = browser(grouping, 0);
        partner = browser(grouping, 1);
        approvals = "/consortia/" + grouping.id() + "/approvals";
        own = first(
                Pattern.compile("href=\"(/approvals/[0-9a-f-]{36})\""),
                partner.textWith(approvals, "attend votre réponse"));
    }

    private Browser browser(BiddingConsortium grouping, int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }

    @Test
    void recordsAnApprovalAfterASecondConfirmation() {
        String page = partner.textWith(own, "Approuver l’offre figée", "Vos prix", "repartition.pdf", own + "/memo");
        String text = first(TEXT, page);
        assertThat(page).doesNotContain("checked");
        assertThat(partner.post(own, "textSha256", text).body()).contains("Choisissez une réponse.");

        HttpResponse<String> meaning = partner.followed(partner.post(own, "choice", "APPROVE", "textSha256", text));
        assertThat(meaning.body()).contains("À quoi vous engage votre approbation", own + "?resume=approval.");
        lead.textWith(approvals, "Réponse attendue");
        redirects(partner.post(own, "choice", "APPROVE", "textSha256", text, "confirmed", "true"));

        assertThat(partner.textWith(own, "Votre réponse est enregistrée")).doesNotContain("name=\"choice\"");
        lead.textWith(approvals, "Tous ont approuvé");
        assertThat(partner.get(approvals + "/decision").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAnObjectionToTheLeadWhoDecides() {
        String text = first(TEXT, partner.textWith(own, "Votre réponse"));
        assertThat(partner.post(own, "choice", "OBJECT", "textSha256", text, "reason", "")
                        .body())
                .contains("id=\"reason-error\"");
        redirects(partner.post(own, "choice", "OBJECT", "textSha256", text, "reason", "Un prix a changé"));

        lead.textWith(approvals, "décidez de la suite", "Un prix a changé");
        String round = first(ROUND, lead.textWith(approvals + "/decision", "Un prix a changé"));
        assertThat(lead.post(approvals + "/decision", "round", round).body()).contains("id=\"decision-error\"");
        redirects(lead.post(
                approvals + "/decision", "round", round, "decision", "DEPOSIT_WITHOUT", "word", "Vu ensemble"));
        partner.textWith(approvals, "Dépôt sans toutes les approbations", "Vu ensemble");
        lead.textWith(approvals + "/decision", "rien à décider");
    }

    @Test
    void letsAMemberBehindTheBarrierApproveItsOwnPartOnly() {
        BiddingConsortium grouping = drafted("612", "388");
        groupings.raiseBarrier(grouping, 1);
        ask(grouping);

        String page = partner.textWith(own, "388,00 €", "les parts des autres membres", "pas lire le mémoire");
        assertThat(page).doesNotContain("612,00", "612.00", "1 000,00", own + "/memo");
        HttpResponse<String> memo = partner.get(own + "/memo");
        assertThat(memo.statusCode()).isNotEqualTo(200);
        assertThat(memo.body()).contains("Vous ne pouvez pas lire le mémoire");
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
