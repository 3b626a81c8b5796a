package org.cordee.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes one of our pages as PDF/A-2b (ISO 19005-2), tagged for screen readers. Fonts are embedded, nothing is fetched,
 * and the current time is not written, so that the same page gives the same bytes. Pictures must be inside the page
 * itself, or be the photographs of an {@link ArchivalPage}.
 */
final class ArchivalPdf {

    /** Characters that XML 1.0 cannot contain in any form (a pasted control character, for instance). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** Replaced by the plain apostrophe, which looks alike and exists in the fonts. */
    private static final char LETTER_APOSTROPHE = '\u02BC';

    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg);base64,|" + ArchivalPage.PHOTOGRAPH + ":");
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>\\s*");

    static {
        // The renderer logs every font and style sheet of every page.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ArchivalPdf() {}

    /**
     * @param xhtml a complete well-formed page with a title, whose styles name "Inter", "Inter Tabular" for figures in
     * columns and "Liberation Mono"
     */
    public static byte[] of(String xhtml) {
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentInformation().setCreationDate(null);
            setCreated(pdf, "");
            // By default the file's identifier is derived from the current time.
            pdf.setDocumentId((long) xhtml.hashCode());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a page with photographs and leaves the stream open. */
    static void write(ArchivalPage page, OutputStream out) {
        try (PdfBoxRenderer renderer = builder(page.xhtml())
                .useProtocolsStreamImplementation(uri -> stream(page.photograph(uri)), ArchivalPage.PHOTOGRAPH)
                .buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(page.createdOn().atStartOfDay(ZoneOffset.UTC)));
            setCreated(pdf, "<xmp:CreateDate>" + page.createdOn() + "T00:00:00Z</xmp:CreateDate>");
            page.background().paint(pdf);
            pdf.setDocumentId(page.fingerprint());
            pdf.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lays a page out without writing a file, and returns where its elements with an id are. */
    static PagePlaces places(String xhtml) {
        try (PdfBoxRenderer renderer = builder(xhtml)
                .useProtocolsStreamImplementation(uri -> stream(ArchivalPage.BLANK), ArchivalPage.PHOTOGRAPH)
                .buildPdfRenderer()) {
            renderer.layout();
            return PagePlaces.of(renderer);
        }
    }

    private static FSStream stream(byte[] bytes) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Reader getReader() {
                return new StringReader("");
            }
        };
    }

    /** Replaces the current time, which the renderer writes in two places that must agree in PDF/A. */
    private static void setCreated(PDDocument pdf, String created) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll(created).getBytes(StandardCharsets.UTF_8));
    }

    private static PdfRendererBuilder builder(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        // A member's text must not make the server fetch anything.
        builder.useUriResolver(
                (base, uri) -> uri.startsWith("#") || PICTURE.matcher(uri).lookingAt() ? uri : null);
        builder.withHtmlContent(FORBIDDEN.matcher(xhtml).replaceAll("").replace(LETTER_APOSTROPHE, '’'), null);
        builder.useUnicodeLineBreaker(new LineBreaks());
        font(builder, "Inter-Regular", "Inter", 400, FontStyle.NORMAL);
        font(builder, "Inter-SemiBold", "Inter", 700, FontStyle.NORMAL);
        font(builder, "Inter-Italic", "Inter", 400, FontStyle.ITALIC);
        font(builder, "Inter-SemiBoldItalic", "Inter", 700, FontStyle.ITALIC);
        font(builder, "InterTabular-Regular", "Inter Tabular", 400, FontStyle.NORMAL);
        font(builder, "InterTabular-SemiBold", "Inter Tabular", 700, FontStyle.NORMAL);
        font(builder, "BricolageGrotesque-SemiBold", "Bricolage Grotesque", 700, FontStyle.NORMAL);
        font(builder, "LiberationMono-Regular", "Liberation Mono", 400, FontStyle.NORMAL);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> fontFile(file), family, weight, style, true);
    }

    private static InputStream fontFile(String name) {
        return Objects.requireNonNull(ArchivalPdf.class.getResourceAsStream("/fonts/" + name + ".ttf"), name);
    }
}
