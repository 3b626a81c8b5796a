package org.cordee.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads one PNG or JPEG file. Width and height come from the file's header, so that a decompression bomb can be refused
 * before it is unpacked.
 */
final class PictureReading implements AutoCloseable {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final ImageInputStream in;
    private final ImageReader reader;
    private final String format;

    /** @throws IOException when the file is neither PNG nor JPEG */
    PictureReading(byte[] file) throws IOException {
        in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("not a picture");
        }
        reader = readers.next();
        format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            reader.dispose();
            throw new IOException("a picture of the format " + format);
        }
        reader.setInput(in, true, true);
    }

    /** Returns png or jpeg. */
    String format() {
        return format;
    }

    /** Returns the width in pixels. */
    int width() throws IOException {
        return reader.getWidth(0);
    }

    /** Returns the height in pixels. */
    int height() throws IOException {
        return reader.getHeight(0);
    }

    /**
     * Decodes the picture.
     *
     * @param step keeps every pixel with 1, every second one of every second line with 2, and so on
     */
    BufferedImage decoded(int step) throws IOException {
        ImageReadParam sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparing);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
