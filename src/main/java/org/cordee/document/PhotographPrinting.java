package org.cordee.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cordee.document.BookletPrint.Photograph;
import org.cordee.shared.RuleViolation;

/**
 * Draws one photograph of a booklet for the width at which it is printed. Only one photograph is decoded at a time, and
 * of a large one only every second pixel, every third, and so on.
 *
 * @param entry the title of its entry, for refusals
 * @param number of the photograph in its entry, from 1
 */
record PhotographPrinting(String entry, int number, Photograph photograph) {

    private static final double DOTS_PER_MILLIMETRE = 200 / 25.4;
    private static final int LARGEST_FILE = 24 * 1024 * 1024;
    private static final int LARGEST_SIDE = 12_000;
    private static final long MOST_POINTS = 50_000_000;
    private static final float[] QUALITIES = {0.82f, 0.7f, 0.58f, 0.46f, 0.34f, 0.24f};

    /** Something that is done with an opened picture. */
    @FunctionalInterface
    private interface Use<T> {

        T with(PictureReading reading, PictureMarks marks) throws IOException;
    }

    /** Returns the width divided by the height, as the photograph is printed. */
    double ratio() {
        return read((reading, marks) -> {
            double ratio = (double) reading.width() / reading.height();
            return marks.isSideways() ? 1 / ratio : ratio;
        });
    }

    /**
     * Draws the photograph as JPEG.
     *
     * @param width of the print in millimetres
     * @param mostBytes lowers the quality until the file is not larger; the lowest quality may exceed it
     */
    byte[] drawn(double width, int mostBytes) {
        return read((reading, marks) -> {
            int source = marks.isSideways() ? reading.height() : reading.width();
            int wanted = (int) Math.max(1, Math.min(source, Math.round(width * DOTS_PER_MILLIMETRE)));
            BufferedImage sparing = reading.decoded(Math.max(1, source / (2 * wanted)));
            return compressed(fit(marks.upright(opaque(sparing)), wanted), mostBytes);
        });
    }

    private <T> T read(Use<T> use) {
        try (InputStream in = photograph.content().open()) {
            byte[] file = in.readNBytes(LARGEST_FILE + 1);
            if (file.length > LARGEST_FILE) {
                throw tooLarge();
            }
            try (PictureReading reading = new PictureReading(file)) {
                int width = reading.width();
                int height = reading.height();
                if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_POINTS) {
                    throw tooLarge();
                }
                return use.with(reading, PictureMarks.of(file));
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | CMMException
                | DamagedContent broken) {
            throw RuleViolation.of(
                    "photographs", "document.booklet.photograph-unreadable", entry, number, photograph.alternative());
        }
    }

    private RuleViolation tooLarge() {
        return RuleViolation.of(
                "photographs", "document.booklet.photograph-too-large", entry, number, photograph.alternative());
    }

    /** Sets a picture on white paper, in the colours of the file. */
    private static BufferedImage opaque(BufferedImage picture) {
        return drawn(picture, picture.getWidth(), picture.getHeight());
    }

    /** Halves the picture while it is much too large, because one large step would leave pixels out. */
    private static BufferedImage fit(BufferedImage picture, int width) {
        BufferedImage fit = picture;
        while (fit.getWidth() >= 2 * width) {
            fit = drawn(fit, fit.getWidth() / 2, Math.max(1, fit.getHeight() / 2));
        }
        int height = (int) Math.max(1, Math.round((double) picture.getHeight() * width / picture.getWidth()));
        return fit.getWidth() == width ? fit : drawn(fit, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] compressed(BufferedImage picture, int mostBytes) throws IOException {
        byte[] file = {};
        for (float quality : QUALITIES) {
            file = jpeg(picture, quality);
            if (file.length <= mostBytes) {
                break;
            }
        }
        return file;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "PhotographPrinting[" + number + "]";
    }
}
