package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.consortium.AdvisingComposition;
import org.cordee.consortium.ChangeQuestion;
import org.cordee.consortium.ChangeQuestion.What;
import org.cordee.consortium.CompositionAdvice;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RemarkingOnChanges.Remark;
import org.cordee.law.casefile.CompositionChange.Cause;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;

/** The page of a change shows what the law finds in the grouping that results, and nothing that it finds already. */
class ChangedGroupingModuleTests extends JudgedConsortia {

    @Autowired
    AdvisingComposition advising;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    WebApplicationContext application;

    private Firm lead;
    private Firm partner;
    private UUID tender;
    private UUID consortium;

    @BeforeEach
    void aLeadHasOnePartner() {
        lead = scenes.firm("Sillage");
        partner = scenes.firm("Double Cordée");
        tender = groupings.tender(false);
        consortium = groupings.join(lead, tender, partner);
    }

    private UUID member(boolean leading) {
        return lookup.members(consortium).stream()
                .filter(one -> one.lead() == leading)
                .map(MemberFacts::memberId)
                .findFirst()
                .orElseThrow();
    }

    private CompositionAdvice advice(boolean leading, @Nullable UUID newLead, @Nullable ZonedDateTime at) {
        return advising.advise(
                lead.actor(),
                consortium,
                new ChangeQuestion(
                        member(leading), What.LEAVES, Cause.VOLUNTARY, at, false, false, newLead, null, false, false),
                Locale.FRENCH);
    }

    private String page(String address) throws Exception {
        return PageText.of(TestVisitor.browser(application)
                .perform(get("/consortia/" + consortium + address)
                        .accept(MediaType.TEXT_HTML)
                        .with(TestVisitor.memberOf(application, lead.organisationId())
                                .signedIn()))
                .andReturn()
                .getResponse());
    }

    @Test
    void findsThatOneOperatorIsLeft() {
        assertThat(advice(false, null, null).resulting())
                .extracting(Remark::text)
                .anyMatch(text -> text.contains("qu’un opérateur"));
    }

    @Test
    void findsThatTheNewLeadLeadsAnotherGroupingAndDoesNotSayWhich() {
        groupings.join(partner, tender, scenes.firm("Discret"));

        List<Remark> found = advice(true, member(false), null).resulting();

        assertThat(found)
                .filteredOn(one ->
                        one.article().contains("R2142-23") || one.article().contains("R2142-4"))
                .isNotEmpty()
                .allMatch(one -> one.level().equals("blocker"));
        assertThat(found.toString()).doesNotContain("Discret");
    }

    @Test
    void judgesNoOtherGroupingWhenTheChangeIsNotAdmissible() {
        Deadline deadline = lookup.consortium(consortium).deadline();

        assertThat(advice(false, null, deadline.instant().atZone(deadline.zone()))
                        .resulting())
                .isNull();
    }

    @Test
    void showsTheResultingGroupingAndAProposedReplacementOnThePage() throws Exception {
        String asked = "/composition?member=" + member(false);

        assertThat(page(asked + "&what=LEAVES&cause=VOLUNTARY"))
                .contains("Le groupement qui en résulterait", "qu’un opérateur")
                .doesNotContain("??");
        assertThat(page(asked + "&what=BUYER_DEMANDS&at=2026-11-02T10:00&replacedAt=2026-11-03T10:00"))
                .contains("Remplaçant proposé à temps")
                .doesNotContain("??", "Le groupement qui en résulterait");
    }

    @Test
    void answersARequestForProofsWithItsTimeOnThePageOfMessages() throws Exception {
        assertThat(page("/assessment/buyer-message?kind=PROOFS&answerBy=2027-04-20T17:00"))
                .contains("2027-04-20T17:00", "Comparez quand même avec la liste de l’acheteur")
                .doesNotContain("??");
        assertThat(page("/assessment/buyer-message?kind=UNFORESEEN&answerBy="))
                .contains("L’acheteur peut se tourner vers ce groupement");
    }
}
