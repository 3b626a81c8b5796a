package org.cordee.tender.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.tender.content.ConsultationContent;
import org.cordee.tender.content.LotContent;
import org.jspecify.annotations.Nullable;

/**
 * Which facts somebody gave by hand. A corrigendum that is silent about one of these leaves it; what an earlier notice said
 * and the new one says no longer is gone.
 */
public record FilledIn(Set<ConsultationField> fields) {

    static final FilledIn NOTHING = new FilledIn(Set.of());

    public FilledIn {
        fields = Set.copyOf(fields);
    }

    public static FilledIn read(String words) {
        return words.isEmpty()
                ? NOTHING
                : new FilledIn(Arrays.stream(words.split(" ", -1))
                        .map(ConsultationField::valueOf)
                        .collect(Collectors.toSet()));
    }

    public String written() {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** After somebody changed these by hand; what was emptied is given by nobody. */
    public FilledIn with(Collection<NoticeChange> changes) {
        Set<ConsultationField> given = EnumSet.noneOf(ConsultationField.class);
        given.addAll(fields);
        for (NoticeChange change : changes) {
            if (change.after().isEmpty()) {
                given.remove(change.field());
            } else {
                given.add(change.field());
            }
        }
        return new FilledIn(given);
    }

    public FilledIn withoutWhatSays(ConsultationContent published) {
        return new FilledIn(fields.stream()
                .filter(field -> field == ConsultationField.BUYER_KIND
                        || field.of(published).isEmpty())
                .collect(Collectors.toSet()));
    }

    public FilledIn withoutWhatSays(LotContent published) {
        return new FilledIn(
                fields.stream().filter(field -> field.of(published).isEmpty()).collect(Collectors.toSet()));
    }

    /** The known value where somebody gave it by hand, else the published one. */
    <T> @Nullable T prefer(ConsultationField field, @Nullable T published, @Nullable T known) {
        return fields.contains(field) ? known : published;
    }

    /** The published value, else the known one where it was filled in. */
    <T> @Nullable T choose(ConsultationField field, @Nullable T published, @Nullable T known) {
        if (published != null) {
            return published;
        }
        return fields.contains(field) ? known : null;
    }
}
