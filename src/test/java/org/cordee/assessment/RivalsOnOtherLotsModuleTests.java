package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.process.Scenes.Firm;
import org.junit.jupiter.api.Test;

/**
 * Where the documents join all lots, a member's candidacy for another lot is found too; no reader learns which one it
 * is.
 */
class RivalsOnOtherLotsModuleTests extends JudgedConsortia {

    private List<FindingLine> withOneOnTheOtherLot(boolean joinsLots) {
        Firm lead = scenes.firm("Sillage");
        Firm both = scenes.firm("Double Cordée");
        UUID tender = groupings.ofTwoLots(joinsLots);
        UUID consortium = groupings.join(lead, tender, both);
        groupings.join(scenes.firm("Discret"), tender, 1, both);
        return findingsFor("participation.on-another-lot", lead, lead, consortium);
    }

    @Test
    void findsACandidacyOnAnotherLotWhenTheDocumentsJoinTheLots() {
        assertThat(withOneOnTheOtherLot(true))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Double Cordée"))
                .satisfies(line -> assertThat(line.toString()).doesNotContain("Discret", "Berges"));
    }

    @Test
    void ignoresOtherLotsWhenEachLotIsJudgedAlone() {
        assertThat(withOneOnTheOtherLot(false)).isEmpty();
    }
}
