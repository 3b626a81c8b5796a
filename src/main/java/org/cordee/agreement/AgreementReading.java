package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementView.AnnexLine;
import org.cordee.agreement.AgreementView.PowerLine;
import org.cordee.agreement.AgreementView.SignatureLine;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.document.Documents;
import org.cordee.document.SignedDocument;
import org.cordee.document.SignedDocument.SignedText;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the agreement of a consortium to a reader and leaves out what this reader may not see. */
@Component
@Transactional(readOnly = true, noRollbackFor = RuleViolation.class)
public class AgreementReading {

    private static final String DRAFT = "tiré à l’envoi";

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Agreements agreements;
    private final PowersOfAttorney powers;
    private final Dropouts dropouts;
    private final AgreementContentReading sources;
    private final DirectoryLookup directory;
    private final Documents documents;

    AgreementReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Agreements agreements,
            PowersOfAttorney powers,
            Dropouts dropouts,
            AgreementContentReading sources,
            DirectoryLookup directory,
            Documents documents) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.agreements = agreements;
        this.powers = powers;
        this.dropouts = dropouts;
        this.sources = sources;
        this.directory = directory;
        this.documents = documents;
    }

    /** @throws NotFound when the reader has no relation to the consortium */
    public AgreementView of(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        ConsortiumFacts grouping = lookup.consortium(consortiumId);
        Optional<Agreement> latest = agreements.latest(consortiumId);
        boolean releasable = relation == Relation.LEAD
                && grouping.state() == ConsortiumState.AGREED
                && latest.map(AgreementReading::isOver).orElse(true);
        return latest.map(agreement -> view(actor, relation, grouping, agreement, releasable))
                .orElseGet(() -> none(relation, grouping, releasable));
    }

    private static boolean isOver(Agreement agreement) {
        return agreement.state() == AgreementState.CHANGES || agreement.decision() != null;
    }

    /**
     * Returns the common text that the lead would send now, followed by the annexes, which the lead may read.
     *
     * @throws NotFound when the reader is not the lead
     */
    public String draft(Actor actor, UUID consortiumId, Wording wording) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        AgreementContent content = sources.of(consortiumId);
        return content.parties().stream()
                .map(party -> DeedHtml.of(content.annex(party, DRAFT)))
                .collect(Collectors.joining("", DeedHtml.of(content.text(wording, Map.of())), ""));
    }

    /**
     * Returns the file of the latest version, PDF/A-2b, as its parties sign it.
     *
     * @throws NotFound when there is none for this reader
     */
    public byte[] pdf(Actor actor, UUID consortiumId) {
        if (of(actor, consortiumId).text() == null) {
            throw new NotFound();
        }
        return documents.bytes(agreements.current(consortiumId).paper().documentId());
    }

    /**
     * Returns the file of one annex, of any version.
     *
     * @throws NotFound when the reader may not read it
     */
    public byte[] annex(Actor actor, UUID consortiumId, UUID annexId) {
        Relation relation = consortia.relation(actor, consortiumId);
        return agreements.all(consortiumId).stream()
                .flatMap(agreement -> agreement.signatures().stream()
                        .filter(signature -> signature.id().equals(annexId))
                        .filter(signature -> mayRead(actor, relation, agreement, signature)))
                .findFirst()
                .map(signature -> documents.bytes(signature.annex().documentId()))
                .orElseThrow(NotFound::new);
    }

    private static boolean mayRead(Actor actor, Relation relation, Agreement agreement, Signature annex) {
        return relation == Relation.LEAD
                || actor.actsFor(annex.organisationId())
                || agreement
                        .of(actor.organisationId())
                        .filter(Signature::readsAll)
                        .isPresent();
    }

    /**
     * Returns the signature sheet of the latest version as PDF/A-2b: the hashes of its files, and who signed when.
     *
     * @throws NotFound when there is none for this reader
     */
    public byte[] signatureSheet(Actor actor, UUID consortiumId) {
        AgreementView view = of(actor, consortiumId);
        if (view.text() == null) {
            throw new NotFound();
        }
        return signatureSheet(view.consortiumName(), agreements.current(consortiumId));
    }

    /** The calling class checks access. */
    byte[] signatureSheet(String grouping, Agreement agreement) {
        List<SignedDocument.PrintedSignature> seals = agreement.signatures().stream()
                .filter(signature -> signature.seal() != null)
                .map(signature -> seal(agreement, signature))
                .toList();
        SignedText text = new SignedText(
                "Feuille de signatures",
                grouping,
                sources.tender(agreement.consortiumId()).title(),
                agreement.lead().party().name(),
                DeedHtml.of(SignatureSheetText.of(agreement)));
        return new SignedDocument(text, agreement.supersededAt(), seals).pdf();
    }

    private static SignedDocument.PrintedSignature seal(Agreement agreement, Signature signature) {
        SignatureEvidence seal = Objects.requireNonNull(signature.seal());
        return new SignedDocument.PrintedSignature(
                signature.party().name(),
                seal.name(),
                seal.function(),
                seal.at(),
                agreement.paper().sha256());
    }

    private static AgreementView none(Relation relation, ConsortiumFacts grouping, boolean releasable) {
        return new AgreementView(
                grouping.id(),
                grouping.name(),
                relation,
                null,
                1,
                0,
                null,
                releasable,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private AgreementView view(
            Actor actor, Relation relation, ConsortiumFacts grouping, Agreement agreement, boolean releasable) {
        boolean party = relation != Relation.COORDINATOR;
        List<PowerOfAttorney> given = powers.ofAgreement(agreement.id());
        boolean reads = party
                && (relation == Relation.LEAD
                        || agreement.of(actor.organisationId()).isPresent());
        return new AgreementView(
                grouping.id(),
                grouping.name(),
                relation,
                agreement.id(),
                agreement.attempt(),
                agreement.number(),
                agreement.state(),
                releasable,
                agreement.awaitsArbitration() && grouping.state() == ConsortiumState.AGREED,
                agreement.releasedAt(),
                agreement.endedAt(),
                superseded(relation, agreement),
                party ? agreement.wording() : null,
                reads ? agreement.paper().text() : null,
                reads ? agreement.paper().sha256() : null,
                reads ? annexes(actor, relation, agreement) : List.of(),
                lines(actor, relation, agreement),
                given.stream()
                        .map(power -> line(actor, relation, agreement, power))
                        .toList());
    }

    /**
     * Returns the end of the agreement with the party that failed last. Each failed party ended the agreement that was
     * in force at that time.
     */
    private AgreementView.@Nullable Superseded superseded(Relation relation, Agreement agreement) {
        Instant at = agreement.supersededAt();
        if (at == null) {
            return null;
        }
        Dropout last = dropouts.of(agreement.consortiumId()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(agreement.id() + " is superseded but no member failed"));
        return new AgreementView.Superseded(
                at,
                directory.nameOf(last.organisationId()),
                relation == Relation.LEAD ? last.why().cause() : null);
    }

    private static List<AnnexLine> annexes(Actor actor, Relation relation, Agreement agreement) {
        return agreement.annexOrder().stream()
                .map(signature -> new AnnexLine(
                        signature.id(),
                        agreement.annexNumber(signature),
                        signature.party().name(),
                        actor.actsFor(signature.organisationId()),
                        signature.annex().sha256(),
                        mayRead(actor, relation, agreement, signature)
                                ? signature.annex().text()
                                : null))
                .toList();
    }

    static List<SignatureLine> lines(Actor actor, Relation relation, Agreement agreement) {
        return agreement.signatures().stream()
                .map(signature -> line(actor, relation, signature))
                .toList();
    }

    private static SignatureLine line(Actor actor, Relation relation, Signature signature) {
        boolean own = actor.actsFor(signature.organisationId());
        SignatureEvidence seal = signature.seal();
        return new SignatureLine(
                signature.id(),
                signature.organisationId(),
                signature.party().name(),
                own,
                signature.state(),
                signature.dueAt(),
                seal == null ? null : seal.at(),
                relation == Relation.COORDINATOR ? null : signatory(seal),
                relation == Relation.LEAD || own ? signature.words() : null);
    }

    public static @Nullable String signatory(@Nullable SignatureEvidence seal) {
        return seal == null ? null : seal.name() + ", " + seal.function();
    }

    private static PowerLine line(Actor actor, Relation relation, Agreement agreement, PowerOfAttorney power) {
        SignatureEvidence seal = power.seal();
        return new PowerLine(
                power.id(),
                power.organisationId(),
                agreement.of(power.organisationId()).orElseThrow().party().name(),
                power.state(),
                seal == null ? null : seal.at(),
                relation == Relation.LEAD || actor.actsFor(power.organisationId()));
    }
}
