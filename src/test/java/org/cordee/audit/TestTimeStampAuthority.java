package org.cordee.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping service of the tests on this machine, with a root and a certificate of its own. */
final class TestTimeStampAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final KeyPair rootKeys = keys();
    private final KeyPair stampKeys = keys();
    private final X509Certificate root;
    private final X509Certificate stamper;
    private final HttpServer server;
    private volatile int status = 200;
    private volatile boolean answersForAnotherHash;

    TestTimeStampAuthority() {
        try {
            root = certificate("CN=Essai racine", "CN=Essai racine", rootKeys, rootKeys, true);
            stamper = certificate("CN=Essai horodatage", "CN=Essai racine", stampKeys, rootKeys, false);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/stamp", this::answer);
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamp");
    }

    X509Certificate root() {
        return root;
    }

    void failWith(int httpStatus) {
        status = httpStatus;
    }

    void certifyAnotherHash() {
        answersForAnotherHash = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            byte[] answer = status == 200 ? response(new TimeStampRequest(asked)) : new byte[0];
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    private byte[] response(TimeStampRequest request) throws IOException, GeneralSecurityException {
        try {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", stampKeys.getPrivate(), stamper),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            generator.addCertificates(new JcaCertStore(List.of(stamper, root)));
            TimeStampRequest certified = answersForAnotherHash
                    ? new org.bouncycastle.tsp.TimeStampRequestGenerator().generate(TSPAlgorithms.SHA256, new byte[32])
                    : request;
            return new TimeStampResponseGenerator(generator, TSPAlgorithms.ALLOWED)
                    .generate(certified, BigInteger.ONE, new Date())
                    .getEncoded();
        } catch (org.bouncycastle.operator.OperatorCreationException | org.bouncycastle.tsp.TSPException failure) {
            throw new GeneralSecurityException(failure);
        }
    }

    private static X509Certificate certificate(
            String subject, String issuer, KeyPair keys, KeyPair issuerKeys, boolean authority) throws Exception {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(365, ChronoUnit.DAYS)),
                new X500Principal(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the certificate of the root as an operator stores it. */
    String rootAsPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
