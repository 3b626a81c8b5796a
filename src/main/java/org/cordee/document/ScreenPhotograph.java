package org.cordee.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.cordee.shared.RuleViolation;

/**
 * A photograph as a page shows it: a JPEG of at most 1,600 pixels a side, so that a page with six of them stays light
 * on a phone.
 *
 * @param bytes the file as it is drawn
 * @param width in pixels
 * @param height in pixels
 * @param positionRemoved true when the sent file named the place where it was taken, which is gone now
 */
public record ScreenPhotograph(byte[] bytes, int width, int height, boolean positionRemoved) {

    /** The type of every photograph. */
    public static final String MEDIA_TYPE = "image/jpeg";
    /** The most pixels of a side. */
    public static final int LARGEST_SIDE = 1_600;

    private static final String JPEG = "jpeg";

    /**
     * Reads a file that a user sent, which may be hostile, and draws it again.
     *
     * @throws RuleViolation as {@link DrawnPicture#from}
     */
    public static ScreenPhotograph from(byte[] file) {
        DrawnPicture drawn = DrawnPicture.from(file);
        boolean fits = Math.max(drawn.width(), drawn.height()) <= LARGEST_SIDE;
        if (fits && drawn.format().equals(JPEG)) {
            return new ScreenPhotograph(drawn.bytes(), drawn.width(), drawn.height(), drawn.hadPosition());
        }
        try {
            return scaled(ImageIO.read(new ByteArrayInputStream(drawn.bytes())), drawn.hadPosition());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Draws on white, because a JPEG knows no transparent pixels. */
    private static ScreenPhotograph scaled(BufferedImage read, boolean positionRemoved) throws IOException {
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(read.getHeight() * scale));
        BufferedImage fit = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fit.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(fit, JPEG, out)) {
            throw new IllegalStateException("no writer for JPEG width=" + width + " height=" + height);
        }
        return new ScreenPhotograph(out.toByteArray(), width, height, positionRemoved);
    }

    @Override
    public String toString() {
        return "ScreenPhotograph[" + width + "x" + height + "]";
    }
}
