package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests the forms with which the lead corrects, searches and decides. */
@ConsortiumTest
class LeadFormsModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    SettlingRound settling;

    @Autowired
    ConsortiumReading reading;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    @Test
    void correctsASlotThatKeepsItsCandidates() {
        Draft draft = draft();
        SampleFirm known = fixture.firm("Les Mains Vertes");
        fixture.ranking.rank(draft.lead().actor(), draft.id(), draft.slot(), List.of(known.establishmentId()));
        String address = "/consortia/" + draft.id() + "/slots/" + draft.slot();
        desk.as(draft.lead());

        String shown = desk.page(address);
        String wrong = correct(address, draft, "Taille des haies", "30", "abc");
        correct(address, draft, "Taille des haies", "30", "40,5");

        assertThat(shown).contains("value=\"10\"", "value=\"77310000\"");
        assertThat(wrong).contains("value=\"abc\"", "id=\"maxShare-error\"");
        Workspace.SlotLine slot = slot(draft);
        assertThat(slot.need()).isEqualTo("Taille des haies");
        assertThat(slot.maxShare().value()).isEqualByComparingTo("40.5");
        assertThat(slot.candidates())
                .extracting(Workspace.CandidateLine::establishmentId)
                .containsExactly(known.establishmentId());
        assertThat(desk.post(address.replace(draft.slot().toString(), Ids.next().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    private String correct(String address, Draft draft, String need, String least, String most) {
        var answer = desk.post(
                address,
                "lotId",
                slot(draft).lotId().toString(),
                "need",
                need,
                "cpv",
                "77310000",
                "minShare",
                least,
                "maxShare",
                most,
                "hours",
                "12",
                "mandatory",
                "true");
        return content(answer);
    }

    @Test
    void correctsNameFormAndConfidentialityUntilTheInvitationsGoOut() {
        Draft draft = draft();
        String facts = "/consortia/" + draft.id() + "/facts";
        desk.as(draft.lead());

        String shown = desk.page(facts);
        String nameless = desk.again(facts, "name", " ", "form", "JOINT");
        desk.post(facts, "name", "Rives bleues", "form", "SEVERAL", "ndaRequired", "true");
        Launched launched = fixture.launched(false, fixture.firms(1));
        desk.as(launched.lead());
        String tooLate = desk.again("/consortia/" + launched.consortiumId() + "/facts", "name", "X", "form", "JOINT");

        assertThat(shown).contains("value=\"Rives vertes\"");
        assertThat(nameless).contains("Nom : Ce champ est à remplir", "id=\"name-error\"");
        ConsortiumFacts corrected = fixture.lookup.consortium(draft.id());
        assertThat(corrected.name()).isEqualTo("Rives bleues");
        assertThat(corrected.form()).isEqualTo(ConsortiumForm.SEVERAL);
        assertThat(corrected.ndaRequired()).isTrue();
        assertThat(tooLate).contains("value=\"X\"", "role=\"alert\"");
    }

    @Test
    void confirmsBeforeASlotIsDroppedAndReportsAnEmptySelectionBesideTheList() {
        Launched consortium = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(consortium);
        answering.decline(consortium.candidate(0).actor(), invitation, DeclineReason.TOO_FAR, null);
        fixture.turns.open(consortium.consortiumId(), consortium.slot());
        settling.settle(consortium.consortiumId());
        String decision = "/consortia/" + consortium.consortiumId() + "/slots/" + consortium.slot() + "/decision";
        desk.as(consortium.lead());

        String nobody = desk.again(decision, "decision", "WIDEN");
        String unknown = desk.again(decision, "decision", "SELL");
        String asked = desk.page(decision + "?way=DROP");
        SlotState before = state(consortium);
        desk.post(decision, "decision", "DROP");

        assertThat(nobody).contains("id=\"establishmentIds-error\"", "Choisissez au moins un candidat");
        assertThat(unknown).contains("Décision : ");
        assertThat(asked).contains("Cette décision est définitive", "value=\"DROP\"");
        assertThat(before).isEqualTo(SlotState.UNFILLED);
        assertThat(state(consortium)).isEqualTo(SlotState.RELEASED);
    }

    private SlotState state(Launched consortium) {
        return reading.workspace(consortium.lead().actor(), consortium.consortiumId())
                .slots()
                .get(0)
                .state();
    }

    private record Draft(SampleFirm lead, UUID id, UUID slot) {}

    private Draft draft() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.tender(lead, 1);
        UUID id = fixture.opening.open(lead.actor(), fixture.wish(lead, tender, false));
        UUID slot = fixture.defining
                .define(lead.actor(), id, List.of(ConsortiumFixture.draft(tender.get(1), "Tonte", true)))
                .get(0);
        return new Draft(lead, id, slot);
    }

    private Workspace.SlotLine slot(Draft draft) {
        return reading.workspace(draft.lead().actor(), draft.id()).slots().get(0);
    }

    private static String content(org.springframework.mock.web.MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
