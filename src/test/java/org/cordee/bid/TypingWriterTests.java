package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** The readers of a section see who typed in it a moment ago, by no name that its history does not show. */
class TypingWriterTests {

    private static final String WORKSHOP = "Les Mains Vertes";

    private final UUID nadia = Ids.next();
    private final UUID yann = Ids.next();
    private final UUID guests = Ids.next();

    @Test
    void namesAPersonThatTheHistoryNames() {
        List<TypingWriter> writers = TypingWriter.of(Set.of(nadia), Map.of(nadia, "Nadia Benali"), WORKSHOP);

        assertThat(writers).extracting(TypingWriter::label).containsExactly("Nadia Benali (Les Mains Vertes)");
    }

    @Test
    void showsOnlyTheOrganisationOfAPersonWhoNeverSavedAText() {
        List<TypingWriter> writers = TypingWriter.of(Set.of(yann), Map.of(nadia, "Nadia Benali"), WORKSHOP);

        assertThat(writers).extracting(TypingWriter::label).containsExactly(WORKSHOP);
    }

    @Test
    void showsTheOrganisationOnceForAllWhoseNamesAreNotShown() {
        List<TypingWriter> writers =
                TypingWriter.of(Set.of(yann, guests, nadia), Map.of(nadia, "Nadia Benali"), WORKSHOP);

        assertThat(writers)
                .containsExactly(new TypingWriter(WORKSHOP, "Nadia Benali"), new TypingWriter(WORKSHOP, null));
    }
}
