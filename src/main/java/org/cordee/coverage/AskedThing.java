package org.cordee.coverage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.ReadingCriteria.MemoCriterion;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DemandLine;
import org.cordee.dossier.DemandLine.DemandPlace;
import org.jspecify.annotations.Nullable;

/**
 * Something that the buyer asks: an award criterion, or an entry of a confirmed demand. Its id is computed, because
 * neither room stores an entry as a thing of its own: an entry of a list that is worded otherwise is another thing, and
 * any other demand stays the same thing when its value changes.
 *
 * @param kind the kind of the demand; null for a criterion
 * @param wording what is asked, in the buyer's words
 * @param lotNumber the lot of a criterion; null for a demand
 * @param weight the weight of a criterion in percent; null where it is not known
 * @param place where a demand was read; null where it was not
 */
record AskedThing(
        UUID id,
        @Nullable DemandKind kind,
        String wording,
        @Nullable String lotNumber,
        @Nullable BigDecimal weight,
        @Nullable DemandPlace place) {

    static AskedThing of(UUID consortiumId, MemoCriterion criterion) {
        return new AskedThing(
                id(consortiumId, "CRITERION", criterion.lotNumber(), criterion.name()),
                null,
                criterion.name(),
                criterion.lotNumber(),
                criterion.weight(),
                null);
    }

    /** Returns what a demand asks: nothing before the lead has confirmed it, and each entry of a list once. */
    static List<AskedThing> of(UUID consortiumId, DemandLine demand) {
        String used = demand.used();
        if (used == null || demand.kind() == DemandKind.CRITERIA) {
            return List.of();
        }
        DemandKind kind = demand.kind();
        if (!kind.isList()) {
            return List.of(
                    new AskedThing(id(consortiumId, kind.name()), kind, used.strip(), null, null, demand.place()));
        }
        return used.lines()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .map(entry ->
                        new AskedThing(id(consortiumId, kind.name(), entry), kind, entry, null, null, demand.place()))
                .toList();
    }

    private static UUID id(UUID consortiumId, String... parts) {
        String name = String.join(
                "\n",
                Stream.concat(Stream.of(consortiumId.toString()), Stream.of(parts))
                        .toList());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
