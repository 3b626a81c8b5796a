package org.cordee.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Consortia of one consultation that others have joined, judged one by one. */
@CordeeTest
abstract class JudgedConsortia {

    @Autowired
    ApplicationContext context;

    @Autowired
    AssessingConsortium assessing;

    @Autowired
    AssessmentReading reading;

    Scenes scenes;
    JoinedConsortia groupings;

    @BeforeEach
    void begin() {
        scenes = new Scenes(context);
        groupings = new JoinedConsortia(scenes);
    }

    /** Judges again and returns the findings with one code as the reader sees them. */
    List<FindingLine> findingsFor(String code, Firm reader, Firm lead, UUID consortium) {
        assessing.assess(lead.actor(), consortium);
        return Objects.requireNonNull(reading.latest(reader.actor(), consortium, Locale.FRENCH)
                        .sheet())
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }
}
