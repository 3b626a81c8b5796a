package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.ReplacementStep;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests the advice to the lead about a slot that no candidate took: the page shows the step first, and why. */
@ConsortiumTest
class ReplacementPagesModuleTests {

    /** A trade that no other test uses, so that the directory finds only the enterprises of this test. */
    private static final String CPV = "98362100";

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    SettlingRound settling;

    @Autowired
    AdvisingReplacement advising;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    WebApplicationContext context;

    @Test
    void advisesOwnWorkThenSupportThenMoreCandidatesAsTheDirectoryGrows() {
        Empty consortium = empty();
        String page = "/consortia/" + consortium.id() + "/unfilled";
        PageClient desk = new PageClient(context).as(consortium.lead());

        ReplacementAdvice alone = advice(consortium, consortium.mandatory());
        enter("Appui national", Vocation.SUPPORT, Set.of(), Set.of("FR"));
        ReplacementAdvice supported = advice(consortium, consortium.mandatory());
        String withSupport = desk.page(page);
        enter("Les Autres", Vocation.ENTERPRISE, Set.of(new Cpv(CPV)), Set.of());
        ReplacementAdvice wider = advice(consortium, consortium.mandatory());
        String withOthers = desk.page(page);
        String inEnglish = desk.in("en").page(page);

        assertThat(alone.step()).isEqualTo(ReplacementStep.DO_MYSELF);
        assertThat(alone.dropAllowed()).isFalse();
        assertThat(supported.step()).isEqualTo(ReplacementStep.ASK_SUPPORT);
        assertThat(withSupport)
                .contains("demandez à un organisme d’accompagnement", "/support?kind=STRATEGIC", "href=\"/rules/D16\"")
                .doesNotContain("??");
        assertThat(wider.step()).isEqualTo(ReplacementStep.WIDEN);
        assertThat(wider.othersKnown()).isEqualTo(1);
        assertThat(withOthers)
                .contains("invitez d’autres structures", "encore une structure", "Cochez-les ci-dessous")
                .contains("/slots/" + consortium.mandatory() + "/decision")
                .doesNotContain("href=\"#widen")
                .contains("Cette règle ne prévoit pas");
        assertThat(inEnglish).contains("Advice: invite other organisations").doesNotContain("??");
    }

    @Test
    void allowsDroppingAnOptionalSlotAndLeavesTheDecisionToTheLead() {
        Empty consortium = empty();

        ReplacementAdvice optional = advice(consortium, consortium.optional());
        new PageClient(context)
                .as(consortium.lead())
                .post(
                        "/consortia/" + consortium.id() + "/slots/" + consortium.mandatory() + "/decision",
                        "decision",
                        "DROP");

        assertThat(optional.step()).isEqualTo(ReplacementStep.DROP);
        assertThat(optional.dropAllowed()).isTrue();
        assertThat(optional.article()).isEqualTo("Cordée, règle produit D16");
        assertThat(state(consortium, consortium.mandatory())).isEqualTo(SlotState.RELEASED);
    }

    @Test
    void advisesTheNextRankWhileACandidateWaitsAndHidesTheAdviceFromOthers() {
        ConsortiumFixture.Launched consortium = fixture.launched(false, fixture.firms(2));
        fixture.invited(consortium);
        UUID id = consortium.consortiumId();

        ReplacementAdvice next = advising.advise(consortium.lead().actor(), id, consortium.slot());

        assertThat(next.step()).isEqualTo(ReplacementStep.NEXT_RANK);
        assertThat(next.waiting()).isEqualTo(1);
        assertThatThrownBy(() -> advising.advise(consortium.candidate(0).actor(), id, consortium.slot()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> advising.advise(consortium.lead().actor(), id, Ids.next()))
                .isInstanceOf(NotFound.class);
    }

    /** A consortium with a mandatory and an optional slot whose only candidates have declined. */
    private record Empty(SampleFirm lead, UUID id, UUID mandatory, UUID optional) {}

    private Empty empty() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.tender(lead, 1);
        UUID id = fixture.opening.open(lead.actor(), fixture.wish(lead, tender, false));
        List<UUID> slots = fixture.defining.define(
                lead.actor(), id, List.of(draft(tender.get(1), "Tri", true), draft(tender.get(1), "Lavage", false)));
        List<SampleFirm> candidates = fixture.firms(2);
        for (int at = 0; at < 2; at++) {
            fixture.ranking.rank(
                    lead.actor(), id, slots.get(at), List.of(candidates.get(at).establishmentId()));
        }
        fixture.launching.launch(lead.actor(), id);
        for (int at = 0; at < 2; at++) {
            UUID invitation =
                    Objects.requireNonNull(fixture.turns.open(id, slots.get(at)).invitationId());
            fixture.sending.send(invitation);
            answering.decline(candidates.get(at).actor(), invitation, DeclineReason.TOO_FAR, null);
            fixture.turns.open(id, slots.get(at));
        }
        settling.settle(id);
        return new Empty(lead, id, slots.get(0), slots.get(1));
    }

    private static SlotNeed draft(UUID lotId, String need, boolean mandatory) {
        return new SlotNeed(
                lotId, need, CPV, Set.of(), Percentage.of("10"), Percentage.of("20"), new Hours(100), mandatory);
    }

    private ReplacementAdvice advice(Empty consortium, UUID slot) {
        return advising.advise(consortium.lead().actor(), consortium.id(), slot);
    }

    private SlotState state(Empty consortium, UUID slot) {
        return reading.workspace(consortium.lead().actor(), consortium.id())
                .slot(slot)
                .state();
    }

    private void enter(String name, Vocation vocation, Set<Cpv> activities, Set<String> zones) {
        fixture.entered(SampleProfiles.named(name, LegalForm.ASSOCIATION)
                .as(vocation)
                .doing(activities)
                .in(zones)
                .profile());
    }
}
