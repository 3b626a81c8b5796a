package org.cordee.booklet;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cordee.account.PublicAddress;
import org.cordee.booklet.BookletPrinter.PrintedBooklet;
import org.cordee.booklet.BookletPrinter.PrintedChange;
import org.cordee.booklet.BookletPrinter.PrintedEntry;
import org.cordee.booklet.ReadingBooklets.BookletView;
import org.cordee.booklet.ReadingBooklets.VersionEntry;
import org.cordee.booklet.ReadingBooklets.VersionHead;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a published version of a booklet. Solutions that were withdrawn since are not printed any more. */
@Component
public class PrintingBooklet {

    private final ReadingBooklets reading;
    private final ObjectProvider<BookletPrinter> printer;
    private final PublicAddress addresses;
    private final MessageSource texts;
    private final String publisher;

    PrintingBooklet(
            ReadingBooklets reading,
            ObjectProvider<BookletPrinter> printer,
            PublicAddress addresses,
            MessageSource texts,
            @Value("${cordee.web.operator:}") String operator) {
        this.reading = reading;
        this.printer = printer;
        this.addresses = addresses;
        this.texts = texts;
        this.publisher = operator.isBlank() ? "Cordée" : operator;
    }

    /** Tells if booklets can be printed. */
    public boolean isPossible() {
        return printer.getIfAvailable() != null;
    }

    /**
     * Returns the content of the file of a version.
     *
     * @throws NotFound when there is no such public version
     */
    public PrintedBooklet content(String slug, int edition, int version) {
        BookletView view = reading.booklet(slug, edition, version);
        return new PrintedBooklet(
                view.theme().number(),
                view.terms(),
                view.edition(),
                view.version(),
                day(view.publishedAt()),
                publisher,
                view.entries().stream()
                        .filter(entry -> entry.content() != null)
                        .map(this::entry)
                        .toList(),
                changes(view));
    }

    /**
     * Writes a version as PDF and leaves the stream open.
     *
     * @throws NotFound when there is no such public version, and when booklets cannot be printed
     */
    public void print(String slug, int edition, int version, OutputStream out) {
        BookletPrinter pdf = printer.getIfAvailable();
        if (pdf == null) {
            throw new NotFound();
        }
        pdf.print(content(slug, edition, version), out);
    }

    private PrintedEntry entry(VersionEntry entry) {
        return new PrintedEntry(
                entry.entryId(),
                entry.organisationName(),
                Objects.requireNonNull(entry.content()),
                addresses.of("/solutions/" + entry.entryId()),
                day(Objects.requireNonNull(entry.checkedAt())));
    }

    private List<PrintedChange> changes(BookletView view) {
        return view.versions().stream()
                .filter(head -> head.number() <= view.version())
                .map(head -> new PrintedChange(day(head.publishedAt()), change(head)))
                .toList();
    }

    private String change(VersionHead head) {
        @Nullable String title = head.withdrawnTitle();
        String what = title == null
                ? text("booklet.page.publication")
                : text("booklet.page.withdrawal", title, Objects.requireNonNull(head.withdrawal()));
        return text("booklet.pdf.version", head.number(), what);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.PARIS);
    }
}
