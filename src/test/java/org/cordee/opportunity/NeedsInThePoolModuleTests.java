package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.OpenNeed;
import org.cordee.need.PublishingNeed;
import org.cordee.need.PublishingNeed.Sender;
import org.cordee.need.RevisingList;
import org.cordee.need.SampleNeeds;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A need joins the pool with the agreement of its buyer, once it was read, and leaves it when it is over. */
class NeedsInThePoolModuleTests extends WatchScene {

    private static final Actor BUYER = Actor.ofLink();

    @Autowired
    PublishingNeed publishing;

    @Autowired
    RevisingList revising;

    @Autowired
    DeliveringShortlist shortlists;

    @Autowired
    NeedLookup needs;

    @Autowired
    Opportunities pool;

    @Autowired
    BusinessClock clock;

    @Test
    void sharesAQualifiedNeedWithWatchersAndShowsNoContact() {
        UUID need = received(SampleNeeds.senderToAll(address()));
        assertThat(pool.openOf(need)).as("before it was read").isEmpty();

        qualify(need);

        Opportunity shared = pool.openOf(need).orElseThrow();
        assertThat(shared.kind()).isEqualTo(OpportunityKind.NEED);
        assertThat(shared.content().title()).isEqualTo("Déposer et réemployer 180 fenêtres");
        assertThat(shared.content().buyerName()).isEqualTo("Ville de Saint-Aubin-sur-Orme");
        assertThat(shared.content().cpv()).isEqualTo(TRADE);
        assertThat(shared.content().places()).isEqualTo(Set.of("FRD22"));
        assertThat(shared.content().leastAmount()).isEqualTo(Amount.of("60000"));
        assertThat(shared.content().mostAmount()).isEqualTo(Amount.of("140000"));
        assertThat(shared.content().toString()).doesNotContain("Vidal", "ville.example");
        Watcher watcher = watcher(DigestPace.NEVER);
        assertThat(opportunities
                        .watched(watcher.actor(), OpportunityKind.NEED, PageRequest.of(0, 100))
                        .page())
                .anyMatch(one -> one.opportunity().subjectId().equals(need));
    }

    @Test
    void sharesNothingWithoutTheAgreementOfTheBuyer() {
        UUID need = received(SampleNeeds.sender(address()));

        qualify(need);

        assertThat(all(need)).isZero();
    }

    @Test
    void sharesANeedOnceHoweverOftenItIsShared() {
        UUID need = received(SampleNeeds.senderToAll(address()));
        qualify(need);
        OpenNeed open = needs.open(need).orElseThrow();

        sharing.shareNeed(need, open);
        sharing.shareNeed(need, open);

        assertThat(all(need)).isEqualTo(1);
    }

    @Test
    void closesWithTheNeedAndChangesNothingWhenRepeated() {
        UUID need = received(SampleNeeds.senderToAll(address()));
        qualify(need);

        shortlists.withdraw(SampleNeeds.byLink(need));
        sharing.closeNeed(need);

        assertThat(pool.openOf(need)).isEmpty();
        assertThat(needs.open(need)).isEqualTo(Optional.empty());
        assertThat(closings(need)).isEqualTo(1);
    }

    @Test
    void sharesANeedAnewWhenTheCoordinatorChangesItsTrade() {
        UUID need = received(SampleNeeds.senderToAll(address()));
        qualify(need);

        revising.changeCriteria(SampleNeeds.COORDINATOR, need, List.of("45421100"), "Rouen", 60);

        assertThat(pool.openOf(need).orElseThrow().content().cpv()).isEqualTo("45421100");
        assertThat(all(need)).isEqualTo(2);
    }

    @Test
    void closesWhenTheCoordinatorDoesNotAcceptTheNeedAfterAll() {
        UUID need = received(SampleNeeds.senderToAll(address()));
        qualify(need);

        revising.refuse(SampleNeeds.COORDINATOR, need, "Ce besoin est hors de notre champ.");

        assertThat(pool.openOf(need)).isEmpty();
    }

    @Test
    void erasesAPersonFromTheTitleWithTheContactOfTheBuyer() {
        UUID need = publishing.publish(
                BUYER,
                NeedDescription.typed("Fenêtres, voir Salomé Vidal", "", List.of(TRADE), List.of()),
                SampleNeeds.scope("Rouen", clock.today()),
                SampleNeeds.senderToAll(address()));
        publishing.confirm(SampleNeeds.byLink(need));
        qualify(need);

        shortlists.erase(SampleNeeds.byLink(need));

        assertThat(jdbc.queryForList(
                        "SELECT title FROM opportunity WHERE subject_id = ?", String.class, need.toString()))
                .containsExactly("Fenêtres, voir —");
    }

    private UUID received(Sender sender) {
        UUID need = publishing.publish(
                BUYER, SampleNeeds.description(TRADE), SampleNeeds.scope("Rouen", clock.today()), sender);
        publishing.confirm(SampleNeeds.byLink(need));
        return need;
    }

    private void qualify(UUID need) {
        revising.qualify(SampleNeeds.COORDINATOR, need, List.of(TRADE), "Rouen", 60);
    }

    private static String address() {
        return "a" + Ids.next() + "@ville.example";
    }

    private int all(UUID need) {
        return count("SELECT COUNT(*) FROM opportunity WHERE subject_id = ?", need);
    }

    private int closings(UUID need) {
        return count(
                "SELECT COUNT(*) FROM audit_entry a JOIN opportunity o ON o.id = a.subject_id"
                        + " WHERE a.act = 'OpportunityClosed' AND o.subject_id = ?",
                need);
    }

    private int count(String sql, UUID need) {
        return jdbc.queryForObject(sql, Integer.class, need.toString());
    }
}
