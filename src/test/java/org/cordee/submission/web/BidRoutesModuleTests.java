package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** Requests every URL of sections, prices and submission as every kind of user. */
class BidRoutesModuleTests extends FrozenBidPageFixture {

    private static final List<String> READING_ONE = List.of("/sections/{section}", "/prices/{price}");
    private static final List<String> READING_ALL =
            List.of("/consortia/{consortium}/sections", "/consortia/{consortium}/submission");

    @Test
    void opensEachPageAndApiToAuthorisedUsersOnly() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);

        everybody(grouping).forEach((relation, who) -> {
            boolean one = relation.equals("lead") || relation.equals("member");
            boolean all = one || relation.equals("other member");
            for (String route : READING_ONE) {
                expect(relation, who, filled(route, grouping, own), one ? 200 : 404);
            }
            for (String route : READING_ALL) {
                expect(relation, who, filled(route, grouping, own), all ? 200 : 404);
            }
            expect(relation, who, filled("/sections/{section}/drafts/1", grouping, own), one ? 200 : 404);
        });
    }

    @Test
    void givesPackageToTheLeadAndReceiptToMembers() {
        BiddingConsortium grouping = deposited("50", "30", "20");
        SampleDrafts.Contribution own = drafting.planned(grouping).get(1);

        everybody(grouping).forEach((relation, who) -> {
            boolean member = relation.equals("lead") || relation.contains("member");
            String submission = filled("/consortia/{consortium}/submission", grouping, own);
            expect(relation, who, submission, member ? 200 : 404);
            expect(relation, who, submission + "/receipt", member ? 200 : 404);
            expect(relation, who, submission + "/package", relation.equals("lead") ? 200 : 404);
        });
    }

    @Test
    void answersForeignCommandsLikeMissingOnes() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        String text = "{\"expectedVersion\":1,\"title\":\"a\",\"markdown\":\"b\"}";
        String price = "{\"expectedVersion\":1,\"lines\":[]}";
        String review = "{\"version\":1,\"decision\":\"CHANGES\",\"comment\":\"non\"}";

        everybody(grouping).forEach((relation, who) -> {
            boolean member = relation.equals("member");
            ApiClient api = api(who);
            String section = "/api/v1/sections/" + own.sectionId();
            assertThat(api.send("PUT", section, text).statusCode())
                    .as("write as " + relation)
                    .isEqualTo(member ? 409 : 404);
            assertThat(api.send("PUT", "/api/v1/prices/" + own.priceSheetId(), price)
                            .statusCode())
                    .as("price as " + relation)
                    .isEqualTo(member ? 409 : 404);
            if (!relation.equals("lead")) {
                assertThat(api.post(section + "/review", review).statusCode())
                        .as("review as " + relation)
                        .isEqualTo(404);
                for (String act : List.of("freeze", "deposits")) {
                    assertThat(api.post("/api/v1/consortia/" + grouping.id() + "/submission/" + act, "{}")
                                    .statusCode())
                            .as(act + " as " + relation)
                            .isEqualTo(404);
                }
            }
        });
    }

    @Test
    void asksAnAnonymousVisitorToSignIn() {
        assertThat(new Browser(port).get("/sections/" + Ids.next()).statusCode())
                .isEqualTo(302);
        assertThat(ApiClient.anonymous(port)
                        .get("/api/v1/sections/" + Ids.next())
                        .statusCode())
                .isEqualTo(401);
    }

    private void expect(String relation, Accounts.Registered who, String path, int status) {
        assertThat(browser(who).get(path).statusCode())
                .as(path + " as " + relation)
                .isEqualTo(status);
        if (!path.contains("/drafts/")) {
            assertThat(api(who).get("/api/v1" + path).statusCode())
                    .as("/api/v1" + path + " as " + relation)
                    .isEqualTo(status);
        }
    }

    private final Map<UUID, Browser> browsers = new LinkedHashMap<>();

    private Browser browser(Accounts.Registered who) {
        return browsers.computeIfAbsent(who.id(), id -> Browser.signedIn(port, who.email(), Accounts.PASSWORD));
    }

    private ApiClient api(Accounts.Registered who) {
        return ApiClient.basic(port, who.email(), Accounts.PASSWORD);
    }

    private Map<String, Accounts.Registered> everybody(BiddingConsortium grouping) {
        Map<String, Accounts.Registered> all = new LinkedHashMap<>();
        all.put("lead", accounts.memberOf(grouping.leadOrganisationId()));
        all.put("member", accounts.memberOf(grouping.shares().get(1).organisationId()));
        all.put("other member", accounts.memberOf(grouping.shares().get(2).organisationId()));
        all.put("foreign organisation", accounts.memberOf(Ids.next()));
        all.put("coordinator", accounts.coordinator());
        all.put("administrator", accounts.administrator());
        all.put("nobody", accounts.withoutMembership());
        return all;
    }

    private static String filled(String route, BiddingConsortium grouping, SampleDrafts.Contribution own) {
        return route.replace("{section}", own.sectionId().toString())
                .replace("{price}", own.priceSheetId().toString())
                .replace("{consortium}", grouping.id().toString());
    }
}
