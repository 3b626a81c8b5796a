package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.recourse.ReplacementStep;
import org.cordee.consortium.composition.AdvisingReplacement;
import org.cordee.consortium.composition.ReplacementAdvice;
import org.cordee.consortium.invitation.DeclineReason;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.cordee.consortium.slot.SettlingRound;
import org.cordee.consortium.slot.SlotDraft;
import org.cordee.consortium.slot.SlotState;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.organisation.Profiles;
import org.cordee.organisation.profile.Cpv;
import org.cordee.organisation.profile.LegalForm;
import org.cordee.organisation.profile.Vocation;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the lead is advised where nobody took a slot: the page says the step first, and why. */
@ConsortiumTest
class ReplacementPagesModuleTests {

    /** Of a trade in which no other test works, so that the directory knows whom this one enters and nobody else. */
    private static final String CPV = "98362100";

    @Autowired
    House house;

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
    void advisesFromTheLeadItselfBackToOthersAsTheDirectoryGrows() {
        Empty grouping = empty();
        String page = "/consortia/" + grouping.id() + "/unfilled";
        Desk desk = new Desk(context).as(grouping.lead());

        ReplacementAdvice alone = advice(grouping, grouping.mandatory());
        enter("Appui national", Vocation.SUPPORT, Set.of(), Set.of("FR"));
        ReplacementAdvice supported = advice(grouping, grouping.mandatory());
        String withSupport = desk.page(page);
        enter("Les Autres", Vocation.ENTERPRISE, Set.of(new Cpv(CPV)), Set.of());
        ReplacementAdvice wider = advice(grouping, grouping.mandatory());
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
                .contains(
                        "invitez d’autres structures", "encore une structure", "href=\"#widen-" + grouping.mandatory())
                .contains("n’est pas prévu par cette règle");
        assertThat(inEnglish).contains("Advice: invite other organisations").doesNotContain("??");
    }

    @Test
    void providesForDroppingAnOptionalSlotAndLeavesTheDecisionToTheLead() {
        Empty grouping = empty();

        ReplacementAdvice optional = advice(grouping, grouping.optional());
        new Desk(context)
                .as(grouping.lead())
                .post(
                        "/consortia/" + grouping.id() + "/slots/" + grouping.mandatory() + "/decision",
                        "decision",
                        "DROP");

        assertThat(optional.step()).isEqualTo(ReplacementStep.DROP);
        assertThat(optional.dropAllowed()).isTrue();
        assertThat(optional.article()).isEqualTo("Cordée, règle produit D16");
        assertThat(state(grouping, grouping.mandatory())).isEqualTo(SlotState.RELEASED);
    }

    @Test
    void saysWhoIsNextWhileSomebodyWaitsAndNothingToOthers() {
        House.Launched grouping = house.launched(false, house.firms(2));
        house.invited(grouping);
        UUID id = grouping.consortiumId();

        ReplacementAdvice next = advising.advise(grouping.lead().actor(), id, grouping.slot());

        assertThat(next.step()).isEqualTo(ReplacementStep.NEXT_RANK);
        assertThat(next.waiting()).isEqualTo(1);
        assertThatThrownBy(() -> advising.advise(grouping.candidate(0).actor(), id, grouping.slot()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> advising.advise(grouping.lead().actor(), id, Ids.next()))
                .isInstanceOf(NotFound.class);
    }

    /** A grouping with a mandatory and an optional slot whose only candidates have said no. */
    private record Empty(Firm lead, UUID id, UUID mandatory, UUID optional) {}

    private Empty empty() {
        Firm lead = house.firm("Sillage");
        List<UUID> tender = house.tender(lead, 1);
        UUID id = house.opening.open(lead.actor(), house.wish(lead, tender, false));
        List<UUID> slots = house.defining.define(
                lead.actor(), id, List.of(draft(tender.get(1), "Tri", true), draft(tender.get(1), "Lavage", false)));
        List<Firm> candidates = house.firms(2);
        for (int at = 0; at < 2; at++) {
            house.ranking.rank(
                    lead.actor(), id, slots.get(at), List.of(candidates.get(at).establishmentId()));
        }
        house.launching.launch(lead.actor(), id);
        for (int at = 0; at < 2; at++) {
            UUID invitation =
                    Objects.requireNonNull(house.turns.open(id, slots.get(at)).invitationId());
            house.sending.send(invitation);
            answering.decline(candidates.get(at).actor(), invitation, DeclineReason.TOO_FAR, null);
            house.turns.open(id, slots.get(at));
        }
        settling.settle(id);
        return new Empty(lead, id, slots.get(0), slots.get(1));
    }

    private static SlotDraft draft(UUID lotId, String need, boolean mandatory) {
        return new SlotDraft(
                lotId, need, CPV, Set.of(), Percentage.of("10"), Percentage.of("20"), new Hours(100), mandatory);
    }

    private ReplacementAdvice advice(Empty grouping, UUID slot) {
        return advising.advise(grouping.lead().actor(), grouping.id(), slot);
    }

    private SlotState state(Empty grouping, UUID slot) {
        return reading.workspace(grouping.lead().actor(), grouping.id())
                .slot(slot)
                .state();
    }

    private void enter(String name, Vocation vocation, Set<Cpv> activities, Set<String> zones) {
        house.entered(Profiles.named(name, LegalForm.ASSOCIATION)
                .as(vocation)
                .doing(activities)
                .in(zones)
                .profile());
    }
}
