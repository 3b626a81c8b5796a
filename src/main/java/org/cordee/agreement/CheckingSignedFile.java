package org.cordee.agreement;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.agreement.AgreementView.SignatureLine;
import org.cordee.agreement.CheckedFile.CheckedPaper;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.document.Documents;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a file with the papers that a consortium signed, by its hash: one changed character gives another hash. The
 * file is not stored. A member is told only about versions to which it is a party.
 */
@Component
@Transactional(readOnly = true, noRollbackFor = RuleViolation.class)
public class CheckingSignedFile {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Agreements agreements;
    private final AgreementReading reading;
    private final PowersOfAttorney powers;
    private final PowerReading powerReading;
    private final Documents documents;

    CheckingSignedFile(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Agreements agreements,
            AgreementReading reading,
            PowersOfAttorney powers,
            PowerReading powerReading,
            Documents documents) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.agreements = agreements;
        this.reading = reading;
        this.powers = powers;
        this.powerReading = powerReading;
        this.documents = documents;
    }

    /**
     * Returns the name of the consortium.
     *
     * @throws NotFound unless the reader is a party of an agreement of the consortium, or its lead
     */
    public String consortiumOf(Actor actor, UUID consortiumId) {
        readable(actor, consortiumId, relation(actor, consortiumId));
        return lookup.consortium(consortiumId).name();
    }

    /**
     * Reads a file and says which paper it is.
     *
     * @throws NotFound unless the reader is a party of an agreement of the consortium, or its lead
     * @throws RuleViolation when the file is larger than an upload may be
     */
    public CheckedFile check(Actor actor, UUID consortiumId, InputStream file) {
        Relation relation = relation(actor, consortiumId);
        List<Agreement> known = readable(actor, consortiumId, relation);
        String sha256 = documents.hash(file);
        return known.stream()
                .flatMap(agreement -> signedFile(actor, relation, agreement, sha256).stream())
                .findFirst()
                .or(() -> known.stream()
                        .flatMap(agreement -> writtenNow(actor, relation, agreement, sha256).stream())
                        .findFirst())
                .orElseGet(() -> CheckedFile.unknown(sha256));
    }

    private Relation relation(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        if (relation == Relation.COORDINATOR) {
            throw new NotFound();
        }
        return relation;
    }

    private List<Agreement> readable(Actor actor, UUID consortiumId, Relation relation) {
        List<Agreement> known = agreements.all(consortiumId).stream()
                .filter(agreement -> relation == Relation.LEAD
                        || agreement.of(actor.organisationId()).isPresent())
                .toList();
        if (known.isEmpty()) {
            throw new NotFound();
        }
        return known;
    }

    private Optional<CheckedFile> signedFile(Actor actor, Relation relation, Agreement agreement, String sha256) {
        if (agreement.paper().sha256().equals(sha256)) {
            return Optional.of(found(actor, relation, agreement, sha256, CheckedPaper.AGREEMENT));
        }
        return agreement.signatures().stream()
                .filter(signature -> signature.annex().sha256().equals(sha256))
                .findFirst()
                .map(signature -> new CheckedFile(
                        sha256,
                        CheckedPaper.ANNEX,
                        agreement.number(),
                        agreement.annexNumber(signature),
                        signature.party().name(),
                        agreement.state(),
                        agreement.paper().sha256(),
                        AgreementReading.lines(actor, relation, agreement)));
    }

    private CheckedFile found(Actor actor, Relation relation, Agreement agreement, String sha256, CheckedPaper paper) {
        return new CheckedFile(
                sha256,
                paper,
                agreement.number(),
                0,
                null,
                agreement.state(),
                agreement.paper().sha256(),
                AgreementReading.lines(actor, relation, agreement));
    }

    /** Compares with the papers that are not stored: the same facts give the same bytes. */
    private Optional<CheckedFile> writtenNow(Actor actor, Relation relation, Agreement agreement, String sha256) {
        String name = lookup.consortium(agreement.consortiumId()).name();
        if (hash(reading.signatureSheet(name, agreement)).equals(sha256)) {
            return Optional.of(found(actor, relation, agreement, sha256, CheckedPaper.SIGNATURES));
        }
        return mine(actor, relation, agreement)
                .filter(power -> hash(powerReading.pdf(power)).equals(sha256))
                .findFirst()
                .map(power -> power(agreement, power, sha256));
    }

    private Stream<PowerOfAttorney> mine(Actor actor, Relation relation, Agreement agreement) {
        return powers.ofAgreement(agreement.id()).stream()
                .filter(power -> relation == Relation.LEAD || actor.actsFor(power.organisationId()));
    }

    private static CheckedFile power(Agreement agreement, PowerOfAttorney power, String sha256) {
        String name = agreement.of(power.organisationId()).orElseThrow().party().name();
        SignatureEvidence seal = power.seal();
        SignatureLine line = new SignatureLine(
                power.id(),
                power.organisationId(),
                name,
                false,
                seal == null ? SignatureState.PENDING : SignatureState.SIGNED,
                null,
                seal == null ? null : seal.at(),
                AgreementReading.signatory(seal),
                null);
        return new CheckedFile(
                sha256, CheckedPaper.POWER, agreement.number(), 0, name, agreement.state(), null, List.of(line));
    }

    private String hash(byte[] file) {
        return documents.hash(new ByteArrayInputStream(file));
    }
}
