package org.cordee.tender.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and writes one of several answers. A blank or unknown answer means that the value is not known. */
final class ChoiceField {

    private ChoiceField() {}

    static String written(@Nullable Enum<?> said) {
        return said == null ? "" : said.name();
    }

    static <E extends Enum<E>> @Nullable E read(E[] answers, String written) {
        return Arrays.stream(answers)
                .filter(answer -> answer.name().equals(written))
                .findFirst()
                .orElse(null);
    }
}
