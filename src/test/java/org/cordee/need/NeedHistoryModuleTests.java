package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other rooms learn of a need, and the row of the coordinators' funnel that follows it. */
@CordeeTest
class NeedHistoryModuleTests extends NeedFixture {

    @Autowired
    NeedLookup lookup;

    @Test
    void aNeedHasNoHistoryBeforeItsAddressIsConfirmedAndAfterItWasRefused() {
        UUID need = sent();
        assertThat(lookup.history(need)).isEmpty();
        assertThat(lookup.history(Ids.next())).isEmpty();

        publishing.confirm(SampleNeeds.byLink(need));
        assertThat(lookup.history(need)).isPresent();

        revising.refuse(coordinator, need, "Déjà en cours");
        assertThat(lookup.history(need)).isEmpty();
    }

    @Test
    void tellsWhoAnsweredAndWhatWasReportedWithoutAnyText() {
        joiners(3);
        UUID need = asking();
        List<UUID> open = open(need);
        interested(open.get(0));
        asking.decline(structure(open.get(1)), open.get(1), NoInterestReason.TOO_FAR, "C’est loin");

        NeedHistory history = lookup.history(need).orElseThrow();

        assertThat(history.trade()).isEqualTo(trade);
        assertThat(history.area()).isEmpty();
        assertThat(history.inquiries()).hasSize(3);
        assertThat(of(history, open.get(0)).interested()).isTrue();
        assertThat(of(history, open.get(1)).reason()).isEqualTo(NoInterestReason.TOO_FAR);
        assertThat(of(history, open.get(2)).answeredAt()).isNull();
        assertThat(history.toString()).doesNotContain("loin").doesNotContain("Salomé");
    }

    @Test
    void theFunnelFollowsANeedToTheContractThatItsBuyerReports() {
        joiners(2);
        UUID need = asking();
        awaitRow(need, 0, 2, 0, 0);
        UUID first = open(need).get(0);
        interested(first);
        awaitRow(need, 1, 2, 1, 1);
        assertThat(jdbc.queryForMap("SELECT area, interested FROM need_answer WHERE inquiry_id = ?", first.toString()))
                .containsEntry("area", "FRY50")
                .containsEntry("interested", true);

        shortlists.deliver(coordinator, need, "");
        NeedBuyer owner = NeedBuyer.of(buyer, need);
        shortlists.askIntroductions(owner, Set.of(first));
        shortlists.report(owner, NeedOutcome.CONTRACT_WITH_THEM);

        awaitRow(need, 4, 2, 1, 1);
        assertThat(jdbc.queryForMap("SELECT choice_hours FROM need_progress WHERE need_id = ?", need.toString()))
                .containsEntry("choice_hours", 0);
    }

    @Test
    void theFunnelForgetsANeedThatACoordinatorRefuses() {
        UUID need = received();
        awaitRow(need, 0, 0, 0, 0);

        revising.refuse(coordinator, need, "Déjà en cours");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM need_progress WHERE need_id = ?", Integer.class, need.toString()))
                        .isZero());
    }

    private void awaitRow(UUID need, int stage, int asked, int answered, int interested) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "SELECT stage, asked, answered, interested FROM need_progress WHERE need_id = ?",
                                need.toString()))
                        .containsExactly(Map.of(
                                "stage", stage, "asked", asked, "answered", answered, "interested", interested)));
    }

    private static SentInquiry of(NeedHistory history, UUID inquiry) {
        return history.inquiries().stream()
                .filter(one -> Objects.equals(one.inquiryId(), inquiry))
                .findFirst()
                .orElseThrow();
    }
}
