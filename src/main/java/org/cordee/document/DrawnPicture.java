package org.cordee.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.cordee.shared.RuleViolation;

/**
 * A picture that was drawn again, pixel by pixel, from a file a user sent. Only the pixels are kept: neither hidden
 * code nor the place where the picture was taken. A photograph that the camera marked as turned stands upright.
 *
 * @param format png or jpeg
 * @param width in pixels
 * @param height in pixels
 * @param hadPosition true when the file named the place where the picture was taken, which is gone now
 */
public record DrawnPicture(byte[] bytes, String format, int width, int height, boolean hadPosition) {

    /** The largest file in bytes. */
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    static final int LARGEST_SIDE = 8_000;

    /** The width of A4 at 300 points an inch; print shows no more. */
    private static final int WIDEST = 2_480;

    private static final int TALLEST = 3_508;

    /**
     * Draws the picture again.
     *
     * @throws RuleViolation {@code document.picture.not-a-picture} when the file is no PNG or JPEG, {@code
     * document.picture.too-large}, {@code document.picture.too-many-points}
     */
    public static DrawnPicture from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw RuleViolation.of("file", "document.picture.too-large", LARGEST_FILE / (1024 * 1024));
        }
        try (PictureReading reading = new PictureReading(file)) {
            return drawn(reading, PictureMarks.of(file));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notAPicture();
        }
    }

    private static DrawnPicture drawn(PictureReading reading, PictureMarks marks) throws IOException {
        String format = reading.format();
        if (reading.width() > LARGEST_SIDE || reading.height() > LARGEST_SIDE) {
            throw RuleViolation.of("file", "document.picture.too-many-points", LARGEST_SIDE);
        }
        int step = Math.max(1, Math.max(reading.width() / WIDEST, reading.height() / TALLEST));
        BufferedImage fit = marks.upright(fit(reading.decoded(step), format.equals("png")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(fit, format, out)) {
            throw notAPicture();
        }
        return new DrawnPicture(out.toByteArray(), format, fit.getWidth(), fit.getHeight(), marks.hasPosition());
    }

    private static BufferedImage fit(BufferedImage read, boolean transparent) {
        double scale = Math.min(1, Math.min((double) WIDEST / read.getWidth(), (double) TALLEST / read.getHeight()));
        int width = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(read.getHeight() * scale));
        int kind = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage fit = new BufferedImage(width, height, kind);
        Graphics2D pen = fit.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return fit;
    }

    private static RuleViolation notAPicture() {
        return RuleViolation.of("file", "document.picture.not-a-picture");
    }

    /** Returns image/png or image/jpeg. */
    public String mediaType() {
        return "image/" + format;
    }

    @Override
    public String toString() {
        return "DrawnPicture[" + format + ", " + width + "x" + height + "]";
    }
}
