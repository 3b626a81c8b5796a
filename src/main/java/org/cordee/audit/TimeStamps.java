package org.cordee.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.cordee.shared.StartupRefused;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Checks time-stamp tokens: that the token certifies the hash, that its signature is right, that its certificate is one
 * for time stamps, and, when authorities are set, that one of them has issued it.
 */
class TimeStamps {

    private final Set<TrustAnchor> authorities;

    private TimeStamps(Set<TrustAnchor> authorities) {
        this.authorities = authorities;
    }

    static TimeStamps of(Environment environment) {
        return of(Binder.get(environment).bindOrCreate("cordee.audit", AuditSettings.class));
    }

    /** @throws StartupRefused when the file of the authorities cannot be read or has no certificate */
    static TimeStamps of(AuditSettings settings) {
        Path file = settings.timeStampAuthorities();
        if (file == null) {
            return new TimeStamps(Set.of());
        }
        try (InputStream content = Files.newInputStream(file)) {
            Set<TrustAnchor> anchors = CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toSet());
            if (anchors.isEmpty()) {
                throw new StartupRefused(
                        "The file " + file + " (cordee.audit.time-stamp-authorities) has no certificate.");
            }
            return new TimeStamps(anchors);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new StartupRefused(
                    "The certificates in " + file
                            + " (cordee.audit.time-stamp-authorities) cannot be read: it has to be a" + " PEM file ("
                            + unreadable.getMessage() + ").",
                    unreadable);
        }
    }

    /**
     * Checks a token.
     *
     * @param token in DER
     * @param sha256 the hash that it should certify
     * @return the time that it certifies
     * @throws TimeStampRefused when it does not
     */
    Instant check(byte[] token, byte[] sha256) throws TimeStampRefused {
        try {
            TimeStampToken stamp = new TimeStampToken(org.bouncycastle.asn1.cms.ContentInfo.getInstance(token));
            if (!MessageDigest.isEqual(sha256, stamp.getTimeStampInfo().getMessageImprintDigest())) {
                throw new TimeStampRefused("it certifies another hash");
            }
            X509CertificateHolder signer = signerOf(stamp);
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (!authorities.isEmpty()) {
                requireAuthority(stamp, signer);
            }
            return stamp.getTimeStampInfo().getGenTime().toInstant();
        } catch (TSPException | OperatorCreationException otherwise) {
            throw new TimeStampRefused(String.valueOf(otherwise.getMessage()), otherwise);
        } catch (RuntimeException malformed) {
            // The library answers bytes that are no token with several kinds of these.
            throw new TimeStampRefused("it is no time-stamp token", malformed);
        } catch (TimeStampRefused refused) {
            throw refused;
        } catch (IOException | GeneralSecurityException otherwise) {
            throw new TimeStampRefused("its certificate is not accepted: " + otherwise.getMessage(), otherwise);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder signerOf(TimeStampToken stamp) throws TimeStampRefused {
        Collection<X509CertificateHolder> found = stamp.getCertificates().getMatches(stamp.getSID());
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new TimeStampRefused("it does not contain the certificate of its signer"));
    }

    /** Requires a path from the signer to an authority, valid at the certified time; revocation is not asked for. */
    private void requireAuthority(TimeStampToken stamp, X509CertificateHolder signer)
            throws GeneralSecurityException, IOException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate next = converter.getCertificate(signer);
        List<X509Certificate> others = new ArrayList<>();
        for (Object holder : stamp.getCertificates().getMatches(null)) {
            others.add(converter.getCertificate((X509CertificateHolder) holder));
        }
        while (next != null && path.size() < 6 && !isAuthority(next)) {
            path.add(next);
            X509Certificate child = next;
            next = others.stream()
                    .filter(parent -> !parent.equals(child)
                            && parent.getSubjectX500Principal().equals(child.getIssuerX500Principal()))
                    .findFirst()
                    .orElse(null);
        }
        if (path.isEmpty()) {
            return; // The signer itself is listed as an authority.
        }
        PKIXParameters rules = new PKIXParameters(authorities);
        rules.setRevocationEnabled(false);
        rules.setDate(stamp.getTimeStampInfo().getGenTime());
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), rules);
    }

    private boolean isAuthority(X509Certificate certificate) {
        return authorities.stream().anyMatch(anchor -> certificate.equals(anchor.getTrustedCert()));
    }
}
