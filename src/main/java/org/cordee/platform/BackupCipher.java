package org.cordee.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a backup file in chunks of one megabyte with AES-256 in GCM, so that a file of any size is written and
 * checked without keeping it in memory. Each file has a key of its own (from a random salt); the nonce of a chunk is its
 * number and a mark on the last one, so that chunks cannot be left out, moved or cut off (the construction STREAM, as in
 * Google's Tink). The JDK's cipher is used directly: Tink would add itself, Protocol Buffers and Gson for this one file.
 *
 * <p>The file: 16 bytes that name the format, the 8 bytes of the key's name, 16 bytes of salt, then the chunks, each
 * with a tag of 16 bytes.
 */
final class BackupCipher {

    static final byte[] FORMAT = "CORDEE-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int CHUNK = 1 << 20;
    private static final int TAG = 16;
    private static final int SALT = 16;
    private static final int NAME = 8;

    private final SecretKeySpec key;
    private final byte[] header;
    private int number;

    private BackupCipher(SecretKeySpec key, byte[] header) {
        this.key = key;
        this.header = header;
    }

    /** Returns a stream that encrypts what is written and must be closed, which writes the last chunk. */
    static OutputStream encrypting(OutputStream file, BackupKey key) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] header = ByteBuffer.allocate(FORMAT.length + NAME + SALT)
                .put(FORMAT)
                .put(HexFormat.of().parseHex(key.name()))
                .put(salt)
                .array();
        file.write(header);
        return new Encrypting(file, new BackupCipher(key.of(salt), header));
    }

    /**
     * Returns a stream of the decrypted file. No byte is returned of a chunk that was changed.
     *
     * @param file begins after the name of the format
     * @throws BackupRefused when another key encrypted the file, or, while it is read, when the file was changed or cut off
     */
    static InputStream decrypting(InputStream file, BackupKey key) throws IOException {
        byte[] rest = file.readNBytes(NAME + SALT);
        if (rest.length < NAME + SALT) {
            throw cutOff();
        }
        String name = HexFormat.of().formatHex(Arrays.copyOf(rest, NAME));
        if (!name.equals(key.name())) {
            throw new BackupRefused("The backup was encrypted with the key " + name + ", and the given key is "
                    + key.name() + ": give the key that wrote the file.");
        }
        byte[] header = ByteBuffer.allocate(FORMAT.length + rest.length)
                .put(FORMAT)
                .put(rest)
                .array();
        byte[] salt = Arrays.copyOfRange(rest, NAME, NAME + SALT);
        return new Decrypting(file, new BackupCipher(key.of(salt), header));
    }

    private static BackupRefused cutOff() {
        return new BackupRefused("The backup ends too early: it was cut off; take another one.");
    }

    /** Encrypts or decrypts the next chunk; the header is authenticated with each. */
    private byte[] next(int mode, byte[] chunk, int length, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putInt(7, number++)
                .put(11, (byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher.doFinal(chunk, 0, length);
    }

    private static final class Encrypting extends FilterOutputStream {

        private final BackupCipher cipher;
        private final byte[] chunk = new byte[CHUNK];
        private int length;
        private boolean closed;

        Encrypting(OutputStream file, BackupCipher cipher) {
            super(file);
            this.cipher = cipher;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int count) throws IOException {
            int from = offset;
            int left = count;
            while (left > 0) {
                if (length == CHUNK) {
                    writeChunk(false);
                }
                int part = Math.min(left, CHUNK - length);
                System.arraycopy(octets, from, chunk, length, part);
                length += part;
                from += part;
                left -= part;
            }
        }

        private void writeChunk(boolean last) throws IOException {
            try {
                out.write(cipher.next(Cipher.ENCRYPT_MODE, chunk, length, last));
                length = 0;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java platform has AES in GCM", impossible);
            }
        }

        /** Keeps the bytes of an unfinished chunk: each chunk but the last one is full. */
        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (OutputStream file = out) {
                    writeChunk(true);
                }
            }
        }
    }

    private static final class Decrypting extends InputStream {

        private final InputStream file;
        private final BackupCipher cipher;
        private byte[] ahead;
        private byte[] chunk = new byte[0];
        private int read;
        private boolean ended;

        Decrypting(InputStream file, BackupCipher cipher) throws IOException {
            this.file = file;
            this.cipher = cipher;
            this.ahead = this.file.readNBytes(CHUNK + TAG);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] octets, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            while (read == chunk.length) {
                if (ended) {
                    return -1;
                }
                open();
            }
            int part = Math.min(count, chunk.length - read);
            System.arraycopy(chunk, read, octets, offset, part);
            read += part;
            return part;
        }

        /** Opens the next chunk; it is the last one when no byte follows. */
        private void open() throws IOException {
            byte[] current = ahead;
            ahead = file.readNBytes(CHUNK + TAG);
            boolean last = ahead.length == 0;
            if (current.length < TAG) {
                throw cutOff();
            }
            try {
                chunk = cipher.next(Cipher.DECRYPT_MODE, current, current.length, last);
                read = 0;
                ended = last;
            } catch (AEADBadTagException changed) {
                throw last
                        ? new BackupRefused("The backup ends too early or was changed at its end: it was cut off or"
                                + " damaged; take another one.")
                        : new BackupRefused("The backup was changed at chunk " + cipher.number
                                + " of a megabyte: it is damaged; take another one.");
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java platform has AES in GCM", impossible);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
