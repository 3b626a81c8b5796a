package org.cordee.bid;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Creates pictures like those of a phone or a drawing program. */
public final class SamplePictures {

    private SamplePictures() {}

    public static byte[] png(int width, int height) {
        return file("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public static byte[] jpeg(int width, int height) {
        return file("jpeg", new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] file(String format, BufferedImage points) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(points, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
