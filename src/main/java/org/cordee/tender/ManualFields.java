package org.cordee.tender;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a user filled in by hand. A corrigendum without a value for such a field leaves it. A value that came
 * from an earlier notice and is missing in the new one is removed.
 */
record ManualFields(Set<ConsultationField> fields) {

    static final ManualFields NOTHING = new ManualFields(Set.of());

    public ManualFields {
        fields = Set.copyOf(fields);
    }

    public static ManualFields read(String words) {
        return words.isEmpty()
                ? NOTHING
                : new ManualFields(Arrays.stream(words.split(" ", -1))
                        .map(ConsultationField::valueOf)
                        .collect(Collectors.toSet()));
    }

    public String written() {
        return fields.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Adds the fields that a user changed by hand; a field that the user emptied no longer counts as filled in. */
    public ManualFields with(Collection<NoticeChange> changes) {
        Set<ConsultationField> given = EnumSet.noneOf(ConsultationField.class);
        given.addAll(fields);
        for (NoticeChange change : changes) {
            if (change.after().isEmpty()) {
                given.remove(change.field());
            } else {
                given.add(change.field());
            }
        }
        return new ManualFields(given);
    }

    public ManualFields withoutWhatSays(ConsultationContent published) {
        return new ManualFields(fields.stream()
                .filter(field -> field == ConsultationField.BUYER_KIND
                        || field.of(published).isEmpty())
                .collect(Collectors.toSet()));
    }

    /**
     * Removes the fields that a notice contains, except a deadline whose reading by the lead is still the stored one.
     *
     * @param stored the content of the lot after the notice
     */
    public ManualFields withoutWhatSays(LotContent published, LotContent stored) {
        return new ManualFields(fields.stream()
                .filter(field -> field.of(published).isEmpty()
                        || field.isDeadline() && !field.of(published).equals(field.of(stored)))
                .collect(Collectors.toSet()));
    }

    boolean contains(ConsultationField field) {
        return fields.contains(field);
    }

    /** Returns the known value where a user filled it in by hand, else the published one. */
    <T> @Nullable T manualOrPublished(ConsultationField field, @Nullable T published, @Nullable T known) {
        return fields.contains(field) ? known : published;
    }

    /** Returns the published value, else the known one where a user filled it in by hand. */
    <T> @Nullable T publishedOrManual(ConsultationField field, @Nullable T published, @Nullable T known) {
        if (published != null) {
            return published;
        }
        return fields.contains(field) ? known : null;
    }
}
