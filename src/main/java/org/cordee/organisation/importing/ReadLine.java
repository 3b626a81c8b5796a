package org.cordee.organisation.importing;

import java.util.ArrayList;
import java.util.List;
import org.cordee.document.table.TableLine;
import org.cordee.organisation.Siret;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of one line: its facts, or the reasons for which it is refused, or nothing of both when the choice of the
 * lines leaves it out.
 *
 * @param number the number that a spreadsheet shows beside the line
 * @param writtenNumber the SIRET or SIREN as it is written, at most 20 characters, for the report
 * @param name the name as it is written, at most 200 characters, for the report; empty when the register hides it
 * @param cells the cells as they are written, for the file of refused lines; a column that is not imported and a
 * person's address are blank, and the list is empty when the register hides the unit
 * @param faults each with its field; the message key with {@code .remedy} at its end says what to do
 * @param remarks repaired cells and, in published lists, cells that were left out
 * @param facts null when there is a fault or the line is left out
 * @param unidentified what a line says that has neither SIRET nor SIREN: its structure can be found by name and place;
 * null for every other line
 */
record ReadLine(
        int number,
        String writtenNumber,
        String name,
        List<String> cells,
        List<Remark> faults,
        List<Remark> remarks,
        @Nullable SourceFacts facts,
        @Nullable Unidentified unidentified) {

    /** The facts of a line without a number. */
    record Unidentified(UnitFacts unit, SiteFacts site) {}

    ReadLine {
        writtenNumber = writtenNumber.length() > 20 ? writtenNumber.substring(0, 20) : writtenNumber;
        name = name.length() > 200 ? name.substring(0, 200) : name;
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
        if (facts != null && !faults.isEmpty()) {
            throw new IllegalStateException("line " + number + " has facts and faults: " + faults);
        }
    }

    static ReadLine broken(TableLine line, String key) {
        return new ReadLine(line.number(), "", "", List.of(), List.of(Remark.of("line", key)), List.of(), null, null);
    }

    static ReadLine leftOut(TableLine line) {
        return new ReadLine(line.number(), "", "", List.of(), List.of(), List.of(), null, null);
    }

    /** Returns this line as one of the establishment that its name and place mean. */
    ReadLine identifiedAs(Siret siret) {
        if (unidentified == null) {
            throw new IllegalStateException("line " + number + " names its structure");
        }
        List<Remark> said = new ArrayList<>(remarks);
        said.add(Remark.of("siret", "organisation.import.found-by-name", siret));
        SourceFacts found = new SourceFacts(siret.siren(), siret, false, unidentified.unit(), unidentified.site());
        return new ReadLine(number, siret.value(), name, cells, List.of(), said, found, null);
    }

    boolean isRefused() {
        return !faults.isEmpty();
    }

    /** Tells if the choice of the lines leaves this one out. */
    boolean isLeftOut() {
        return facts == null && faults.isEmpty();
    }

    /** Returns the faults first, then the remarks, as a report lists them. */
    List<Remark> allRemarks() {
        List<Remark> all = new ArrayList<>(faults);
        all.addAll(remarks);
        return all;
    }
}
