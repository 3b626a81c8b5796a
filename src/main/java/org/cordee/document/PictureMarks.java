package org.cordee.document;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.ExifParentTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;

/**
 * Holds what a camera wrote beside the pixels of a picture: how it was held, and whether it names a place. The Exif block is
 * read with the TIFF reader of the JDK, which reads one directory of at most 64 kilobytes. A block that cannot be read
 * counts as none.
 *
 * @param orientation 1 to 8 as in Exif; 1 when the camera said nothing
 * @param hasPosition whether the picture names the place where it was taken
 */
record PictureMarks(int orientation, boolean hasPosition) {

    private static final PictureMarks NONE = new PictureMarks(1, false);

    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_SCAN = 0xFFDA;
    private static final int JPEG_APPLICATION = 0xFFE1;
    private static final int LARGEST_BLOCK = 65_536;

    /** The most blocks that are read; a camera writes one or two. */
    private static final int MOST_BLOCKS = 64;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String XMP_POSITION = "GPSLatitude";

    /** Reads the marks of a PNG or JPEG file; never fails. */
    static PictureMarks of(byte[] file) {
        ByteBuffer data = ByteBuffer.wrap(file);
        if (file.length > PNG.length && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return ofPng(data.position(PNG.length));
        }
        return file.length > 4 && (data.getShort() & 0xFFFF) == JPEG_START ? ofJpeg(data) : NONE;
    }

    /** Reads the blocks before the first scan: a marker, a length that includes itself, and the content. */
    private static PictureMarks ofJpeg(ByteBuffer data) {
        PictureMarks found = NONE;
        int blocks = 0;
        while (data.remaining() > 4 && blocks < MOST_BLOCKS) {
            int marker = data.getShort() & 0xFFFF;
            int length = (data.getShort() & 0xFFFF) - 2;
            if (marker < 0xFF00 || marker == JPEG_SCAN || length < 0 || length > data.remaining()) {
                break;
            }
            byte[] block = new byte[length];
            data.get(block);
            if (marker == JPEG_APPLICATION) {
                blocks++;
                found = found.and(block);
            }
        }
        return found;
    }

    private PictureMarks and(byte[] block) {
        if (block.length > EXIF.length && Arrays.equals(Arrays.copyOf(block, EXIF.length), EXIF)) {
            return and(ofExif(Arrays.copyOfRange(block, EXIF.length, block.length)));
        }
        return and(new PictureMarks(1, namesPosition(block)));
    }

    private PictureMarks and(PictureMarks other) {
        return new PictureMarks(orientation == 1 ? other.orientation : orientation, hasPosition || other.hasPosition);
    }

    /** Reads the chunks: a length, a type of four letters, the content and a checksum. */
    private static PictureMarks ofPng(ByteBuffer data) {
        PictureMarks found = NONE;
        int blocks = 0;
        while (data.remaining() > 12 && blocks < MOST_BLOCKS) {
            int length = data.getInt();
            byte[] type = new byte[4];
            data.get(type);
            if (length < 0 || length > data.remaining() - 4) {
                break;
            }
            String name = new String(type, StandardCharsets.US_ASCII);
            if (length <= LARGEST_BLOCK && (name.equals("eXIf") || name.equals("iTXt"))) {
                blocks++;
                byte[] block = new byte[length];
                data.get(block).getInt();
                found = found.and(name.equals("eXIf") ? ofExif(block) : new PictureMarks(1, namesPosition(block)));
            } else {
                data.position(data.position() + length + 4);
            }
        }
        return found;
    }

    private static boolean namesPosition(byte[] xmp) {
        return new String(xmp, StandardCharsets.ISO_8859_1).contains(XMP_POSITION);
    }

    private static PictureMarks ofExif(byte[] tiff) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        if (!readers.hasNext()) {
            throw new IllegalStateException("the JDK has no TIFF reader");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in, true, false);
            IIOMetadata metadata = reader.getImageMetadata(0);
            TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
            TIFFField turned = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            int orientation = turned == null ? 1 : turned.getAsInt(0);
            boolean position = directory.getTIFFField(ExifParentTIFFTagSet.TAG_GPS_INFO_IFD_POINTER) != null;
            return new PictureMarks(orientation < 1 || orientation > 8 ? 1 : orientation, position);
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        } finally {
            reader.dispose();
        }
    }

    /** Tells whether width and height change places when the picture is looked at. */
    boolean isSideways() {
        return orientation > 4;
    }

    /** Returns the picture as it is to be looked at. */
    BufferedImage upright(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage upright =
                new BufferedImage(isSideways() ? height : width, isSideways() ? width : height, picture.getType());
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn(width, height), null);
        pen.dispose();
        return upright;
    }

    /** The eight values of the Exif tag 274. */
    private AffineTransform turn(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
