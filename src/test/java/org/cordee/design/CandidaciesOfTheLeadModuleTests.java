package org.cordee.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.JoinedGroupings;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.tender.ConsultationReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Before it designs a lot the lead hears of its own other candidacies that rule it out, and of nobody else's. */
@CordeeTest
class CandidaciesOfTheLeadModuleTests {

    @Autowired
    ApplicationContext house;

    private Scenes scenes;
    private JoinedGroupings groupings;
    private Firm lead;

    @BeforeEach
    void begin() {
        scenes = new Scenes(house);
        groupings = new JoinedGroupings(scenes);
        lead = scenes.firm("Sillage");
    }

    @Test
    void onAnotherLotRuleADesignOutWhereTheLotsAreJoined() {
        UUID tender = groupings.ofTwoLots(true);
        UUID own = groupings.joined(lead, tender, 0, scenes.firm("Rives"));
        groupings.joined(scenes.firm("Discret"), tender, 1, lead);

        Design design = design(own, tender);

        assertThat(codes(design)).contains("participation.forbidden");
        assertThat(design.verdict().holds()).isFalse();
        assertThat(others(own, tender))
                .as("neither which grouping nor which lot is told")
                .singleElement()
                .satisfies(other -> assertThat(other.lots()).containsExactly("elsewhere"))
                .satisfies(other -> assertThat(other.id()).isEqualTo("other-1"))
                .satisfies(other -> assertThat(other.lead()).isNull());
    }

    @Test
    void ledOnAnotherLotRuleItOutAsWell() {
        UUID tender = groupings.ofTwoLots(true);
        UUID own = groupings.joined(lead, tender, 0, scenes.firm("Rives"));
        groupings.joined(lead, tender, 1, scenes.firm("Berges"));

        assertThat(codes(design(own, tender))).contains("participation.forbidden");
        assertThat(others(own, tender))
                .singleElement()
                .satisfies(other -> assertThat(other.lead()).isEqualTo(siretOfTheLead(own, tender)));
    }

    @Test
    void onAnotherLotAreNoMatterWhereEachLotIsForItself() {
        UUID tender = groupings.ofTwoLots(false);
        UUID own = groupings.joined(lead, tender, 0, scenes.firm("Rives"));
        groupings.joined(scenes.firm("Discret"), tender, 1, lead);

        assertThat(codes(design(own, tender))).doesNotContain("participation.forbidden");
        assertThat(others(own, tender)).isEmpty();
    }

    @Test
    void forTheLotItselfCountOnceUnderEitherBan() {
        for (boolean joined : List.of(true, false)) {
            UUID tender = groupings.ofTwoLots(joined);
            UUID own = groupings.joined(lead, tender, 0, scenes.firm("Rives"));
            groupings.joined(scenes.firm("Discret"), tender, 0, lead);

            assertThat(codes(design(own, tender))).containsOnlyOnce("participation.forbidden");
            assertThat(others(own, tender))
                    .singleElement()
                    .satisfies(other -> assertThat(other.lots()).doesNotContain("elsewhere"));
        }
    }

    @Test
    void ofACandidateAreNotTheLeadsToKnow() {
        UUID tender = groupings.ofTwoLots(true);
        Firm both = scenes.firm("Double Cordée");
        UUID own = groupings.joined(lead, tender, 0, both);
        groupings.joined(scenes.firm("Discret"), tender, 1, both);

        assertThat(codes(design(own, tender))).doesNotContain("participation.forbidden");
        assertThat(others(own, tender)).isEmpty();
    }

    private List<OtherGrouping> others(UUID consortium, UUID tender) {
        return material(consortium, tender).work().others();
    }

    private String siretOfTheLead(UUID consortium, UUID tender) {
        return material(consortium, tender).lead().siret();
    }

    private Design design(UUID consortium, UUID tender) {
        return scenes.the(Designing.class)
                .judgeFirstChoices(material(consortium, tender), DesignSamples.brief("400000", 8));
    }

    private Material material(UUID consortium, UUID tender) {
        UUID lot = scenes.the(ConsultationReading.class)
                .facts(tender)
                .lots()
                .get(0)
                .id();
        return scenes.the(Designing.class).material(lead.actor(), consortium, lot);
    }

    private static List<String> codes(Design design) {
        return design.verdict().findings().stream()
                .map(finding -> finding.code())
                .toList();
    }
}
