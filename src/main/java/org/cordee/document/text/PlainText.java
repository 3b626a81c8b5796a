package org.cordee.document.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a plain text in UTF-8, UTF-16 with its mark, or else Windows-1252, as French offices save it. */
final class PlainText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A character of UTF-8 takes at most four bytes. */
    private static final int BYTES_OF_A_CHARACTER = 4;

    private PlainText() {}

    static PaperText read(Path paper, TextLimits limits) throws IOException {
        PageCollector collector = new PageCollector(limits);
        int most = Math.multiplyExact(limits.characters(), BYTES_OF_A_CHARACTER);
        try (InputStream in = Files.newInputStream(paper)) {
            byte[] bytes = in.readNBytes(most);
            collector.add(null, decoded(bytes, in.read() >= 0));
        }
        return collector.collected(1, 0);
    }

    private static String decoded(byte[] bytes, boolean cut) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (cut) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS_1252);
        }
    }
}
