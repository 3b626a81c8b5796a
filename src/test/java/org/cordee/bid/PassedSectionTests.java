package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;

/** A section that passes to another writer remembers whose words it may have. */
class PassedSectionTests extends SectionFixture {

    private final Actor successor = SampleBiddingConsortia.person(Ids.next(), Role.MEMBER);

    @Test
    void aSectionWithoutWordsIsItsNewWritersOwn() {
        section.recompose(hands(successor, reviewer), NOW);
        section.write(successor, 0, text("neuf"), NOW);

        assertThat(section.isBegunByAnother()).isFalse();
    }

    @Test
    void aSectionWithWordsOfAMemberThatLeftIsNotItsSuccessorsOwn() {
        section.write(writer, 0, text("un"), NOW);

        section.recompose(hands(successor, reviewer), NOW);
        section.write(successor, 1, text("tout autre"), NOW);

        assertThat(section.isBegunByAnother()).isTrue();
    }

    @Test
    void aLateSectionThatIsGivenToAnotherMemberIsNotItsOwn() {
        section.write(writer, 0, text("un"), NOW);
        Instant late = DUE.plus(Duration.ofDays(20));

        section.reassign(reviewer, hands(successor, reviewer), late.plus(Duration.ofDays(5)), late);

        assertThat(section.isBegunByAnother()).isTrue();
    }

    @Test
    void anotherReviewerOrAnotherMemberOfTheSameWriterChangesNothing() {
        section.write(writer, 0, text("un"), NOW);

        section.recompose(hands(writer, successor), NOW);

        assertThat(section.isBegunByAnother()).isFalse();
    }

    @Test
    void aTextIsTakenElsewhereWithoutThePicturesOfItsSection() {
        String text =
                "Avant.\n\n![Plan [1](picture:" + Ids.next() + ")\n\nAprès ![x](picture:" + Ids.next() + ") et fin.";

        assertThat(Markdown.withoutPictures(text)).isEqualTo("Avant.\n\nAprès et fin.");
    }
}
