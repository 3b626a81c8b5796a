package org.cordee.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** The time-stamping service of the operator's choice, asked by HTTP (RFC 3161, section 3.4). It sees hashes only. */
class TimeStampService {

    /** A token with its certificates has some thousand bytes; the rest of a longer answer is not read. */
    private static final int LONGEST_ANSWER = 60_000;

    private final URI address;
    private final Duration timeout;
    private final TimeStamps stamps;
    private final SecureRandom random = new SecureRandom();

    TimeStampService(URI address, Duration timeout, TimeStamps stamps) {
        this.address = address;
        this.timeout = timeout;
        this.stamps = stamps;
    }

    /**
     * Fetches a time stamp and checks it.
     *
     * @param sha256 the hash that the service certifies
     * @return the token in DER, with the certificate of the service
     * @throws IOException when the service does not answer in time, refuses, or certifies something else
     */
    byte[] stamp(byte[] sha256) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, random));
        try {
            TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new TimeStampRefused("the time-stamping service refuses: " + response.getStatusString());
            }
            byte[] token = response.getTimeStampToken().getEncoded();
            stamps.check(token, sha256);
            return token;
        } catch (TSPException otherwise) {
            throw new TimeStampRefused(
                    "the time-stamping service answers wrongly: " + otherwise.getMessage(), otherwise);
        }
    }

    private byte[] post(byte[] request) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
        try {
            HttpResponse<java.io.InputStream> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(timeout)
                            .header("Content-Type", "application/timestamp-query")
                            .header("Accept", "application/timestamp-reply")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new TimeStampRefused("the time-stamping service answers with " + answer.statusCode());
                }
                return body.readNBytes(LONGEST_ANSWER);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the time-stamping service answers", stopping);
        }
    }
}
