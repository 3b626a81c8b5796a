package org.cordee.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;

/**
 * A new authenticator app as its page shows it: the secret as text and as a QR code.
 *
 * @param secret the secret in Base32, in groups of four characters
 * @param uri the same as an address that opens an app on this device ({@code otpauth://totp/…})
 * @param size the width and height of the QR code in modules, with its quiet zone
 * @param path the dark modules as the path of an SVG in which a module is one unit
 */
public record SecondFactorSetUp(String secret, String uri, int size, String path) {

    private static final String ISSUER = "Cordée";

    /** The light border around the code in modules, as its standard demands. */
    private static final int QUIET_ZONE = 4;

    static SecondFactorSetUp of(String email, byte[] secret) {
        String text = new Base32().encodeToString(secret).replace("=", "");
        String uri = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(email) + "?secret=" + text + "&issuer="
                + encoded(ISSUER) + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
        BitMatrix modules = modules(uri);
        return new SecondFactorSetUp(text.replaceAll("(.{4})(?=.)", "$1 "), uri, modules.getWidth(), path(modules));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static BitMatrix modules(String uri) {
        try {
            return new QRCodeWriter()
                    .encode(
                            uri,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name()));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(
                    "an address of " + uri.length() + " characters fits into no QR code", tooLong);
        }
    }

    /** Draws each row of adjacent dark modules as one rectangle. */
    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    int width = x - start;
                    path.append("M").append(start).append(' ').append(y);
                    path.append("h").append(width).append("v1h-").append(width).append('z');
                }
            }
        }
        return path.toString();
    }

    /** Omits the secret, because this text may be logged. */
    @Override
    public String toString() {
        return "SecondFactorSetUp[…]";
    }
}
