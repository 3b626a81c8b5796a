package org.cordee.nomenclature;

import org.jspecify.annotations.Nullable;

/**
 * One answer to a search by words.
 *
 * @param code what a form stores, for example a CPV code of eight digits or a SIREN
 * @param label the name, in the language of the search where the list has it
 * @param within what tells it from others of the same name: a département, a postal code, a town
 * @param synonym the everyday word, or the town, by which it was found; null when its own name was
 */
public record Suggestion(
        String code,
        String label,
        @Nullable String within,
        @Nullable String synonym) {}
