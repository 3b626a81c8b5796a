package org.cordee.nomenclature;

import java.util.List;

/** Suggestions from the lists of this room alone, without the directory. */
public final class TestSuggestions {

    private TestSuggestions() {}

    public static SuggestingCodes ofThisRoom() {
        return new SuggestingCodes(List.of());
    }
}
