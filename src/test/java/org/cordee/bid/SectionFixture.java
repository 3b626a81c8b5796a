package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;

/** Prepares a section with one writer and one reviewer, started ten days before it is due. */
abstract class SectionFixture {

    static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    static final Instant DUE = NOW.plus(Duration.ofDays(9));

    final Actor writer = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    final Actor reviewer = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);
    final Section section =
            new Section(Ids.next(), 1, new SectionBrief("Insertion", null, 10), hands(writer, reviewer), DUE, NOW);

    @BeforeEach
    void settle() {
        section.begin(NOW);
    }

    void handIn() {
        section.write(writer, 0, text("un"), NOW);
        section.submit(writer, NOW);
    }

    static SectionAssignment hands(Actor writer, Actor reviewer) {
        return new SectionAssignment(
                Ids.next(), Ids.next(), writer.requireOrganisation(), Ids.next(), reviewer.requireOrganisation(), null);
    }

    static SectionText text(String markdown) {
        return new SectionText("Insertion et encadrement", markdown);
    }
}
