package org.cordee.law.casefile;

import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A contract that joins design and works, or more (L2171-1 to -6).
 *
 * @param infrastructure whether it is of infrastructure, which design-build need not be given to a consortium (L2171-2)
 * @param groupingRequired whether the rules of the consultation turn a single candidate down
 * @param pmeShare the least part of the forecast amount the holder gives to PME and craftsmen; null where nobody read
 * it
 * @param sectorException whether the buyer finds too few PME in the sector (R2171-23)
 */
public record GlobalContract(
        Kind kind,
        boolean infrastructure,
        boolean groupingRequired,
        @Nullable Percentage pmeShare,
        boolean sectorException) {

    /** The kind: design and works, with a performance target, or of a sector that the Code names. */
    public enum Kind {
        DESIGN_BUILD,
        PERFORMANCE,
        SECTOR
    }

    static GlobalContract read(YamlFields fields) {
        return new GlobalContract(
                fields.need("kind").oneOf(Kind.class),
                fields.flag("infrastructure"),
                fields.flag("groupingRequired"),
                fields.get("pmeSharePct", YamlValue::percent),
                fields.flag("sectorException"));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("kind", kind)
                .put("infrastructure", infrastructure)
                .put("groupingRequired", groupingRequired)
                .put("pmeSharePct", pmeShare)
                .put("sectorException", sectorException)
                .fields();
    }
}
