package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A phone reads the address of a new app from the drawn QR code. */
class SecondFactorSetUpTests {

    private static final int PIXELS = 8;
    private static final Pattern ROW = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private final SecondFactorSetUp setUp =
            SecondFactorSetUp.of("nadia+é@exemple.test", "12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void namesTheAccountAndTheVariantOfTheCode() {
        assertThat(setUp.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(setUp.uri())
                .isEqualTo("otpauth://totp/Cord%C3%A9e:nadia%2B%C3%A9%40exemple.test"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cord%C3%A9e"
                        + "&algorithm=SHA1&digits=6&period=30");
        assertThat(setUp.toString()).doesNotContain("GEZD");
    }

    @Test
    void drawsACodeThatAReaderReads() throws ReaderException {
        int side = setUp.size() * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher row = ROW.matcher(setUp.path());
        while (row.find()) {
            int left = Integer.parseInt(row.group(1)) * PIXELS;
            int top = Integer.parseInt(row.group(2)) * PIXELS;
            int width = Integer.parseInt(row.group(3)) * PIXELS;
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
            }
        }

        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();

        assertThat(read).isEqualTo(setUp.uri());
    }
}
