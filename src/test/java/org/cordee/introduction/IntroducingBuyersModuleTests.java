package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.PublishingNeed;
import org.cordee.need.RevisingList;
import org.cordee.need.SampleNeeds;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer is introduced to the structures that it chose on the short list of its need. */
@CordeeTest
class IntroducingBuyersModuleTests extends IntroductionFixture {

    /** No structure of the other tests has this trade. */
    private static final String TRADE = "45421131";

    @Autowired
    PublishingNeed publishing;

    @Autowired
    RevisingList revising;

    @Autowired
    AskingStructures structures;

    @Autowired
    DeliveringShortlist shortlists;

    @Test
    void introducesABuyerWithoutAccountOnceWithTheContactOfItsNeed() {
        UUID need = delivered(Actor.ofLink());

        choose(need);
        choose(need);

        UUID id = introduction(need);
        IntroductionView before = seen(director, id);
        assertThat(before.awaitsMine()).isTrue();
        assertThat(before.needId()).isEqualTo(need);
        assertThat(before.asking().name()).isEqualTo("Ville de Saint-Aubin-sur-Orme");
        assertThat(before.asking().contact()).isNull();
        assertThat(before.reason()).contains("BES-", "Déposer et réemployer 180 fenêtres");
        answering.agree(as(director, id), MALIK, null);
        assertThat(Objects.requireNonNull(seen(director, id).asking().contact()).name())
                .isEqualTo("Salomé Vidal");
        IntroductionView own = reading.find(IntroductionParticipant.ofLink(Actor.ofLink(), id));
        assertThat(own.asked().contact()).isEqualTo(MALIK);
    }

    @Test
    void introducesTheOrganisationOfABuyerWithAnAccount() {
        UUID need = delivered(buyer);

        choose(need);

        IntroductionView own = seen(buyer, introduction(need));
        assertThat(own.mine()).isEqualTo(IntroductionSide.ASKING);
        assertThat(own.awaitsMine()).isFalse();
        assertThat(Objects.requireNonNull(own.own().contact()).name()).isEqualTo("Salomé Vidal");
    }

    @Test
    void takesTheConsentOfTheBuyerBackWithItsNeed() {
        UUID need = delivered(Actor.ofLink());
        choose(need);

        shortlists.withdraw(SampleNeeds.byLink(need));
        shortlists.withdraw(SampleNeeds.byLink(need));

        UUID id = introduction(need);
        assertThat(seen(director, id).state()).isEqualTo(IntroductionState.DECLINED);
        assertThat(acts(id, "IntroductionDeclined")).isEqualTo(1);
    }

    @Test
    void erasesTheContactOfTheBuyerWhereItWasShown() {
        UUID need = delivered(Actor.ofLink());
        choose(need);
        UUID id = introduction(need);
        answering.agree(as(director, id), MALIK, null);

        shortlists.erase(SampleNeeds.byLink(need));
        shortlists.erase(SampleNeeds.byLink(need));

        IntroductionView after = seen(director, id);
        assertThat(after.state()).isEqualTo(IntroductionState.AGREED);
        assertThat(after.asking().contact()).isNull();
        assertThat(after.asking().erased()).isTrue();
        assertThat(acts(id, "ContactErased")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM introduced_party WHERE introduction_id = ?"
                                + " AND (email IS NOT NULL OR contact_email = 's.vidal@ville.example')",
                        Integer.class,
                        id.toString()))
                .isZero();
    }

    /** Returns a need whose short list is the workshop. */
    private UUID delivered(Actor publisher) {
        UUID need = publishing.publish(
                publisher,
                SampleNeeds.description(TRADE),
                SampleNeeds.scope("Rouen", clock.today()),
                SampleNeeds.sender("a" + UUID.randomUUID() + "@ville.example"));
        publishing.confirm(SampleNeeds.byLink(need));
        revising.qualify(coordinator, need, List.of(TRADE), "Rouen", 60);
        String siren =
                jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, workshop.toString());
        revising.add(coordinator, need, String.valueOf(siren));
        structures.sendBatch(coordinator, need, 1);
        structures.showInterest(director, inquiry(need), "");
        shortlists.deliver(coordinator, need, "");
        return need;
    }

    private void choose(UUID need) {
        shortlists.askIntroductions(SampleNeeds.byLink(need), Set.of(inquiry(need)));
    }

    private UUID inquiry(UUID need) {
        return id("SELECT id FROM inquiry WHERE need_id = ? AND organisation_id = '" + workshop + "'", need);
    }

    private UUID introduction(UUID need) {
        return id("SELECT id FROM introduction WHERE need_id = ?", need);
    }

    /** Returns the id of the only row. */
    private UUID id(String sql, UUID need) {
        return UUID.fromString(String.valueOf(jdbc.queryForObject(sql, String.class, need.toString())));
    }
}
