package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.document.BookletPlan.Measured;
import org.cordee.document.BookletPlan.Place;
import org.junit.jupiter.api.Test;

/** Heights are in millimetres; the text of a page has 252. */
class BookletPlanTests {

    private static final List<Double> GALLERIES = List.of(50.0, 64.0, 100.0, 180.0);

    @Test
    void enlargesPhotographsUntilThePageIsFull() {
        assertThat(BookletPlan.of(List.of(of(150)))).containsExactly(new Place(2, false, 0, 1));
        assertThat(BookletPlan.of(List.of(of(60)))).containsExactly(new Place(3, false, 0, 1));
    }

    @Test
    void setsSmallerLettersWhenTheyAvoidAPageOfFewLines() {
        assertThat(BookletPlan.of(List.of(of(215)))).containsExactly(new Place(0, false, 1, 1));
    }

    @Test
    void setsSmallerLettersBeforeItMakesPhotographsSmall() {
        assertThat(BookletPlan.of(List.of(of(190)))).containsExactly(new Place(1, false, 1, 1));
    }

    @Test
    void enlargesPhotographsOfAnEntryThatNeedsTwoPagesAnyway() {
        assertThat(BookletPlan.of(List.of(of(300)))).containsExactly(new Place(3, false, 0, 2));
    }

    @Test
    void printsShortEntriesOnOnePage() {
        Measured brief = new Measured(List.of(80.0, 75.0), List.of(0.0));

        assertThat(BookletPlan.of(List.of(brief, brief, brief)))
                .extracting(Place::follows)
                .containsExactly(false, true, false);
    }

    @Test
    void printsAShortEntryUnderTheEndOfALongOne() {
        Measured longer = new Measured(List.of(300.0, 280.0), List.of(0.0));
        Measured brief = new Measured(List.of(80.0, 75.0), List.of(0.0));

        assertThat(BookletPlan.of(List.of(longer, brief)))
                .extracting(Place::follows)
                .containsExactly(false, true);
    }

    @Test
    void beginsAPageForAnEntryThatWouldBeBroken() {
        assertThat(BookletPlan.of(List.of(of(150), of(150))))
                .extracting(Place::follows)
                .containsExactly(false, false);
    }

    private static Measured of(double text) {
        return new Measured(List.of(text, text - 20), GALLERIES);
    }
}
