package org.cordee.organisation.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cordee.shared.RuleViolation;

/** Refuses a stream that is longer than it may be, before it fills the memory or the disk. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long read;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > limit) {
            throw RuleViolation.of("file", "organisation.import.bomb");
        }
    }
}
