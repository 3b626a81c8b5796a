package org.cordee.organisation.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One organisation or establishment with its facts and their sources, as the directory has it and as a batch changes
 * it. It is read by one statement for many and written back by one for many.
 */
final class FactRow {

    private final UUID id;
    private final UUID organisationId;
    private final Subject subject;
    private final String number;
    private final boolean created;
    private final Map<FactField, Fact> facts;
    private final Map<FactField, Integer> sources;
    private @Nullable Integer base;
    private final Set<FactField> changed = EnumSet.noneOf(FactField.class);
    private boolean sourcesChanged;

    /**
     * @param number the SIREN or SIRET
     * @param created whether the batch creates it
     * @param base the source of all facts that no other source names; null for what was typed
     */
    FactRow(
            UUID id,
            UUID organisationId,
            Subject subject,
            String number,
            boolean created,
            Map<FactField, Fact> facts,
            @Nullable Integer base) {
        this.id = id;
        this.organisationId = organisationId;
        this.subject = subject;
        this.number = number;
        this.created = created;
        this.facts = new EnumMap<>(FactField.class);
        this.facts.putAll(facts);
        this.sources = new EnumMap<>(FactField.class);
        this.base = base;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    String number() {
        return number;
    }

    boolean isCreated() {
        return created;
    }

    Fact fact(FactField field) {
        return Objects.requireNonNullElseGet(facts.get(field), () -> Fact.none(field));
    }

    Map<FactField, Fact> facts() {
        return facts;
    }

    @Nullable
    Integer base() {
        return base;
    }

    /** Returns the source of a fact; null when it was typed at the registration. */
    @Nullable
    Integer sourceOf(FactField field) {
        return sources.getOrDefault(field, base);
    }

    void readSources(Map<FactField, Integer> apart) {
        sources.putAll(apart);
    }

    /** Stores a value and its source. */
    void put(FactField field, Fact value, int source) {
        facts.put(field, value);
        changed.add(field);
        moveSource(field, source);
    }

    /** Names another source for a value that stays. */
    void moveSource(FactField field, int source) {
        if (!Objects.equals(sourceOf(field), source)) {
            sources.put(field, source);
            sourcesChanged = true;
        }
    }

    /** Tells if a value has changed or the row is new. */
    boolean isChanged() {
        return created || !changed.isEmpty();
    }

    boolean hasChanged(FactField field) {
        return created || changed.contains(field);
    }

    /** Tells if the source of a value has changed or the row is new. */
    boolean isToBeWritten() {
        return isChanged() || sourcesChanged;
    }

    /**
     * Chooses the source of most known facts as that of the row, the present one when there are as many, and returns
     * the sources of the other known facts.
     */
    Map<FactField, Integer> settleSources() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (FactField field : FactField.about(subject)) {
            if (!fact(field).isUnset(field)) {
                counts.merge(Objects.requireNonNullElse(sourceOf(field), 0), 1, Integer::sum);
            }
        }
        int now = Objects.requireNonNullElse(base, 0);
        int best = now;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(best, 0)) {
                best = count.getKey();
            }
        }
        // A typed fact has no number: a row that keeps one keeps its base, and names the other sources beside it.
        int chosen = counts.containsKey(0) ? 0 : best;
        Map<FactField, Integer> apart = new EnumMap<>(FactField.class);
        for (FactField field : FactField.about(subject)) {
            Integer source = sourceOf(field);
            // An organisation that has emptied a fact has said so: the entry stays.
            boolean told = !fact(field).isUnset(field) || sources.containsKey(field);
            if (told && source != null && source != chosen) {
                apart.put(field, source);
            }
        }
        base = chosen == 0 ? null : chosen;
        sources.clear();
        sources.putAll(apart);
        return apart;
    }
}
