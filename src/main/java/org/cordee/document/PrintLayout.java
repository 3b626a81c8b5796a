package org.cordee.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.cordee.shared.Deadline;

/** The frame of every printed file: document properties, common style, and the foot of each page. */
final class PrintLayout {

    private static final String STYLE = style("print.css");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(Deadline.PARIS);

    private PrintLayout() {}

    /**
     * @param kind the kind of file, shown at the foot of its pages
     * @param style CSS beside the common style, or empty
     * @param bookmarks in openhtmltopdf's format, or empty
     */
    static byte[] of(BidDossier dossier, String kind, String style, String bookmarks, String body) {
        DocumentProperties told =
                new DocumentProperties(dossier.grouping(), dossier.tender().title(), dossier.leadName());
        return of(told, kind, style, bookmarks, body);
    }

    /**
     * The document properties of a PDF file.
     *
     * @param author the lead of the consortium
     */
    record DocumentProperties(String grouping, String subject, String author) {}

    static byte[] of(DocumentProperties told, String kind, String style, String bookmarks, String body) {
        String head = headElement(
                PrintedHtml.text(kind + ", groupement " + told.grouping()),
                PrintedHtml.text(told.subject()),
                told.author(),
                kind + " · " + told.grouping(),
                style);
        String marks = bookmarks.isEmpty() ? "" : "<bookmarks>" + bookmarks + "</bookmarks>";
        return page(Locale.FRENCH, head + marks, body);
    }

    /**
     * Prints in the common style and in one language.
     *
     * @param title escaped, as the subject is
     * @param foot shown at the foot of each page
     */
    static byte[] inLanguage(Locale language, String title, String subject, String author, String foot, String body) {
        return page(language, headElement(title, subject, author, foot, ""), body);
    }

    private static String headElement(String title, String subject, String author, String foot, String style) {
        return """
                <title>%s</title>\
                <meta name="subject" content="%s"/><meta name="author" content="%s"/>\
                <style>%s
                @page { @bottom-left { content: %s; font: 8pt "Inter"; color: #485956; padding-bottom: 8mm; width: 80%% } }
                %s</style>""".formatted(title, subject, PrintedHtml.escaped(author), STYLE, cssText(foot), style);
    }

    private static byte[] page(Locale language, String head, String body) {
        return ArchivalPdf.of("""
                <html lang="%s"><head>%s</head><body>%s</body></html>""".formatted(language.getLanguage(), head, body));
    }

    /** Prints in the common style without a foot. */
    static byte[] withoutFoot(String body) {
        return ArchivalPdf.of("""
                <html lang="fr"><head><title>-</title><style>%s</style></head><body>%s</body></html>""".formatted(STYLE, body));
    }

    /** Returns the heading with consultation and consortium, above a table that fills the page. */
    static String head(BidDossier dossier, String kind) {
        return """
                <p class="buyer">%s</p><h1>%s</h1><p class="what">%s</p>\
                <p class="facts">Référence %s<br/>Groupement %s<br/>Arrêté le %s, heure de Paris</p>""".formatted(
                        PrintedHtml.text(dossier.tender().buyer()),
                        PrintedHtml.text(kind),
                        PrintedHtml.text(dossier.tender().title()),
                        PrintedHtml.escaped(dossier.tender().reference()),
                        PrintedHtml.text(dossier.grouping()),
                        moment(dossier.frozenAt()));
    }

    static String moment(Instant at) {
        return PrintedHtml.text(MOMENT.format(at));
    }

    /** Escapes a text for the style sheet, so that the consortium's name cannot end the CSS string. */
    static String cssText(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .forEach(c -> css.append(
                        Character.isLetterOrDigit(c)
                                ? Character.toString(c)
                                : String.format(Locale.ROOT, "\\%06x", c)));
        return css.append('"').toString();
    }

    /** Reads a style sheet that lies beside this class. */
    static String style(String file) {
        try (InputStream in = Objects.requireNonNull(PrintLayout.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
