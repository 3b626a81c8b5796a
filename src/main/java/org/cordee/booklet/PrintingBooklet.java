package org.cordee.booklet;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PublicAddress;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryContent.EntryShowing;
import org.cordee.booklet.ReadingBooklets.BookletView;
import org.cordee.booklet.ReadingBooklets.VersionEntry;
import org.cordee.booklet.ReadingBooklets.VersionHead;
import org.cordee.document.BookletPrint;
import org.cordee.document.BookletPrint.Change;
import org.cordee.document.BookletPrint.Entry;
import org.cordee.document.BookletPrint.Figure;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.document.BookletPrint.Reference;
import org.cordee.document.BookletPrint.Territory;
import org.cordee.document.Documents;
import org.cordee.organisation.Departments;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Prints a published version of a booklet as PDF, in French. The file is printed at the first request and kept. It is
 * printed again when the version shows something else: a solution was withdrawn, the rights of a photograph have ended,
 * or a name was erased. One file is printed at a time, because printing reads every photograph.
 */
@Component
public class PrintingBooklet {

    private static final Logger LOG = LoggerFactory.getLogger(PrintingBooklet.class);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final ReadingBooklets reading;
    private final DirectoryLookup directory;
    private final Documents documents;
    private final KeptPrints prints;
    private final PublicAddress addresses;
    private final MessageSource texts;
    private final String publisher;
    private final Semaphore printing = new Semaphore(1);

    PrintingBooklet(
            ReadingBooklets reading,
            DirectoryLookup directory,
            Documents documents,
            KeptPrints prints,
            PublicAddress addresses,
            MessageSource texts,
            @Value("${cordee.web.operator:}") String operator) {
        this.reading = reading;
        this.directory = directory;
        this.documents = documents;
        this.prints = prints;
        this.addresses = addresses;
        this.texts = texts;
        this.publisher = operator.isBlank() ? "Cordée" : operator;
    }

    /**
     * Returns the printed file of a version.
     *
     * @param slug the theme as it stands in addresses
     * @throws NotFound when there is no such public version
     * @throws TooEarly while another file is printed on this node
     */
    public byte[] file(String slug, int edition, int version) {
        return file(reading.booklet(slug, edition, version));
    }

    /**
     * Returns the printed file of a version that was read.
     *
     * @throws TooEarly while another file is printed on this node
     */
    public byte[] file(BookletView view) {
        return prints.find(view).orElseGet(() -> print(view));
    }

    private byte[] print(BookletView view) {
        if (!printing.tryAcquire()) {
            throw new TooEarly("booklet.pdf.busy");
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content(view).writeTo(out);
            keep(view, out.toByteArray());
            LOG.info(
                    "booklet printed theme={} edition={} version={}",
                    view.theme().code(),
                    view.edition(),
                    view.version());
            return out.toByteArray();
        } finally {
            printing.release();
        }
    }

    /** Keeps the file; when another node keeps its own print of the same version at this moment, that one stays. */
    private void keep(BookletView view, byte[] file) {
        try {
            prints.keep(view, file);
        } catch (ConcurrencyFailureException overtaken) {
            LOG.info(
                    "booklet kept by another node theme={} edition={}",
                    view.theme().code(),
                    view.edition());
        }
    }

    /** Returns the name of the file of a version. */
    public static String name(BookletView view) {
        return "cahier-" + view.theme().slug() + "-" + view.edition() + "-v" + view.version() + ".pdf";
    }

    private BookletPrint content(BookletView view) {
        List<VersionEntry> shown =
                view.entries().stream().filter(entry -> entry.content() != null).toList();
        Map<UUID, List<String>> kinds =
                kinds(shown.stream().map(VersionEntry::organisationId).collect(Collectors.toSet()));
        return new BookletPrint(
                view.theme().number(),
                view.terms().title(),
                view.terms().subtitle(),
                String.valueOf(view.edition()),
                view.version(),
                day(view.publishedAt()),
                publisher,
                view.terms().foreword(),
                shown.stream()
                        .map(entry -> entry(view, entry, kinds.getOrDefault(entry.organisationId(), List.of())))
                        .toList(),
                changes(view));
    }

    private Map<UUID, List<String>> kinds(Collection<UUID> organisations) {
        return directory.establishmentsOfAll(List.copyOf(organisations)).stream()
                .collect(Collectors.groupingBy(
                        EstablishmentFacts::organisationId,
                        Collectors.flatMapping(
                                place -> place.kinds().stream().map(kind -> text("web.kind." + kind)),
                                Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf))));
    }

    private Entry entry(BookletView view, VersionEntry entry, List<String> kinds) {
        EntryContent content = Objects.requireNonNull(entry.content());
        EntryMaturity maturity = Objects.requireNonNull(content.maturity());
        return new Entry(
                view.theme().french(),
                content.title(),
                content.summary(),
                entry.organisationName(),
                kinds,
                Stream.of(EntryMaturity.values())
                        .map(step -> text("booklet.maturity." + step))
                        .toList(),
                maturity.ordinal() + 1,
                content.photos().stream().map(this::photograph).toList(),
                content.problem(),
                content.solution(),
                content.reuse(),
                content.figures().stream()
                        .map(one ->
                                new Figure(one.value(), one.label(), one.source(), Objects.requireNonNull(one.year())))
                        .toList(),
                content.references().stream().map(PrintingBooklet::reference).toList(),
                content.shown().stream().map(PrintingBooklet::showing).toList(),
                territories(content.areas()),
                day(Objects.requireNonNull(entry.checkedAt())),
                URI.create(addresses.of("/solutions/" + entry.entryId())),
                content.englishSummary().isBlank() ? null : content.englishSummary());
    }

    private Photograph photograph(EntryPhoto photo) {
        return new Photograph(
                photo.description(), photo.caption(), rights(photo), () -> documents.open(photo.documentId()));
    }

    /** Returns the owner and the end of the agreement; the print says that it is a photograph. */
    private String rights(EntryPhoto photo) {
        LocalDate until = photo.rightsUntil();
        return until == null ? photo.owner() : text("booklet.pdf.rights", photo.owner(), DAY.format(until));
    }

    private static Reference reference(EntryReference one) {
        return new Reference(one.name(), one.detail(), one.year());
    }

    private static String showing(EntryShowing one) {
        return one.on() == null ? one.name() : one.name() + ", " + one.on().getYear();
    }

    private List<Territory> territories(List<String> areas) {
        return areas.isEmpty()
                ? List.of(new Territory("", text("booklet.entry.everywhere")))
                : areas.stream()
                        .map(Departments.all()::get)
                        .filter(Objects::nonNull)
                        .map(one -> new Territory(one.code(), one.name()))
                        .toList();
    }

    private List<Change> changes(BookletView view) {
        return view.versions().stream()
                .filter(head -> head.number() <= view.version())
                .map(head -> new Change(day(head.publishedAt()), change(head)))
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
