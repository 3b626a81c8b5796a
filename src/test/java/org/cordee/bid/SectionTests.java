package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class SectionTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID SHEET = Ids.next();

    private final UUID organisation = Ids.next();
    private final Actor writer = SampleGroupings.person(organisation, Role.MEMBER);
    private final Actor lead = SampleGroupings.person(Ids.next(), Role.MEMBER);
    private final Section section = new Section(
            Ids.next(),
            new Grouping.Share(
                    Ids.next(),
                    Ids.next(),
                    organisation,
                    "Les Mains Vertes",
                    null,
                    false,
                    Percentage.of("15"),
                    Amount.of("72000"),
                    Hours.NONE),
            1,
            NOW);

    @Test
    void numbersEachDraftAndKeepsItsText() {
        section.write(writer, 0, text("un"), NOW);
        section.write(writer, 1, text("deux"), NOW);

        assertThat(section.number()).isEqualTo(2);
        assertThat(section.state()).isEqualTo(SectionState.DRAFT);
        assertThat(section.draft().text()).isEqualTo(text("deux"));
    }

    @Test
    void tellsTheSecondOfTwoWritersThatTheTextChangedMeanwhile() {
        section.write(writer, 0, text("le premier"), NOW);

        refused("bid.section.changed-meanwhile", () -> section.write(writer, 0, text("le second"), NOW));

        assertThat(section.text()).isEqualTo(text("le premier"));
    }

    @Test
    void takesTheSameTextTwiceForOneDraft() {
        assertThat(section.write(writer, 0, text("un"), NOW)).isTrue();
        assertThat(section.write(writer, 0, text("un"), NOW)).isFalse();

        assertThat(section.number()).isEqualTo(1);
    }

    @Test
    void isNotHandedInEmpty() {
        refused("bid.section.title-missing", () -> section.submit(writer, NOW));

        section.write(writer, 0, new SectionText("Insertion", " \n "), NOW);

        refused("bid.section.text-missing", () -> section.submit(writer, NOW));
    }

    @Test
    void isClosedToItsWriterWhileInReview() {
        handIn();

        refused("bid.section.closed.IN_REVIEW", () -> section.write(writer, 1, text("encore"), NOW));
    }

    @Test
    void opensAgainWhenChangesAreAskedForAndSaysWhich() {
        handIn();

        section.sendBack(lead, 1, "Plus de chiffres", SHEET, NOW);
        section.write(writer, 1, text("avec des chiffres"), NOW);

        assertThat(section.state()).isEqualTo(SectionState.CHANGES);
        assertThat(section.comment()).isEqualTo("Plus de chiffres");
        section.submit(writer, NOW);
        assertThat(section.state()).isEqualTo(SectionState.IN_REVIEW);
    }

    @Test
    void isNotApprovedInAVersionTheLeadHasNotRead() {
        handIn();
        section.sendBack(lead, 1, "Plus court", SHEET, NOW);
        section.write(writer, 1, text("court"), NOW);
        section.submit(writer, NOW);

        refused("bid.section.changed-meanwhile", () -> section.approve(lead, 1, SHEET, NOW));
    }

    @Test
    void isApprovedOnce() {
        handIn();

        assertThat(section.approve(lead, 1, SHEET, NOW)).isTrue();
        assertThat(section.approve(lead, 1, SHEET, NOW)).isFalse();
        refused("bid.review.not-now.APPROVED", () -> section.sendBack(lead, 1, "Trop tard", SHEET, NOW));
    }

    @Test
    void isSentBackOnce() {
        handIn();

        assertThat(section.sendBack(lead, 1, "Encore", SHEET, NOW)).isTrue();
        assertThat(section.sendBack(lead, 1, "Encore", SHEET, NOW)).isFalse();
        refused("bid.review.not-now.CHANGES", () -> section.approve(lead, 1, SHEET, NOW));
    }

    @Test
    void neverChangesOnceLocked() {
        handIn();
        section.approve(lead, 1, SHEET, NOW);
        section.lock();
        section.lock();

        refused("bid.section.closed.LOCKED", () -> section.write(writer, 1, text("après"), NOW));
        refused("bid.review.not-now.LOCKED", () -> section.sendBack(lead, 1, "Après", SHEET, NOW));
    }

    @Test
    void refusesATitleOrTextBeyondMeasure() {
        refused("bid.section.title-too-long", () -> new SectionText("x".repeat(201), ""));
        refused("bid.section.text-too-long", () -> new SectionText("", "x".repeat(100_001)));
    }

    private void handIn() {
        section.write(writer, 0, text("un"), NOW);
        section.submit(writer, NOW);
    }

    private static SectionText text(String markdown) {
        return new SectionText("Insertion et encadrement", markdown);
    }

    private static AbstractThrowableAssert<?, ?> refused(String key, ThrowingCallable act) {
        return assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
