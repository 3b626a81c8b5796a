package org.cordee.need.web;

import java.util.List;
import org.cordee.need.ReadingNeeds.NeedFacts;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;

/**
 * The trades and the place that a coordinator settles before structures are asked.
 *
 * @param radius kilometres; null for all of France
 */
record QualificationForm(
        @Nullable String trades,
        @Nullable String place,
        @Nullable Integer radius) {

    QualificationForm {
        trades = trades == null ? "" : trades;
        place = place == null ? "" : place;
    }

    static QualificationForm of(NeedFacts facts) {
        return new QualificationForm(
                facts.description().trades(),
                facts.scope().place(),
                facts.scope().radius());
    }

    List<String> codes() {
        return PickedInput.parts(String.valueOf(trades));
    }
}
