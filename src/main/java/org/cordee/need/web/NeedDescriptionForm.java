package org.cordee.need.web;

import java.util.List;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedDescription.Theme;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;

/** The first page of a need, as it was typed. */
record NeedDescriptionForm(
        @Nullable String title,
        @Nullable String details,
        @Nullable String trades,
        @Nullable List<Theme> themes) {

    NeedDescriptionForm {
        title = title == null ? "" : title;
        details = details == null ? "" : details;
        trades = trades == null ? "" : trades;
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    static NeedDescriptionForm of(NeedDescription description) {
        return new NeedDescriptionForm(
                description.title(), description.details(), description.trades(), description.themeList());
    }

    NeedDescription read() {
        return NeedDescription.typed(
                String.valueOf(title),
                String.valueOf(details),
                PickedInput.parts(String.valueOf(trades)),
                themes == null ? List.of() : themes);
    }
}
