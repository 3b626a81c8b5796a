package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.coverage.SampleCoverage.CONSORTIUM;
import static org.cordee.coverage.SampleCoverage.LEAD;
import static org.cordee.coverage.SampleCoverage.act;
import static org.cordee.coverage.SampleCoverage.paper;
import static org.cordee.coverage.SampleCoverage.sections;
import static org.cordee.coverage.SampleCoverage.validity;

import java.util.Set;
import java.util.UUID;
import org.cordee.coverage.CoverageEvent.DemandAnswerRemoved;
import org.cordee.coverage.CoverageEvent.DemandAnswered;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** Where a bid answers a demand: by sections, by a paper, or by observing it. */
class DemandAnswerTests {

    private static final UUID SECTION = Ids.next();

    private final AskedThing asked = validity("90 jours");
    private final DemandAnswer answer = new DemandAnswer(CONSORTIUM, asked);

    @Test
    void theSameAnswerAgainPublishesNoEvent() {
        answer.answer(act(), asked, sections(SECTION));
        assertThat(answer.recordedEvents()).singleElement().isInstanceOfSatisfying(DemandAnswered.class, event -> {
            assertThat(event.way()).isEqualTo(AnswerWay.SECTIONS);
            assertThat(event.sections()).isEqualTo(1);
        });
        answer.clearRecordedEvents();

        answer.answer(act(), asked, sections(SECTION));

        assertThat(answer.recordedEvents()).isEmpty();
    }

    @Test
    void anAnswerIsOutdatedOnceTheDemandIsWordedOtherwiseAndCurrentAfterItIsGivenAgain() {
        answer.answer(act(), asked, paper("Attestation", true));
        AskedThing changed = validity("120 jours");
        assertThat(answer.isCurrent(asked)).isTrue();
        assertThat(answer.isCurrent(changed)).isFalse();

        answer.answer(act(), changed, paper("Attestation", true));

        assertThat(answer.isCurrent(changed)).isTrue();
    }

    @Test
    void anotherAnswerReplacesAllOfTheFirst() {
        answer.answer(act(), asked, paper("Attestation", true));

        answer.answer(act(), asked, sections(SECTION));

        assertThat(answer.given()).isEqualTo(sections(SECTION));
    }

    @Test
    void anAnswerIsTakenBackOnce() {
        answer.answer(act(), asked, sections(SECTION));
        answer.clearRecordedEvents();

        answer.remove(act(), asked);
        answer.remove(act(), asked);

        assertThat(answer.given()).isNull();
        assertThat(answer.recordedEvents()).singleElement().isInstanceOf(DemandAnswerRemoved.class);
    }

    @Test
    void anActOnAnotherVersionIsRefused() {
        answer.requireChanges(0);
        answer.answer(act(), asked, sections(SECTION));

        refused("coverage.changed-meanwhile", () -> answer.requireChanges(0));
        answer.requireChanges(1);
    }

    @Test
    void eachWayNeedsWhatItNames() {
        refused("coverage.sections-missing", SampleCoverage::sections);
        refused("coverage.paper-missing", () -> paper(" ", false));
        refused("coverage.paper-too-long", () -> paper("x".repeat(201), false));
        refused(
                "coverage.organisation-missing",
                () -> new GivenAnswer(AnswerWay.PAPER, Set.of(), "Attestation", null, false));
    }

    @Test
    void whatBelongsToAnotherWayIsLeftOut() {
        GivenAnswer observed = new GivenAnswer(AnswerWay.NO_TEXT, Set.of(SECTION), "Attestation", LEAD, true);

        assertThat(observed).isEqualTo(new GivenAnswer(AnswerWay.NO_TEXT, Set.of(), null, null, false));
        assertThat(paper("Attestation", false).toString()).doesNotContain("Attestation");
    }
}
