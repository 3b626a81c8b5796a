package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.JoinedConsortia;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.tender.ConsultationReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests that a lead is warned about its own other candidacies before it designs a lot, and about no other firm's. */
@CordeeTest
class CandidaciesOfTheLeadModuleTests {

    @Autowired
    ApplicationContext application;

    private Scenes scenes;
    private JoinedConsortia consortia;
    private Firm lead;

    @BeforeEach
    void begin() {
        scenes = new Scenes(application);
        consortia = new JoinedConsortia(scenes);
        lead = scenes.firm("Sillage");
    }

    @Test
    void mentionsThatTheLeadIsAMemberOnAnotherJoinedLot() {
        UUID tender = consortia.ofTwoLots(true);
        UUID own = consortia.join(lead, tender, 0, scenes.firm("Rives"));
        consortia.join(scenes.firm("Discret"), tender, 1, lead);

        Design design = design(own, tender);

        assertThat(codes(design)).contains("participation.on-another-lot").doesNotContain("participation.forbidden");
        assertThat(others(own, tender))
                .as("shows neither the consortium nor the lot")
                .singleElement()
                .satisfies(other -> assertThat(other.lots()).containsExactly("elsewhere"))
                .satisfies(other -> assertThat(other.id()).isEqualTo("other-1"))
                .satisfies(other -> assertThat(other.lead()).isNull());
    }

    @Test
    void mentionsThatTheLeadLeadsOnAnotherJoinedLot() {
        UUID tender = consortia.ofTwoLots(true);
        UUID own = consortia.join(lead, tender, 0, scenes.firm("Rives"));
        consortia.join(lead, tender, 1, scenes.firm("Berges"));

        assertThat(codes(design(own, tender)))
                .contains("participation.on-another-lot")
                .doesNotContain("participation.forbidden");
        assertThat(others(own, tender))
                .singleElement()
                .satisfies(other -> assertThat(other.lead()).isEqualTo(siretOfTheLead(own, tender)));
    }

    @Test
    void ignoresOtherLotsWhenEachLotIsJudgedAlone() {
        UUID tender = consortia.ofTwoLots(false);
        UUID own = consortia.join(lead, tender, 0, scenes.firm("Rives"));
        consortia.join(scenes.firm("Discret"), tender, 1, lead);

        assertThat(codes(design(own, tender))).doesNotContain("participation.forbidden");
        assertThat(others(own, tender)).isEmpty();
    }

    @Test
    void countsAnotherCandidacyForTheSameLotOnceUnderEitherBan() {
        for (boolean joined : List.of(true, false)) {
            UUID tender = consortia.ofTwoLots(joined);
            UUID own = consortia.join(lead, tender, 0, scenes.firm("Rives"));
            consortia.join(scenes.firm("Discret"), tender, 0, lead);

            assertThat(codes(design(own, tender))).containsOnlyOnce("participation.forbidden");
            assertThat(others(own, tender))
                    .singleElement()
                    .satisfies(other -> assertThat(other.lots()).doesNotContain("elsewhere"));
        }
    }

    @Test
    void hidesTheCandidaciesOfACandidateFromTheLead() {
        UUID tender = consortia.ofTwoLots(true);
        Firm both = scenes.firm("Double Cordée");
        UUID own = consortia.join(lead, tender, 0, both);
        consortia.join(scenes.firm("Discret"), tender, 1, both);

        assertThat(codes(design(own, tender))).doesNotContain("participation.forbidden");
        assertThat(others(own, tender)).isEmpty();
    }

    private List<CaseCandidacy> others(UUID consortium, UUID tender) {
        return material(consortium, tender).work().others();
    }

    private String siretOfTheLead(UUID consortium, UUID tender) {
        return material(consortium, tender).lead().siret();
    }

    private Design design(UUID consortium, UUID tender) {
        return scenes.bean(Designing.class)
                .judgeFirstChoices(material(consortium, tender), DesignSamples.brief("400000", 8));
    }

    private DesignInput material(UUID consortium, UUID tender) {
        UUID lot = scenes.bean(ConsultationReading.class)
                .facts(tender)
                .lots()
                .get(0)
                .id();
        return scenes.bean(Designing.class).material(lead.actor(), consortium, lot);
    }

    private static List<String> codes(Design design) {
        return design.verdict().findings().stream()
                .map(finding -> finding.code())
                .toList();
    }
}
