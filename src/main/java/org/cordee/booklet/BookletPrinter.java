package org.cordee.booklet;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes a published version of a booklet as one PDF file. */
public interface BookletPrinter {

    /** Writes the file and leaves the stream open. */
    void print(PrintedBooklet booklet, OutputStream out);

    /**
     * A booklet as it is printed, in French.
     *
     * @param number of the booklet on the shelf
     * @param edition the year of the booklet
     * @param publishedOn the day of this version in Paris
     * @param publisher the organisation that runs the platform
     * @param entries the solutions that are not withdrawn, in the order of the booklet
     * @param changes one line for each version, the last first
     */
    record PrintedBooklet(
            int number,
            CallTerms terms,
            int edition,
            int version,
            LocalDate publishedOn,
            String publisher,
            List<PrintedEntry> entries,
            List<PrintedChange> changes) {

        public PrintedBooklet {
            entries = List.copyOf(entries);
            changes = List.copyOf(changes);
        }
    }

    /**
     * One solution.
     *
     * @param organisationName the structure that offers it
     * @param content the text, with the photographs that may be shown; their bytes are in the document store
     * @param address the public page of the solution
     * @param checkedOn the day on which the structure confirmed the facts
     */
    record PrintedEntry(
            UUID entryId, String organisationName, EntryContent content, String address, LocalDate checkedOn) {}

    /** One line of the history: a version, or a withdrawal with its reason. */
    record PrintedChange(LocalDate date, String text) {}
}
