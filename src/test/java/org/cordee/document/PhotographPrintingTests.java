package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordee.RefusalAssertions.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.cordee.bid.SamplePictures;
import org.cordee.document.BookletPrint.Photograph;
import org.junit.jupiter.api.Test;

class PhotographPrintingTests {

    private static final int ENOUGH = 10_000_000;

    @Test
    void drawsALargePhotographForTheWidthOfItsPrint() throws Exception {
        BufferedImage drawn = read(of(SampleBooklets.jpeg(2000, 1500, 1)).drawn(50.8, ENOUGH));

        assertThat(drawn.getWidth()).as("two inches at 200 dots").isEqualTo(400);
        assertThat(drawn.getHeight()).isEqualTo(300);
    }

    @Test
    void doesNotEnlargeASmallPhotograph() throws Exception {
        assertThat(read(of(SampleBooklets.jpeg(60, 40, 1)).drawn(174, ENOUGH)).getWidth())
                .isEqualTo(60);
    }

    @Test
    void lowersTheQualityOfAPhotographThatWouldBeTooLarge() {
        PhotographPrinting noisy = of(SampleBooklets.jpeg(1200, 900, 1));
        byte[] best = noisy.drawn(150, ENOUGH);

        assertThat(noisy.drawn(150, best.length / 2)).hasSizeLessThanOrEqualTo(best.length / 2);
    }

    @Test
    void setsTransparentPartsOnWhite() throws Exception {
        BufferedImage drawn = read(of(SamplePictures.png(80, 60)).drawn(174, ENOUGH));

        assertThat(drawn.getRGB(40, 30) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void printsAPhotographUprightThatTheCameraMarkedAsTurned() throws Exception {
        PhotographPrinting turned = of(withOrientation(SampleBooklets.jpeg(400, 300, 1), 6));

        assertThat(turned.ratio()).isCloseTo(0.75, within(0.001));
        BufferedImage drawn = read(turned.drawn(25.4, ENOUGH));
        assertThat(drawn.getWidth()).isEqualTo(200);
        assertThat(drawn.getHeight()).isBetween(266, 267);
    }

    /** The file has some hundred bytes, and its header states forty thousand million pixels. */
    @Test
    void refusesADecompressionBombBeforeUnpackingIt() {
        byte[] bomb = SamplePictures.png(1, 1);
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 200_000).putInt(20, 200_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());

        refused("document.booklet.photograph-too-large", () -> of(bomb).ratio());
    }

    @Test
    void refusesAnotherKindOfPicture() {
        byte[] gif = SampleBooklets.file("gif", new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB));

        refused("document.booklet.photograph-unreadable", () -> of(gif).ratio());
    }

    private static PhotographPrinting of(byte[] file) {
        return new PhotographPrinting(
                "Une fiche", 1, new Photograph("Un gradin", "", "", () -> new ByteArrayInputStream(file)));
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** Adds an Exif block with one field, the orientation, behind the first two bytes. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer block = ByteBuffer.allocate(36);
        block.putShort((short) 0xFFE1).putShort((short) 34);
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) 1);
        block.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation);
        block.putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + block.capacity())
                .put(jpeg, 0, 2)
                .put(block.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
