package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** A price file in one of its formats. */
interface FrameBook {

    List<Grid> grids();

    /** Returns the names of files and data sources outside that the file refers to. */
    List<String> links();

    /**
     * Writes values into cells that have no formula.
     *
     * @param values figures by place
     */
    Written with(NavigableMap<FrameCell, BigDecimal> values);

    /**
     * A written copy of the file.
     *
     * @param recomputed the results of the formulas that depend on the written cells
     * @param unknown the cells of formulas whose result the spreadsheet program has to compute
     */
    record Written(byte[] file, Map<FrameCell, Object> recomputed, List<FrameCell> unknown) {}
}
