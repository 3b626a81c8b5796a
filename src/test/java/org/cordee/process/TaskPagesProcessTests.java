package org.cordee.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.TestVisitor;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.AnsweringQuestion;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.submission.ApprovalDecision;
import org.cordee.support.HelperWish;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests for each user task that its page exists for the people who have the task, is no list of tasks, does not link to
 * itself, and holds the form that completes the task, or a link to the page with that form. An organisation can ask for
 * help from each of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskPagesProcessTests extends IntroductionScene {

    /** The address to which the form of each task is sent; ID stands for an id. */
    private static final Map<UserTask, String> SENT_TO = Map.ofEntries(
            entry(UserTask.DEFINE_SLOTS, "/consortia/ID/slots"),
            entry(UserTask.RANK_CANDIDATES, "/consortia/ID/candidates"),
            entry(UserTask.DECIDE_UNFILLED_SLOTS, "/consortia/ID/slots/ID/decision"),
            entry(UserTask.ANSWER_INVITATION, "/invitations/ID/answer"),
            entry(UserTask.ANSWER_QUESTION, "/invitations/ID/question"),
            entry(UserTask.SIGN_NDA, "/invitations/ID/nda"),
            entry(UserTask.GIVE_CAPACITY, "/invitations/ID/capacity"),
            entry(UserTask.DECIDE_LATE_CAPACITY, "/invitations/ID/capacity/extension"),
            entry(UserTask.CONFIRM_PARTNER, "/invitations/ID/confirmation"),
            entry(UserTask.PROPOSE_SHARES, "/consortia/ID/shares"),
            entry(UserTask.ANSWER_SHARES, "/consortia/ID/shares/answer"),
            entry(UserTask.MEDIATE_SHARES, "/consortia/ID/mediation"),
            entry(UserTask.ARBITRATE_SHARES, "/consortia/ID/arbitration"),
            entry(UserTask.REVIEW_AGREEMENT, "/consortia/ID/agreement/review"),
            entry(UserTask.SIGN_AGREEMENT, "/consortia/ID/agreement/signature"),
            entry(UserTask.ARBITRATE_AGREEMENT, "/consortia/ID/agreement/arbitration"),
            entry(UserTask.GRANT_POWER, "/powers/ID"),
            entry(UserTask.PROVIDE_EVIDENCE, "/evidence/ID/pieces/[A-Z0-9_]+"),
            entry(UserTask.CHECK_APPLICATION, "/evidence/ID/check"),
            entry(UserTask.RENEW_EVIDENCE, "/evidence/ID/pieces/[A-Z0-9_]+"),
            entry(UserTask.SETTLE_OUTLINE, "/consortia/ID/outline"),
            entry(UserTask.WRITE_SECTION, "/sections/ID"),
            entry(UserTask.REASSIGN_SECTION, "/sections/ID/reassignment"),
            entry(UserTask.REVIEW_SECTION, "/sections/ID/review"),
            entry(UserTask.DECIDE_SECTION, "/sections/ID/decision"),
            entry(UserTask.FILL_PRICES, "/prices/ID"),
            entry(UserTask.JUSTIFY_PRICE, "/prices/ID/justification"),
            entry(UserTask.VALIDATE_PRICE, "/prices/ID/validation"),
            entry(UserTask.DECIDE_LATE_PRICE, "/prices/ID/decision"),
            entry(UserTask.SET_MARGIN, "/consortia/ID/margin"),
            entry(UserTask.RESOLVE_BLOCKER, "/consortia/ID/assessment/blocked/ID/going-on"),
            entry(UserTask.DECIDE_WAIVER, "/consortia/ID/assessment/waivers/ID/decision"),
            entry(UserTask.FREEZE_APPLICATION, "/consortia/ID/candidacy/freeze"),
            entry(UserTask.DEPOSIT_APPLICATION, "/consortia/ID/candidacy/reopening"),
            entry(UserTask.RECORD_DECISION, "/consortia/ID/candidacy/decision"),
            entry(UserTask.FREEZE_BID, "/consortia/ID/submission/freeze"),
            entry(UserTask.APPROVE_BID, "/approvals/ID"),
            entry(UserTask.DECIDE_APPROVAL, "/consortia/ID/approvals/decision"),
            entry(UserTask.DEPOSIT_BID, "/consortia/ID/submission/.*"),
            entry(UserTask.ANSWER_INTRODUCTION, "/introductions/ID/consent"),
            entry(UserTask.REPORT_OUTCOME, "/introductions/ID/outcome"),
            entry(UserTask.QUALIFY_NEED, "/needs/ID/qualification"),
            entry(UserTask.CURATE_LIST, "/needs/ID/batches"),
            entry(UserTask.EXPRESS_INTEREST, "/inquiries/ID/answer"),
            entry(UserTask.DECIDE_NEXT_BATCH, "/needs/ID/batches"),
            entry(UserTask.DELIVER_SHORTLIST, "/needs/ID/shortlist"),
            entry(UserTask.ACCEPT_SUPPORT, "/support-requests/ID/acceptance"),
            entry(UserTask.ASSIGN_HELPER, "/support-requests/ID/assignment"),
            entry(UserTask.DIAGNOSE_SUPPORT, "/support-requests/ID/diagnosis"),
            entry(UserTask.DELIVER_SUPPORT, "/support-requests/ID/deliverables"),
            entry(UserTask.EVALUATE_SUPPORT, "/support-requests/ID/evaluation"),
            entry(UserTask.PUBLISH_BOOKLET, "/booklet-calls/ID/publication"),
            entry(UserTask.SUBMIT_SOLUTION, "/contributions/ID"),
            entry(UserTask.REVIEW_CONTRIBUTION, "/contributions/ID/editing/fact-check"),
            entry(UserTask.CHECK_FACTS, "/contributions/ID/facts"),
            entry(UserTask.REVIEW_ENTRY, "/contributions/ID/review"));

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\bmethod=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION = Pattern.compile("\\b(?:form)?action=\"([^\"?#]*)");
    private static final Pattern NAVIGATION = Pattern.compile("<nav.*?</nav>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");

    private static final Set<UserTask> CHECKED = EnumSet.noneOf(UserTask.class);

    @Autowired
    WebApplicationContext web;

    @Test
    @Order(1)
    void opensThePageOfEachTaskFromTheSlotsToTheDeposit() throws Exception {
        Firm partner = scenes.firms(1).get(0);
        Scene scene = scenes.opened(true);
        scenes.task(scene, UserTask.DEFINE_SLOTS);
        look(scene);
        scenes.prepared(scene, List.of(partner));
        look(scene);
        scenes.bean(LaunchingInvitations.class).launch(scene.lead().actor(), scene.id());
        UUID invitation = acts.invitation(scene, partner);
        look(scene);
        scenes.bean(AnsweringInvitation.class).ask(partner.actor(), invitation, "Combien de tontes ?");
        look(scene, UserTask.ANSWER_QUESTION);
        scenes.bean(AnsweringQuestion.class).answer(scene.lead().actor(), invitation, "Douze par an.");
        acts.accept(scene, partner);
        look(scene, UserTask.SIGN_NDA);
        acts.sign(scene, partner);
        look(scene, UserTask.GIVE_CAPACITY);
        acts.giveCapacity(scene, partner);
        look(scene, UserTask.CONFIRM_PARTNER);
        acts.confirm(scene);
        agree(scene, partner);
        draft(scene, partner);
        deposit(scene, partner);
    }

    private void agree(Scene scene, Firm partner) throws Exception {
        look(scene, UserTask.PROPOSE_SHARES);
        UUID proposal = acts.propose(scene);
        look(scene, UserTask.ANSWER_SHARES);
        acts.agree(scene, partner, proposal);
        look(scene, UserTask.REVIEW_AGREEMENT);
        acts.release(scene);
        look(scene, UserTask.SIGN_AGREEMENT);
        acts.signAgreement(scene, partner);
        acts.signAgreement(scene, scene.lead());
        look(scene, UserTask.GRANT_POWER);
        acts.grant(scene, partner);
    }

    private void draft(Scene scene, Firm partner) throws Exception {
        look(scene, UserTask.SETTLE_OUTLINE);
        look(scene, UserTask.PROVIDE_EVIDENCE);
        acts.settle(scene);
        look(scene, UserTask.WRITE_SECTION);
        look(scene, UserTask.FILL_PRICES);
        UUID section = acts.write(scene, partner, "Notre **méthode**");
        look(scene, UserTask.REVIEW_SECTION);
        acts.approve(scene, section);
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, partner).subjectId();
        acts.givePrice(partner, sheet);
        look(scene, UserTask.VALIDATE_PRICE);
        acts.validatePrice(partner, sheet);
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        look(scene, UserTask.SET_MARGIN);
        acts.setMargin(scene);
        List<UUID> files = acts.handInEvidence(scene);
        look(scene, UserTask.CHECK_APPLICATION);
        acts.acceptEvidence(scene, files);
    }

    private void deposit(Scene scene, Firm partner) throws Exception {
        look(scene, UserTask.FREEZE_BID);
        acts.freeze(scene);
        look(scene, UserTask.APPROVE_BID);
        UUID approval = scenes.task(scene, UserTask.APPROVE_BID, partner).subjectId();
        acts.objectToFrozen(partner, approval);
        look(scene, UserTask.DECIDE_APPROVAL);
        acts.decideApproval(scene, ApprovalDecision.ASK_AGAIN);
        acts.approveFrozen(scene, partner);
        look(scene, UserTask.DEPOSIT_BID);
    }

    @Test
    @Order(2)
    void opensThePageOfEachTaskThatFollowsASilenceOrARefusal() throws Exception {
        look(LifeStage.DECIDING_UNFILLED_SLOTS.reach(scenes, acts).scene(), UserTask.DECIDE_UNFILLED_SLOTS);
        Pair refused = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        acts.refuse(refused.scene(), refused.partner(), acts.propose(refused.scene()));
        look(refused.scene(), UserTask.ARBITRATE_SHARES);
        Pair countered = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        acts.counterUntilMediation(countered);
        look(countered.scene(), UserTask.MEDIATE_SHARES);
        Pair unsigned = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        acts.refuseAgreement(unsigned.scene(), unsigned.partner());
        look(unsigned.scene(), UserTask.ARBITRATE_AGREEMENT);
        List<Firm> candidates = scenes.firms(2);
        Scene late = scenes.launched(false, candidates);
        acts.accept(late, candidates.get(0));
        scenes.pin(Objects.requireNonNull(scenes.task(late, UserTask.GIVE_CAPACITY, candidates.get(0))
                        .dueAt())
                .plusSeconds(1));
        look(late, UserTask.DECIDE_LATE_CAPACITY);
    }

    @Test
    @Order(3)
    void opensThePageOfEachTaskAboutALateOrDisputedContribution() throws Exception {
        Pair disputed = LifeStage.DRAFTING.reach(scenes, acts);
        UUID section = scenes.task(disputed.scene(), UserTask.WRITE_SECTION, disputed.partner())
                .subjectId();
        for (int round = 1; round <= 3; round++) {
            acts.write(disputed.scene(), disputed.partner(), "Essai " + round);
            acts.sendBack(disputed.scene(), section);
        }
        look(disputed.scene(), UserTask.DECIDE_SECTION);
        Pair expiring = LifeStage.OUTLINING.reach(scenes, acts);
        new ExpiringPieces(scenes, acts).accepted(expiring, ExpiringPieces.TOO_SHORT);
        look(expiring.scene(), UserTask.RENEW_EVIDENCE);
        Pair late = LifeStage.DRAFTING.reach(scenes, acts);
        scenes.pin(Objects.requireNonNull(scenes.task(late.scene(), UserTask.WRITE_SECTION, late.partner())
                        .dueAt())
                .plus(Duration.ofDays(2)));
        look(late.scene(), UserTask.REASSIGN_SECTION);
    }

    @Test
    @Order(4)
    void opensThePageOfEachTaskAboutALateOrLowPrice() throws Exception {
        scenes.estimate(Amount.of("1000000"));
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        OpenTask filling = scenes.task(pair.scene(), UserTask.FILL_PRICES, pair.partner());
        acts.givePrice(pair.partner(), filling.subjectId());
        look(pair.scene(), UserTask.JUSTIFY_PRICE);
        Pair late = LifeStage.DRAFTING.reach(scenes, acts);
        scenes.pin(Objects.requireNonNull(scenes.task(late.scene(), UserTask.FILL_PRICES, late.partner())
                        .dueAt())
                .plus(Duration.ofDays(2)));
        look(late.scene(), UserTask.DECIDE_LATE_PRICE);
    }

    @Test
    @Order(5)
    void opensThePageOfEachTaskAboutAFinding() throws Exception {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        look(blocked.atItsShares().scene(), UserTask.RESOLVE_BLOCKER);
        Pair pair = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        blocked.askWaiver(pair.scene());
        look(pair.scene(), UserTask.DECIDE_WAIVER);
    }

    @Test
    @Order(6)
    void opensThePageOfEachTaskOfAnIntroduction() throws Exception {
        ProcessRoot introduction = asked();
        check(scenes.task(introduction, UserTask.ANSWER_INTRODUCTION, workshop));
        agree(introduction, workshop);
        scenes.pin(question(introduction).askedAt().plusSeconds(1));
        check(scenes.task(introduction, UserTask.REPORT_OUTCOME, town));
    }

    @Test
    @Order(7)
    void opensThePageOfEachTaskAboutANeed() throws Exception {
        NeedScene needs = new NeedScene(scenes);
        ProcessRoot unread = needs.received();
        check(scenes.task(unread, UserTask.QUALIFY_NEED));
        ProcessRoot need = needs.listing();
        List<Firm> structures = scenes.firms(2);
        needs.list(need, structures);
        check(scenes.task(need, UserTask.CURATE_LIST));
        needs.ask(need, 1, List.of());
        check(scenes.task(need, UserTask.EXPRESS_INTEREST, structures.get(0)));
        structures.forEach(one -> needs.decline(need, one));
        needs.list(need, scenes.firms(1));
        check(scenes.task(need, UserTask.DECIDE_NEXT_BATCH));
        check(scenes.task(needs.delivering(), UserTask.DELIVER_SHORTLIST));
    }

    @Test
    @Order(8)
    void opensThePageOfEachTaskOfARequestForHelp() throws Exception {
        SupportActs support = new SupportActs(scenes);
        try {
            ProcessRoot undecided = support.asked(HelperWish.coordinator());
            scenes.await(
                    "a coordinator awaited",
                    () -> !scenes.tasks(undecided, UserTask.ASSIGN_HELPER).isEmpty());
            check(scenes.tasks(undecided, UserTask.ASSIGN_HELPER).get(0));
            ProcessRoot request = support.asked();
            check(scenes.task(request, UserTask.ACCEPT_SUPPORT, support.first()));
            support.accept(request, support.first());
            check(scenes.task(request, UserTask.DIAGNOSE_SUPPORT, support.first()));
            support.diagnose(request, support.first().actor(), 2);
            check(scenes.task(request, UserTask.DELIVER_SUPPORT, support.first()));
            support.deliver(request, support.first().actor());
            check(scenes.task(request, UserTask.EVALUATE_SUPPORT, support.requester()));
        } finally {
            support.leave();
        }
    }

    @Test
    @Order(9)
    void opensThePageOfEachTaskAboutABooklet() throws Exception {
        BookletActs booklets = new BookletActs(scenes);
        ProcessRoot contribution = booklets.invited();
        check(scenes.task(contribution, UserTask.SUBMIT_SOLUTION, booklets.first()));
        booklets.submit(contribution);
        check(scenes.task(contribution, UserTask.REVIEW_CONTRIBUTION));
        booklets.askFactCheck(contribution);
        check(scenes.task(contribution, UserTask.CHECK_FACTS, booklets.first()));
        booklets.confirmFacts(contribution);
        ProcessRoot call = booklets.callOf(contribution);
        booklets.close(call);
        check(scenes.task(call, UserTask.PUBLISH_BOOKLET));
        check(scenes.task(booklets.underReview(), UserTask.REVIEW_ENTRY, booklets.first()));
    }

    @Test
    @Order(10)
    void hasCheckedEveryKindOfTask() {
        assertThat(SENT_TO.keySet()).isEqualTo(EnumSet.allOf(UserTask.class));
        assertThat(CHECKED).isEqualTo(EnumSet.allOf(UserTask.class));
    }

    private void look(Scene scene, UserTask awaited) throws Exception {
        check(scenes.task(scene, awaited));
        look(scene);
    }

    /** Checks the open tasks of kinds that were not checked yet. */
    private void look(Scene scene) throws Exception {
        for (OpenTask task : scenes.bean(TaskInbox.class).allOf(scene.id())) {
            if (!CHECKED.contains(task.task())) {
                check(task);
            }
        }
    }

    private void check(OpenTask task) throws Exception {
        CHECKED.add(task.task());
        TestVisitor visitor = task.organisationId() == null
                ? TestVisitor.coordinator(web)
                : TestVisitor.memberOf(web, task.organisationId());
        MockMvc browser = TestVisitor.browser(web);
        List<String> way = new ArrayList<>(List.of(task.page()));
        String page = open(browser, visitor, way);
        String here = way.get(way.size() - 1);
        assertThat(way)
                .as("redirects of %s", task.task())
                .doesNotHaveDuplicates()
                .noneMatch("/tasks"::equals);
        assertThat(links(page)).as("links of %s at %s", task.task(), here).doesNotContain(here);
        if (task.organisationId() != null) {
            assertThat(browser.perform(get(here).with(visitor.signedIn()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .as("way to help from %s", task.task())
                    .contains("/support-requests/new?from=" + here.replaceAll("[?#].*", ""));
        }
        assertThat(sendsTo(browser, visitor, page, here))
                .as("forms of %s from %s", task.task(), here)
                .anyMatch(sent -> sent.matches(Objects.requireNonNull(SENT_TO.get(task.task()))));
    }

    /** Returns the main part of a page after its redirects, and adds their addresses to the way. */
    private static String open(MockMvc browser, TestVisitor visitor, List<String> way) throws Exception {
        while (way.size() < 5) {
            MockHttpServletResponse answer = browser.perform(
                            get(way.get(way.size() - 1)).with(visitor.signedIn()))
                    .andReturn()
                    .getResponse();
            String next = answer.getRedirectedUrl();
            if (next == null) {
                assertThat(answer.getStatus()).as("status of %s", way).isEqualTo(200);
                Matcher main = MAIN.matcher(answer.getContentAsString(StandardCharsets.UTF_8));
                assertThat(main.find()).as("main part of %s", way).isTrue();
                return main.group();
            }
            way.add(next);
        }
        throw new AssertionError("redirects without an end: " + way);
    }

    /** Returns where the page's forms are sent, and the forms of the pages below it that it links to. */
    private static Set<String> sendsTo(MockMvc browser, TestVisitor visitor, String page, String here)
            throws Exception {
        Set<String> sent = new LinkedHashSet<>(actions(page, here));
        for (String below : links(page)) {
            if (below.startsWith(here + "/") && !below.contains("/file") && !below.contains("/sheets/")) {
                List<String> way = new ArrayList<>(List.of(below));
                MockHttpServletResponse answer = browser.perform(get(below).with(visitor.signedIn()))
                        .andReturn()
                        .getResponse();
                if (answer.getStatus() == 200
                        && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                    sent.addAll(actions(open(browser, visitor, way), below));
                }
            }
        }
        return sent;
    }

    private static Set<String> actions(String page, String here) {
        Set<String> sent = new LinkedHashSet<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Matcher action = ACTION.matcher(form.group());
            sent.add((action.find() ? action.group(1) : here).replaceAll(ID, "ID"));
        }
        return sent;
    }

    /** Returns the addresses of links outside the navigation, those inside the page as the page itself. */
    private static Set<String> links(String page) {
        Set<String> found = new LinkedHashSet<>();
        Matcher link = LINK.matcher(NAVIGATION.matcher(page).replaceAll(""));
        while (link.find()) {
            found.add(link.group(1).replace("&amp;", "&"));
        }
        return found;
    }
}
