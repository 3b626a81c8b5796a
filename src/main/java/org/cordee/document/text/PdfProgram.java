package org.cordee.document.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The program that {@link PdfProcess} starts: it writes the number of pages, the number of links to the outside, and the
 * words of each page with their length before them, ended by −1. Links and scripts of the PDF are neither followed nor
 * run.
 */
final class PdfProgram {

    private static final int LONGEST_PAGE = 200_000;

    private PdfProgram() {}

    /** Reads a PDF: its path, the path of the words, the most pages, and the most characters. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        int pages = Integer.parseInt(arguments[2]);
        int characters = Integer.parseInt(arguments[3]);
        try (PDDocument pdf = Loader.loadPDF(Path.of(arguments[0]).toFile(), IOUtils.createTempFileOnlyStreamCache());
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            write(pdf, out, pages, characters);
        }
    }

    private static void write(PDDocument pdf, DataOutputStream out, int most, int characters) throws IOException {
        int all = pdf.getNumberOfPages();
        int read = Math.min(most, all);
        out.writeInt(all);
        out.writeInt(links(pdf, read));
        int left = characters;
        for (int number = 1; number <= read && left >= 0; number++) {
            String words = words(pdf, number);
            out.writeInt(words.length());
            out.writeChars(words);
            left -= words.length();
        }
        out.writeInt(-1);
    }

    private static int links(PDDocument pdf, int pages) {
        int links = 0;
        for (int number = 0; number < pages; number++) {
            links += links(pdf.getPage(number));
        }
        return links;
    }

    private static int links(PDPage page) {
        try {
            int links = 0;
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && (link.getAction() instanceof PDActionURI
                                || link.getAction() instanceof PDActionLaunch
                                || link.getAction() instanceof PDActionRemoteGoTo)) {
                    links++;
                }
            }
            return links;
        } catch (IOException damaged) {
            return 0;
        }
    }

    /** Returns the words of a page in the order in which they are read; a page that is damaged has none. */
    private static String words(PDDocument pdf, int number) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setSuppressDuplicateOverlappingText(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.setLineSeparator("\n");
        PageText page = new PageText();
        try {
            stripper.writeText(pdf, page);
        } catch (IOException | RuntimeException damaged) {
            // What was read before the damage is kept.
        }
        return page.text.toString();
    }

    /** The words of a page up to a limit. */
    private static final class PageText extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            if (text.length() + length > LONGEST_PAGE) {
                throw new IOException("the page has more than " + LONGEST_PAGE + " characters");
            }
            text.append(letters, from, length);
        }

        @Override
        public void flush() {
            // Everything is in memory.
        }

        @Override
        public void close() {
            // Everything is in memory.
        }
    }
}
