package org.cordee.network.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.network.ReadingSchemes.RelayedScheme;

/** The answers of a member as it types them, in the order of the questions. */
record SchemeAnswersForm(Integer revision, List<String> words) {

    SchemeAnswersForm {
        revision = revision == null ? Integer.valueOf(0) : revision;
        // A number left out leaves null in the bound list.
        words = words == null
                ? new ArrayList<>()
                : words.stream().map(word -> word == null ? "" : word).collect(Collectors.toCollection(ArrayList::new));
    }

    static SchemeAnswersForm of(RelayedScheme scheme) {
        return new SchemeAnswersForm(scheme.revision(), scheme.answers()).filledTo(scheme);
    }

    /** Returns the form with as many answers as there are questions. */
    SchemeAnswersForm filledTo(RelayedScheme scheme) {
        while (words.size() < scheme.questions().size()) {
            words.add("");
        }
        return this;
    }
}
