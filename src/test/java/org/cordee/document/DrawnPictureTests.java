package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.cordee.bid.SamplePictures;
import org.junit.jupiter.api.Test;

class DrawnPictureTests {

    @Test
    void keepsThePixelsAndDropsHiddenData() {
        byte[] hostile = with(SamplePictures.jpeg(40, 30), "<script>alert(1)</script>");

        DrawnPicture drawn = DrawnPicture.from(hostile);

        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(drawn.mediaType()).isEqualTo("image/jpeg");
        assertThat(drawn.width()).isEqualTo(40);
        assertThat(drawn.height()).isEqualTo(30);
    }

    @Test
    void scalesALargePictureDownToPrintSize() {
        DrawnPicture drawn = DrawnPicture.from(SamplePictures.png(5000, 10));

        assertThat(drawn.width()).isLessThanOrEqualTo(2480);
        assertThat(drawn.mediaType()).isEqualTo("image/png");
    }

    @Test
    void refusesAFileThatIsNoPicture() {
        refused("document.picture.not-a-picture", () -> DrawnPicture.from(new byte[0]));
        refused(
                "document.picture.not-a-picture",
                () -> DrawnPicture.from("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)));
        byte[] cut = SamplePictures.png(40, 30);
        refused("document.picture.not-a-picture", () -> DrawnPicture.from(Arrays.copyOf(cut, cut.length / 2)));
        refused("document.picture.too-large", () -> DrawnPicture.from(new byte[DrawnPicture.LARGEST_FILE + 1]));
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

        refused("document.picture.too-many-points", () -> DrawnPicture.from(bomb));
    }

    private static byte[] with(byte[] file, String tail) {
        byte[] more = tail.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }
}
