package org.cordee.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits how long a request may take to send its body, and how many requests wait for a body at once. A body blocks a
 * thread while it is read, and the server's own time-out begins anew with each byte: 300 bodies sent a byte every two
 * seconds stopped every page. A filter would be too late, because the server itself reads forms and uploads.
 *
 * <p>A body may take {@link WebSettings#bodyTime()}, and longer as long as it comes at {@link WebSettings#bodyRate()}.
 * A request that exceeds the time, or waits where too many wait already, fails, and its connection is closed. A body
 * that has arrived with its request waits for nothing and is never counted.
 */
final class BodyTimeValve extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(BodyTimeValve.class);

    /**
     * A rest that the application did not read is read after the answer: a browser that is cut off while it sends shows
     * no answer.
     */
    private static final long MOST_DRAINED = 100 * 1024 * 1024L;

    private final WebSettings settings;
    private final WaitingBodies waiting;

    BodyTimeValve(WebSettings settings) {
        super(true);
        this.settings = settings;
        this.waiting = new WaitingBodies(settings.waitingBodies(), settings.waitingBodiesPerAddress());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request received = request.getCoyoteRequest();
        InputBuffer body = received.getInputBuffer();
        TimedBody timed = new TimedBody(body, received, request);
        received.setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                drain(timed, received, response);
            }
        } finally {
            received.setInputBuffer(body);
        }
    }

    /** Reads the rest of the body within the same limits, which the server would read without a limit of time. */
    private static void drain(TimedBody body, org.apache.coyote.Request received, Response response)
            throws IOException {
        if (body.isComplete()) {
            return;
        }
        response.finishResponse();
        try {
            long end = body.count + MOST_DRAINED;
            while (!received.hasExpectation() && !body.isComplete() && body.count < end) {
                body.doRead(new IgnoredBytes());
            }
        } catch (IOException slow) {
            LOG.debug("the rest of a body was not read: {}", slow.toString());
        }
        if (!body.isComplete()) {
            received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** A body whose reading ends with an exception when it takes too long. */
    private final class TimedBody implements InputBuffer {

        private final InputBuffer body;
        private final org.apache.coyote.Request received;
        private final Request request;
        private final long announced;
        private final long start = System.nanoTime();
        private long count;
        private boolean ended;

        TimedBody(InputBuffer body, org.apache.coyote.Request received, Request request) {
            this.body = body;
            this.received = received;
            this.request = request;
            this.announced = request.getContentLengthLong();
        }

        boolean isComplete() {
            return ended || (announced >= 0 && count >= announced);
        }

        @Override
        public int doRead(ApplicationBufferHandler target) throws IOException {
            int read = body.available() > 0 || isComplete() ? body.doRead(target) : readWaiting(target);
            count += Math.max(0, read);
            ended |= read < 0;
            return read;
        }

        private int readWaiting(ApplicationBufferHandler target) throws IOException {
            long seconds = settings.bodyTime().toSeconds()
                    + count / settings.bodyRate().toBytes();
            if (System.nanoTime() - start > seconds * 1_000_000_000L) {
                throw refused("the body took longer than " + seconds + " s");
            }
            // The address is known only now: a valve before this one may read it from the headers of a proxy.
            String address = request.getRemoteAddr();
            if (!waiting.enter(address)) {
                throw refused("too many requests wait for their bodies");
            }
            try {
                return body.doRead(target);
            } finally {
                waiting.leave(address);
            }
        }

        private IOException refused(String why) {
            received.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return new IOException(why);
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Receives bytes that nobody reads. */
    private static final class IgnoredBytes implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Only a buffer of its own would have to grow.
        }
    }
}
