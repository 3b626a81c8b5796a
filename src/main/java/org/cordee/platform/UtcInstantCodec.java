package org.cordee.platform;

import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.plugin.codec.InstantCodec;

/**
 * Writes an instant as UTC in every time zone of the JVM. The driver's own codec (3.5.11) respects {@code
 * connectionTimeZone} for timestamps only and writes instants in the JVM's zone, an hour or two off in Paris. The
 * driver finds this class as a service.
 */
public final class UtcInstantCodec extends InstantCodec {

    @Override
    public void encodeText(Writer out, Context context, Instant value, @Nullable Calendar zone, @Nullable Long length)
            throws IOException {
        super.encodeText(out, context, value, utc(), length);
    }

    @Override
    public void encodeBinary(Writer out, Context context, Instant value, @Nullable Calendar zone, @Nullable Long length)
            throws IOException {
        super.encodeBinary(out, context, value, utc(), length);
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    }
}
