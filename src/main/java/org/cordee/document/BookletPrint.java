package org.cordee.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An impact booklet as one printed file: PDF/A-2b, and tagged for screen readers as PDF/UA-1 asks. The same content
 * gives the same bytes. Every text is escaped, and each photograph is drawn again for the width at which it is printed.
 *
 * @param number of the booklet in its series
 * @param subtitle one sentence under the title on the cover; may be empty
 * @param edition such as 2026
 * @param version of the edition, from 1
 * @param publisher the organisation that publishes the booklet
 * @param foreword paragraphs separated by an empty line; may be empty
 * @param entries in the order of print; those of one chapter are printed together
 * @param changes the history of the booklet, in the order of print: its versions, and its withdrawn entries with the
 * reason
 */
public record BookletPrint(
        int number,
        String title,
        String subtitle,
        String edition,
        int version,
        LocalDate publishedOn,
        String publisher,
        String foreword,
        List<Entry> entries,
        List<Change> changes) {

    /** The most entries of one booklet. */
    public static final int MOST_ENTRIES = 100;

    /** The most photographs of one entry. */
    public static final int MOST_PHOTOGRAPHS = 6;

    /**
     * Checks the number of entries and the length of every text.
     *
     * @throws RuleViolation {@code document.booklet.too-many-entries}, {@code document.booklet.too-many} or {@code
     * document.booklet.text-too-long}
     */
    public BookletPrint {
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
        BookletLimits.check(title, subtitle, edition, publisher, foreword);
        BookletLimits.check(entries, changes);
    }

    /**
     * One solution of the booklet.
     *
     * @param chapter the part of the booklet to which it belongs
     * @param summary one or two sentences under the title; may be empty
     * @param contributor the organisation that performs the solution
     * @param kinds of that organisation, such as Entreprise d’insertion
     * @param steps the four steps of maturity, the first one first
     * @param reached the step that was reached, from 1 to 4
     * @param problem paragraphs separated by an empty line; may be empty, as the solution and the reuse
     * @param reuse what is needed to repeat the solution elsewhere
     * @param events where the solution was shown, and with what result
     * @param checkedOn the day on which the contributor confirmed the figures; null when it did not
     * @param contact a page or an address to write to
     * @param english a summary in English; null without one
     */
    public record Entry(
            String chapter,
            String title,
            String summary,
            String contributor,
            List<String> kinds,
            List<String> steps,
            int reached,
            List<Photograph> photographs,
            String problem,
            String solution,
            String reuse,
            List<Figure> figures,
            List<Reference> references,
            List<String> events,
            List<Territory> territories,
            @Nullable LocalDate checkedOn,
            URI contact,
            @Nullable String english) {

        /**
         * Checks the numbers and the length of every text.
         *
         * @throws RuleViolation with a key that begins with {@code document.booklet}
         */
        public Entry {
            kinds = List.copyOf(kinds);
            steps = List.copyOf(steps);
            photographs = List.copyOf(photographs);
            figures = List.copyOf(figures);
            references = List.copyOf(references);
            events = List.copyOf(events);
            territories = List.copyOf(territories);
            BookletLimits.checkSteps(steps, reached);
            BookletLimits.checkWords(title, chapter, summary, contributor, problem, solution, reuse, english);
            BookletLimits.checkLists(title, kinds, events, territories);
            BookletLimits.checkProofs(title, figures, references);
            BookletLimits.checkPhotographs(title, photographs);
            BookletLimits.checkContact(title, contact);
        }
    }

    /**
     * One photograph, PNG or JPEG. One that the camera marked as turned is printed upright.
     *
     * @param alternative the text for readers who do not see it; never empty
     * @param caption printed beside it; may be empty
     * @param rights the author, and until when it may be used; may be empty
     */
    public record Photograph(String alternative, String caption, String rights, Content content) {}

    /** Opens the bytes of a photograph; called twice, because the size of the print depends on all photographs. */
    @FunctionalInterface
    public interface Content {

        /** Opens a stream that the writer reads to its end and closes. */
        InputStream open() throws IOException;
    }

    /**
     * A figure of an entry, with the source that proves it.
     *
     * @param value with its unit, such as 212 t
     * @param label what the value counts
     * @param source who measured it, and how
     * @param year to which the value belongs
     */
    public record Figure(String value, String label, String source, int year) {}

    /**
     * A contract or site in which the solution was used.
     *
     * @param detail for whom the work was done, the role or the quantity; may be empty
     * @param year in which the work ended; null when it is not known
     */
    public record Reference(
            String title, String detail, @Nullable Integer year) {}

    /**
     * A département or another territory in which the solution is offered.
     *
     * @param code orders the index, such as 76 or 2A
     */
    public record Territory(String code, String name) {}

    /** One line of the history: a version of the booklet, or a withdrawn entry with its reason. */
    public record Change(LocalDate date, String text) {}

    /**
     * Writes the booklet as a PDF file. The stream is not closed.
     *
     * @throws RuleViolation {@code document.booklet.photograph-unreadable} when a photograph is neither PNG nor JPEG or
     * is damaged, {@code document.booklet.photograph-too-large}; both name the entry and the photograph, and nothing
     * was written then
     */
    public void writeTo(OutputStream out) {
        new BookletPrinting(this).writeTo(out);
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "BookletPrint[" + number + ", " + entries.size() + " entries]";
    }
}
