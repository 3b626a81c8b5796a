package org.cordee.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the rules of the consultation may ask, as the readers of the dossier see it.
 *
 * @param version the number of its stored changes, which a decision names; 0 when nothing is stored
 * @param state null when nothing was read and nothing was typed
 * @param used the value that other pages use; null before the lead decided, and when it dropped the demand
 * @param read the value as the latest version reads; null when it says nothing of it
 * @param place where it was read; null when it was not
 */
public record DemandLine(
        DemandKind kind,
        long version,
        @Nullable DemandState state,
        @Nullable String used,
        @Nullable String read,
        @Nullable DemandPlace place) {

    /**
     * A place in the rules.
     *
     * @param fileId the file of the buyer's documents
     * @param readIn the number of the version in which it was read
     * @param page the number of the page
     * @param article the number of the article, as 7.2; null where the text has none
     * @param sentence the sentence that says so
     */
    public record DemandPlace(
            UUID fileId, int readIn, int page, @Nullable String article, String sentence) {}

    static DemandLine of(DossierDemand demand) {
        DemandSource source = demand.source();
        return new DemandLine(
                demand.kind(),
                demand.version(),
                demand.state(),
                demand.usedValue(),
                source == null ? null : source.value(),
                source == null
                        ? null
                        : new DemandPlace(
                                source.fileId(), source.readIn(), source.page(), source.article(), source.sentence()));
    }

    static DemandLine none(DemandKind kind) {
        return new DemandLine(kind, 0, null, null, null, null);
    }

    /** Returns the value to show: the latest reading where the lead has to decide, else the one in use. */
    public @Nullable String shown() {
        return used == null || state == DemandState.CHANGED && read != null ? read : used;
    }

    /** Returns the entries of the value to show, one for each line. */
    public List<String> entries() {
        String value = shown();
        return value == null ? List.of() : value.lines().toList();
    }

    /** Tells if the lead has something to decide. */
    public boolean isToDecide() {
        return state != null && state.isToDecide();
    }
}
