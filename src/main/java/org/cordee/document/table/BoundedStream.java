package org.cordee.document.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.cordee.shared.RuleViolation;

/**
 * A part of an archive. Refuses a part that is longer than it may be, before it fills the memory or the disk, and a
 * part that is damaged.
 */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long read;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(target, from, length);
        } catch (ZipException | EOFException damaged) {
            throw RuleViolation.of("file", "document.table.zip-broken");
        }
        read += Math.max(0, count);
        if (read > limit) {
            throw RuleViolation.of("file", "document.table.bomb");
        }
        return count;
    }

    /** Reads what it skips, so that it counts. */
    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 8 * 1024)]));
    }
}
