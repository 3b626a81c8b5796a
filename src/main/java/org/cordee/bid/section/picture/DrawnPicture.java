package org.cordee.bid.section.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.cordee.shared.RuleViolation;

/**
 * A picture drawn anew, point by point, from a file somebody sent. Only its points are taken over: neither code hidden
 * behind them nor the place where it was taken.
 */
record DrawnPicture(byte[] bytes, String format, int width, int height) {

    static final int LARGEST_FILE = 8 * 1024 * 1024;
    static final int LARGEST_SIDE = 8_000;

    /** A4 at 300 points an inch is 2480 wide; more is not seen in print. */
    private static final int WIDEST = 2_480;

    private static final int TALLEST = 3_508;

    /** @throws RuleViolation when it is no PNG or JPEG, too large a file, or too many points to be drawn safely */
    static DrawnPicture from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw RuleViolation.of("file", "bid.picture.too-large", LARGEST_FILE / (1024 * 1024));
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                return drawn(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notAPicture();
        }
    }

    /** Width and height stand in the head of the file: a bomb is refused before its points are unpacked. */
    private static DrawnPicture drawn(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
            throw notAPicture();
        }
        reader.setInput(in, true, true);
        if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
            throw RuleViolation.of("file", "bid.picture.too-many-points", LARGEST_SIDE);
        }
        ImageReadParam sparing = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0) / WIDEST, reader.getHeight(0) / TALLEST));
        sparing.setSourceSubsampling(step, step, 0, 0);
        BufferedImage fit = fit(reader.read(0, sparing), format.equals("png"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(fit, format, out)) {
            throw notAPicture();
        }
        return new DrawnPicture(out.toByteArray(), format, fit.getWidth(), fit.getHeight());
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
        return RuleViolation.of("file", "bid.picture.not-a-picture");
    }

    String mediaType() {
        return "image/" + format;
    }

    @Override
    public String toString() {
        return "DrawnPicture[" + format + ", " + width + "x" + height + "]";
    }
}
