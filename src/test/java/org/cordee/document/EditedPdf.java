package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Changes one character in the text of a finished PDF, in the page itself; the rest of the file stays as it is. */
public final class EditedPdf {

    private final PDDocument document;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private EditedPdf(PDDocument document) throws IOException {
        this.document = document;
        for (PDPage page : document.getPages()) {
            read(page);
        }
    }

    /** One printed character: its code in a string of the page, and the instructions of that page. */
    private record Glyph(
            PDPage page, List<Object> instructions, COSString string, int at, byte[] code, PDFont font, char letter) {

        /** Prefers a digit for a digit and a letter for a letter, so that the text stays readable. */
        boolean canReplace(Glyph other) {
            return font.getCOSObject() == other.font.getCOSObject()
                    && letter != other.letter
                    && code.length == other.code.length
                    && Character.isDigit(letter) == Character.isDigit(other.letter)
                    && Character.isLowerCase(letter) == Character.isLowerCase(other.letter)
                    && Character.isLetterOrDigit(letter);
        }
    }

    /**
     * Returns one copy for each place of a text, the first place first.
     *
     * @param wanted without spaces, which may be line breaks in the file
     * @param at the character of the text that is changed
     */
    public static Stream<byte[]> copies(byte[] pdf, String wanted, int at) {
        return Stream.iterate(0, place -> place + 1)
                .map(place -> copy(pdf, wanted, at, place))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }

    private static Optional<byte[]> copy(byte[] pdf, String wanted, int at, int place) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            EditedPdf edited = new EditedPdf(document);
            int found = edited.text.indexOf(wanted);
            for (int passed = 0; passed < place && found >= 0; passed++) {
                found = edited.text.indexOf(wanted, found + 1);
            }
            return found < 0 ? Optional.empty() : Optional.of(edited.with(edited.glyphs.get(found + at)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(PDPage page) throws IOException {
        List<Object> instructions = new PDFStreamParser(page).parse();
        PDFont font = null;
        for (int at = 1; at < instructions.size(); at++) {
            if (instructions.get(at) instanceof Operator operator) {
                Object operand = instructions.get(at - 1);
                if (operator.getName().equals("Tf")) {
                    font = page.getResources().getFont((COSName) instructions.get(at - 2));
                } else if (font != null && operator.getName().equals("Tj") && operand instanceof COSString string) {
                    read(page, instructions, font, string);
                } else if (font != null && operator.getName().equals("TJ")) {
                    for (COSBase part : (COSArray) operand) {
                        if (part instanceof COSString string) {
                            read(page, instructions, font, string);
                        }
                    }
                }
            }
        }
    }

    private void read(PDPage page, List<Object> instructions, PDFont font, COSString string) throws IOException {
        byte[] bytes = string.getBytes();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        while (in.available() > 0) {
            int at = bytes.length - in.available();
            String letters = EditedPapers.squeezed(Objects.requireNonNullElse(font.toUnicode(font.readCode(in)), ""));
            byte[] code = Arrays.copyOfRange(bytes, at, bytes.length - in.available());
            for (char letter : letters.toCharArray()) {
                glyphs.add(new Glyph(page, instructions, string, at, code, font, letter));
                text.append(letter);
            }
        }
    }

    private byte[] with(Glyph changed) throws IOException {
        Glyph other = glyphs.stream()
                .filter(glyph -> glyph.canReplace(changed))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no other character than " + changed.letter()));
        byte[] bytes = changed.string().getBytes().clone();
        System.arraycopy(other.code(), 0, bytes, changed.at(), other.code().length);
        changed.string().setValue(bytes);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(changed.instructions());
        }
        changed.page().setContents(stream);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
