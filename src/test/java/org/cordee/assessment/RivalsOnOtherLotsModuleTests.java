package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.judging.AssessingGrouping;
import org.cordee.assessment.sheet.AssessmentReading;
import org.cordee.assessment.sheet.CheckView.FindingLine;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where the documents join all lots, a member's candidacy for another lot is looked for too; which one it is, nobody learns. */
@CordeeTest
class RivalsOnOtherLotsModuleTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    AssessingGrouping assessing;

    @Autowired
    AssessmentReading reading;

    private Scenes scenes;
    private JoinedGroupings groupings;

    @BeforeEach
    void begin() {
        scenes = new Scenes(house);
        groupings = new JoinedGroupings(scenes);
    }

    private List<FindingLine> forbidden(Firm lead, UUID consortium) {
        assessing.assess(lead.actor(), consortium);
        return Objects.requireNonNull(
                        reading.latest(lead.actor(), consortium, Locale.FRENCH).sheet())
                .findings()
                .stream()
                .filter(finding -> finding.code().equals("participation.forbidden"))
                .toList();
    }

    private List<FindingLine> withOneOnTheOtherLot(boolean joinsLots) {
        Firm lead = scenes.firm("Sillage");
        Firm both = scenes.firm("Double Cordée");
        UUID tender = groupings.ofTwoLots(joinsLots);
        UUID consortium = groupings.joined(lead, tender, both);
        groupings.joined(scenes.firm("Discret"), tender, 1, both);
        return forbidden(lead, consortium);
    }

    @Test
    void countWhereTheLotsAreJoined() {
        assertThat(withOneOnTheOtherLot(true))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Double Cordée"))
                .satisfies(line -> assertThat(line.toString()).doesNotContain("Discret", "Berges"));
    }

    @Test
    void areNoMatterWhereEachLotIsForItself() {
        assertThat(withOneOnTheOtherLot(false)).isEmpty();
    }
}
