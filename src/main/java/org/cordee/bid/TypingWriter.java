package org.cordee.bid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names who typed in a section a moment ago.
 *
 * @param personName null when the pages of the section do not name the person as the writer of a saved text
 */
public record TypingWriter(
        String organisationName, @Nullable String personName) {

    /**
     * Names the owners of drafts: people whose name the section already shows by name, and all others together as their
     * organisation.
     *
     * @param shownNames the names of the people who saved a text of the section
     */
    static List<TypingWriter> of(Collection<UUID> owners, Map<UUID, String> shownNames, String organisationName) {
        Stream<TypingWriter> known = owners.stream()
                .map(shownNames::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(name -> new TypingWriter(organisationName, name));
        Stream<TypingWriter> others = owners.stream()
                .filter(owner -> !shownNames.containsKey(owner))
                .limit(1)
                .map(owner -> new TypingWriter(organisationName, null));
        return Stream.concat(known, others).toList();
    }

    /** Returns the name of the organisation, with the name of the person in front when it is shown. */
    public String label() {
        return personName == null ? organisationName : personName + " (" + organisationName + ")";
    }
}
