package org.cordee.submission.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The finished papers of a bid, read back and compared. */
class ConsistencyProofTests {

    private static final List<FinishedPaper> PAPERS = SamplePapers.all();

    private final ReadingPapers reading = new ReadingPapers(SamplePapers.HINTS);

    @Test
    void findsNoDifferenceInUntouchedPapersAndReadsEveryKindOfValue() {
        ConsistencyProof proof = reading.prove(PAPERS);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.flawed()).isEmpty();
        assertThat(proof.families()).containsExactly(PaperFamily.values());
        assertThat(proof.values()).extracting(ProvenValue::kind).contains(ValueKind.values());
    }
}
