package org.cordee.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a text whose charset nobody states, in one pass. A byte order mark decides. Without one, the first byte
 * beyond ASCII decides: it begins a valid UTF-8 sequence, or the whole text is Windows-1252, as spreadsheets save it in
 * France. All text before that byte is ASCII and reads the same in both. A single broken byte in a UTF-8 text is read
 * as Windows-1252.
 */
final class TextDecoder extends Reader {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(32 * 1024).flip();
    private final CharBuffer chars = CharBuffer.allocate(32 * 1024).flip();
    private CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    private boolean begun;
    private boolean decided;
    private boolean ended;

    TextDecoder(InputStream in) {
        this.in = in;
    }

    /** Returns the charset as far as the text was read: UTF-8 while all bytes were ASCII. */
    Charset charset() {
        return decoder.charset();
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeMore();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count;
    }

    private void decodeMore() throws IOException {
        boolean last = fill();
        if (!begun) {
            begun = true;
            readMark();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, last);
        while (result.isError()) {
            readBroken(result.length());
            result = decoder.decode(bytes, chars, last);
        }
        decided = decided || hasMoreThanAscii();
        ended = last && result.isUnderflow();
        chars.flip();
    }

    /** Reads further bytes behind those that are left, and tells if the stream has ended. */
    private boolean fill() throws IOException {
        bytes.compact();
        int read = 0;
        while (bytes.position() < 4 && read >= 0) {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read));
        }
        if (read >= 0 && bytes.hasRemaining()) {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read));
        }
        bytes.flip();
        return read < 0;
    }

    private void readMark() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            decided = true;
        } else if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
            decoder = lenient(starts(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            bytes.position(2);
            decided = true;
        }
    }

    private boolean starts(int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= bytes.limit() || (bytes.get(at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private void readBroken(int length) {
        if (!decided && !hasMoreThanAscii()) {
            decoder = lenient(WINDOWS_1252);
            decided = true;
            return;
        }
        for (int at = 0; at < length && chars.hasRemaining(); at++) {
            chars.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        }
    }

    private boolean hasMoreThanAscii() {
        for (int at = 0; at < chars.position(); at++) {
            if (chars.get(at) > 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static CharsetDecoder lenient(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
